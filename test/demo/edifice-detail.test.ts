import { assert } from '@open-wc/testing';
import { french, partOf, textOf } from './page.js';
import { answered, cellsOf, figureOf, linksOf, parameterOf, savedBy, sheetsOf } from './reading.js';
import {
  SchoolPage,
  valmont,
  since,
  october,
  profiles,
  names,
  rows,
  sum,
  ranked,
  isApp,
  byDate,
  isOfWeek,
  lastOf,
  type Element_,
  type Row,
} from './edifice-school.js';
import { waitUntil } from '../wait.js';

// Part C of the features, from C7 on, as a reader of the page sees them: details, files and notices.

let school: SchoolPage;

suiteSetup(async function () {
  this.timeout(60_000);
  school = await SchoolPage.open();
});

suiteTeardown(() => {
  school.page.close();
});

async function radio(slot: string, name: string): Promise<void> {
  const control = school.page.find<Element_>(`[slot="${slot}"] stats-profiles`);
  await answered(school.page, `[slot="${slot}"] stats-profiles`);
  const label = [...(control.shadowRoot?.querySelectorAll('label') ?? [])].find((one) => textOf(one) === name);
  label?.click();
  await control.updateComplete;
}

suite('C7: radio buttons for one profile', () => {
  suiteTeardown(async () => {
    await school.detail('top-app');
    await radio('detail-top-app', 'Tout');
  });

  test('stand beside apps, connectors, devices and accounts, all profiles first', async () => {
    for (const indicator of ['top-app', 'top-connector', 'top-device', 'activated-accounts']) {
      await school.detail(indicator);
      const control = school.page.find(`[slot="detail-${indicator}"] stats-profiles`);
      const inputs = [...(control.shadowRoot?.querySelectorAll('input') ?? [])];
      const labels = [...(control.shadowRoot?.querySelectorAll('label') ?? [])].map((label) => textOf(label));
      // Nobody but these uses a connector.
      const known = indicator === 'top-connector' ? ['Enseignants', 'Personnels', 'Élèves'] : names;
      assert.deepEqual(labels, ['Tout', ...known], indicator);
      assert.isTrue(
        inputs.every(({ type }) => type === 'radio'),
        indicator,
      );
      assert.isTrue(inputs[0]?.checked, indicator);
    }
  });

  test('rank the apps of teachers alone', async () => {
    await school.detail('top-app');
    const uses = await rows(`indicator=access&frequency=month&${since}`);
    const values = (): readonly string[] =>
      [...(school.page.find('#rank-top-app').shadowRoot?.querySelectorAll('[part~="row"] [part~="value"]') ?? [])].map(
        (value) => textOf(value),
      );
    const expected = (list: readonly Row[]): readonly string[] =>
      ranked(list.filter(isApp), (row) => String(row['module']), 'access').map(([, value]) => french(value));
    assert.deepEqual(values(), expected(uses));
    await radio('detail-top-app', 'Enseignants');
    const teachers = expected(uses.filter(({ profile }) => profile === 'Teacher'));
    await waitUntil(() => values()[0] === teachers[0], 'the uses of all');
    assert.deepEqual(values(), teachers);
  });

  test('hold for accounts as well, and stay in the address', async () => {
    await school.detail('activated-accounts');
    const own = await rows(`indicator=accounts&frequency=month&${since}`);
    const teachers = own.filter(({ profile, date }) => profile === 'Teacher' && String(date).startsWith('2026-10'));
    const cells = cellsOf(school.page.find('#chart-activated-accounts')).find(([first]) =>
      first?.startsWith('octobre 2026'),
    );
    assert.deepEqual(cells?.slice(1, 3), [french(sum(teachers, 'activated')), french(sum(teachers, 'loaded'))]);
    assert.equal(parameterOf(school.page, 'profil.profiles'), 'Teacher');
  });
});

suite('C8: a point says its values', () => {
  const chart = (): Element_ => school.page.find('#chart-visits');
  const readOut = (): string => partOf(chart(), 'read-out');

  suiteSetup(() => school.detail('visits'));

  async function expected(): Promise<readonly string[]> {
    const own = await rows('indicator=accounts&frequency=month&from=2026-11-01T00:00:00');
    const known = names.flatMap((name, index) => {
      const value = sum(
        own.filter((row) => row['profile'] === profiles[index]),
        'authentications',
      );
      return value > 0 ? [`${name} ${french(value)}`] : [];
    });
    return [...known, `Total ${french(sum(own, 'authentications'))}`];
  }

  const plot = (): HTMLElement => {
    const found = chart().shadowRoot?.querySelector<HTMLElement>('[role="slider"]');
    return found ?? assert.fail('no plot');
  };
  const shows = (texts: readonly string[]): boolean =>
    texts.every((text) => readOut().replace(/\s+/g, ' ').includes(text));

  test('by keyboard: the total and each profile', async () => {
    plot().focus();
    plot().dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }));
    const texts = await expected();
    await waitUntil(() => readOut().includes('novembre 2026'), 'nothing is read out');
    assert.isTrue(shows(texts), `${readOut()} lacks one of ${texts.join(', ')}`);
    plot().blur();
  });

  test('by pointer as well', async () => {
    await waitUntil(() => chart().shadowRoot?.querySelector('canvas'), 'nothing is drawn');
    const box = plot().getBoundingClientRect();
    const at = { clientX: box.right - 30, clientY: box.top + box.height / 2, bubbles: true, composed: true };
    await waitUntil(() => {
      plot().dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
      return readOut().includes('novembre 2026');
    }, 'nothing is read out');
    assert.isTrue(shows(await expected()), readOut());
  });
});

suite('C9: stacked bars over the hours of a day and the days of a week', () => {
  test('24 hours, each profile in its own hour although it lacks others', async () => {
    await school.detail('peak-hour');
    const hours = (await rows(`indicator=accounts&frequency=hour&${since}`)).filter(isOfWeek);
    const [head, ...places] = cellsOf(school.page.find('#chart-peak-hour'));
    assert.deepEqual(head?.slice(1, 7), [...names, 'Total']);
    assert.lengthOf(places, 24);
    assert.equal(places[8]?.[0], '08:00 – 09:00');
    const lacking = profiles.filter((profile) =>
      hours.every((row) => row['profile'] !== profile || byDate(row).slice(11, 13) !== '03'),
    );
    assert.isAbove(lacking.length, 0);
    for (const hour of [3, 8, 17]) {
      const own = hours.filter((row) => Number(byDate(row).slice(11, 13)) === hour);
      const cells = profiles.map((profile) =>
        french(
          sum(
            own.filter((row) => row['profile'] === profile),
            'authentications',
          ),
        ),
      );
      assert.deepEqual(places[hour]?.slice(1, 7), [...cells, french(sum(own, 'authentications'))]);
    }
  });

  test('seven days from Monday', async () => {
    await school.detail('peak-day');
    const days = (await rows(`indicator=accounts&frequency=day&${since}`)).filter(isOfWeek);
    const [, ...places] = cellsOf(school.page.find('#chart-peak-day'));
    assert.deepEqual(
      places.map(([day]) => day),
      ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    );
    const sundays = days.filter((row) => new Date(`${byDate(row)}Z`).getUTCDay() === 0);
    assert.equal(places[6]?.[6], french(sum(sundays, 'authentications')));
  });

  test('the bars stand on each other', () => {
    for (const key of ['peak-hour', 'peak-day']) {
      assert.equal(school.page.find(`#chart-${key}`).getAttribute('type'), 'stacked');
    }
  });
});

suite('C10: accounts', () => {
  test('activated against loaded ones, month by month', async () => {
    await school.detail('activated-accounts');
    const own = await rows(`indicator=accounts&frequency=month&${since}`);
    const october = own.filter((row) => byDate(row).startsWith('2026-10'));
    assert.lengthOf(october, 5);
    const [head, ...months] = cellsOf(school.page.find('#chart-activated-accounts'));
    assert.deepEqual(head?.slice(1, 3), ['Comptes activés', 'Comptes chargés']);
    const cells = months.find(([first]) => first?.startsWith('octobre 2026'));
    assert.deepEqual(cells?.slice(1, 3), [french(sum(october, 'activated')), french(sum(october, 'loaded'))]);
  });

  test('the tile has the last value of each profile, one of which has no row this month', async () => {
    const own = await rows(`indicator=accounts&frequency=month&${since}`);
    const last = lastOf(own);
    assert.include(
      last.map((row) => byDate(row)),
      '2026-10-01T00:00',
    );
    assert.equal(figureOf(school.card('activated-accounts')), french(sum(last, 'activated')));
  });

  test('activations over the period are an indicator of their own', async () => {
    const own = await rows(`indicator=accounts&frequency=month&${since}`);
    assert.equal(figureOf(school.card('activations')), french(sum(own, 'activations')));
    await school.detail('activations');
    const november = cellsOf(school.page.find('#chart-activations'))[1];
    const first = own.filter((row) => byDate(row).startsWith('2025-11'));
    assert.equal(november?.[6], french(sum(first, 'activations')));
  });
});

suite('C11: export of the indicator in view', () => {
  const exportOf = (key: string): Element_ => school.page.find(`[slot="detail-${key}"] stats-export`);
  const header =
    '"Établissement";"UAI";"Date";"Profil";"Connexions";"Visiteurs uniques";"Comptes chargés";"Comptes activés"';

  async function bytesOf(link: HTMLAnchorElement | undefined): Promise<Uint8Array> {
    return new Uint8Array(await (await fetch(link?.href ?? '')).arrayBuffer());
  }

  const linesOf = (bytes: Uint8Array): readonly string[] => {
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    return new TextDecoder().decode(bytes).trim().split(/\r?\n/);
  };

  const server = (key: string, name: string): HTMLAnchorElement | undefined =>
    linksOf(exportOf(key)).find((link) => textOf(link) === name);

  /** The CSV that is made here: semicolons, a byte order mark. */
  async function ownLines(key: string): Promise<readonly string[]> {
    const own = (): HTMLAnchorElement | undefined =>
      linksOf(exportOf(key)).find(({ href, download }) => href.startsWith('blob:') && download !== '');
    exportOf(key).scrollIntoView();
    await waitUntil(() => linksOf(exportOf(key))[0]?.hasAttribute('download'), `${key} has no file`);
    linksOf(exportOf(key))[0]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await waitUntil(own, `the file of ${key} is not made`);
    return linesOf(await bytesOf(own()));
  }

  test('what is shown, in the documented columns', async () => {
    await school.detail('visits');
    const [head, ...lines] = await ownLines('visits');
    // What a number does not say follows: a stock of a month that is not over, people who do not add up.
    assert.isTrue(head?.startsWith(`${header.replaceAll('"', '')};unique-visitors_status`), head);
    assert.equal(linksOf(exportOf('visits'))[0]?.download, 'connexions-et-comptes_2025-11_2026-11.csv');
    const own = await rows(`indicator=accounts&frequency=month&${october}`);
    const teachers = own.find(({ profile }) => profile === 'Teacher');
    const fields = ['authentications', 'unique_visitors', 'loaded', 'activated'].map((field) => teachers?.[field]);
    const expected = `École Jules Ferry;0750001A;2026-10;Enseignants;${fields.join(';')};`;
    assert.isTrue(
      lines.some((line) => line.startsWith(expected)),
      `${expected} in ${lines.join(' | ')}`,
    );
  });

  test('the profiles that are switched off are in no file', async () => {
    const chart = school.page.find('#chart-visits');
    const legend = [...(chart.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
    const teachers = legend.find((one) => textOf(one) === 'Enseignants');
    teachers?.click();
    await waitUntil(
      async () => !(await ownLines('visits')).some((line) => line.includes(';Enseignants;')),
      'they stay',
    );
    teachers?.click();
    await waitUntil(async () => (await ownLines('visits')).some((line) => line.includes(';Enseignants;')), 'they go');
  });

  test('those of apps, connectors and devices have their own columns, with the platform’s sums', async () => {
    const start = 'Établissement;UAI;Date;Profil';
    for (const [key, columns, more, field, isMeant] of [
      ['top-app', "Application;Nombre d'accès", 'indicator=access', 'access', isApp],
      ['top-connector', "Connecteur;Nombre d'accès", 'indicator=access', 'access', (row: Row) => !isApp(row)],
      ['top-device', 'Support;Connexions', 'indicator=accounts&device=true', 'authentications', () => true],
    ] as const) {
      await school.detail(key);
      const [head, ...lines] = await ownLines(key);
      assert.equal(head, `${start};${columns}`, key);
      const cells = lines
        .map((line) => line.split(';'))
        .filter(([, , date, , name]) => date === '2026-10' && name !== 'Total');
      const own = (await rows(`${more}&frequency=month&${october}`)).filter(isMeant);
      assert.equal(
        cells.reduce((all, line) => all + Number(line.at(-1)), 0),
        sum(own, field),
        key,
      );
    }
  });

  test('a spreadsheet has the same columns', async function () {
    this.timeout(60_000);
    await school.detail('visits');
    const { name, file } = await savedBy(exportOf('visits'), 'XLSX');
    assert.equal(name, 'connexions-et-comptes_2025-11_2026-11.xlsx');
    const [, table] = [...(await sheetsOf(file))].find(([title]) => title === 'Connexions et comptes') ?? [];
    assert.deepEqual<unknown>(table?.[0]?.slice(0, 8), header.replaceAll('"', '').split(';'));
    const teachers = (await rows(`indicator=accounts&frequency=month&${october}`)).find(
      ({ profile }) => profile === 'Teacher',
    );
    const line = table?.find(([, , date, profile]) => {
      return date instanceof Date && date.toISOString().startsWith('2026-10') && profile === 'Enseignants';
    });
    assert.deepEqual<unknown>(line?.slice(4, 8), [
      teachers?.['authentications'],
      teachers?.['unique_visitors'],
      teachers?.['loaded'],
      teachers?.['activated'],
    ]);
  });

  test('the platform’s own file of the same dates, in its documented columns', async () => {
    const lines = linesOf(await bytesOf(server('visits', 'CSV d’Edifice, agrégé')));
    assert.equal(lines[0], header);
    assert.lengthOf(lines, 1 + (await rows(`indicator=accounts&frequency=month&${since}`)).length);
  });

  test('that of apps and of devices has their columns', async () => {
    await school.detail('top-app');
    const [apps] = linesOf(await bytesOf(server('top-app', 'CSV d’Edifice, agrégé')));
    assert.equal(apps, '"Établissement";"UAI";"Date";"Profil";"Application";"Nombre d\'accès"');
    await school.detail('top-connector');
    const [connectors] = linesOf(await bytesOf(server('top-connector', 'CSV d’Edifice, agrégé')));
    assert.equal(connectors, '"Établissement";"UAI";"Date";"Profil";"Connecteur";"Nombre d\'accès"');
    await school.detail('top-device');
    const [devices] = linesOf(await bytesOf(server('top-device', 'CSV d’Edifice, agrégé')));
    assert.equal(devices, '"Établissement";"UAI";"Date";"Profil";"Support";"Connexions"');
  });

  test('of a group of schools all together, or school by school', async () => {
    await school.detail('visits');
    await school.chooseScope('Écoles de Valmont');
    await waitUntil(() => server('visits', 'CSV d’Edifice, agrégé')?.href.includes(valmont), 'another school’s file');
    const schools = async (name: string): Promise<readonly string[]> => {
      const [, ...lines] = linesOf(await bytesOf(server('visits', name)));
      return [...new Set(lines.map((line) => line.split(';')[0] ?? ''))].sort();
    };
    assert.deepEqual(await schools('CSV d’Edifice, agrégé'), ['"Écoles de Valmont"']);
    assert.deepEqual(await schools('CSV d’Edifice, par établissement'), [
      '"École Jules Ferry"',
      '"École Marie Curie"',
      '"Écoles de Valmont"',
    ]);
    await school.chooseScope('École Jules Ferry');
  });

  test('there is no link where there are no data', async () => {
    await school.detail('visits');
    const period = school.page.find('#school');
    period.setAttribute('period', '2020-01/2020-03');
    await waitUntil(() => school.page.find<Element_>('#chart-visits').state === 'empty', 'there are data');
    await waitUntil(() => !exportOf('visits').checkVisibility(), 'the links still show');
    period.setAttribute('period', 'last-13-months');
    await waitUntil(() => exportOf('visits').checkVisibility(), 'the links do not come back');
  });
});

suite('C12: what readers should know', () => {
  const notice = (): HTMLElement => school.page.find('#known');

  test('a notice of lost days stands above the figures, in both views', async () => {
    const isAbove = (one: HTMLElement): boolean =>
      notice().getBoundingClientRect().bottom <= one.getBoundingClientRect().top;
    await school.overview();
    assert.isTrue(notice().checkVisibility());
    assert.include(textOf(notice().querySelector('[lang="fr"]')), 'Du 9 au 24 septembre 2026');
    assert.isTrue(isAbove(school.card('visits')));
    await school.detail('visits');
    assert.isTrue(notice().checkVisibility());
    assert.isTrue(isAbove(school.page.find('#chart-visits')));
  });

  test('the days are marked in the chart, and are lower than others', async () => {
    const marked = (): readonly string[] =>
      cellsOf(school.page.find('#chart-visits')).flatMap(([month = '', ...cells]) =>
        cells.at(-1)?.includes('Connexions perdues en partie') === true ? [month] : [],
      );
    await waitUntil(() => marked().length > 0, 'no mark');
    assert.deepEqual(marked(), ['septembre 2026']);
    const days = await rows('indicator=accounts&frequency=day&from=2026-09-01T00:00:00&to=2026-09-30T23:59:59');
    const on = (date: string): number =>
      sum(
        days.filter((row) => byDate(row).startsWith(date)),
        'authentications',
      );
    assert.isBelow(on('2026-09-15'), on('2026-09-08') / 2);
  });

  test('definitions stand below the figures, one for each indicator', () => {
    const [definitions] = school.within('[part="definitions"]');
    const terms = [...(definitions?.querySelectorAll('dt') ?? [])].map((term) => textOf(term));
    assert.deepEqual(
      terms,
      school.cards.map((one) => partOf(one, 'label')),
    );
    const texts = [...(definitions?.querySelectorAll('dd') ?? [])].map((text) => textOf(text));
    assert.include(texts[1] ?? '', 'comptés une seule fois');
    assert.include(texts[2] ?? '', 'divisées par');
  });
});
