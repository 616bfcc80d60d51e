import { assert } from '@open-wc/testing';
import { french, partOf, textOf } from './page.js';
import { answered, cellsOf, figureOf, parameterOf } from './reading.js';
import {
  SchoolPage,
  curie,
  cm1,
  since,
  names,
  october,
  profiles,
  rows,
  sum,
  ranked,
  isApp,
  byDate,
  isOfWeek,
  frenchOne,
  type Element_,
} from './edifice-school.js';
import { waitUntil } from '../wait.js';

// Part C of the features, row by row, as a reader of the page sees them: tiles, controls and lines.

let school: SchoolPage;

suiteSetup(async function () {
  this.timeout(60_000);
  school = await SchoolPage.open();
});

suiteTeardown(() => {
  school.page.close();
});

function granularity(name: string): HTMLElement {
  const buttons = school.page
    .find('#school stats-period')
    .shadowRoot?.querySelectorAll<HTMLElement>('[part~="granularities"] button');
  const found = [...(buttons ?? [])].find((one) => textOf(one) === name);
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
}

suite('C1: nine indicators over thirteen months', () => {
  suiteSetup(() => school.overview());

  test('stand there in the application’s order, and activations after them', () => {
    assert.deepEqual(
      school.cards.map((one) => partOf(one, 'label')),
      [
        'Connexions',
        'Visiteurs uniques',
        'Connexions par visiteur unique',
        'Appli la plus utilisée',
        'Connecteur le plus utilisé',
        'Support le plus utilisé',
        'Pic de connexions journalier',
        'Pic de connexions hebdomadaire',
        'Comptes activés',
        'Activations de comptes',
      ],
    );
  });

  test('visits are those since the first day of the same month last year, and the page says so', async () => {
    const own = await rows(`indicator=accounts&frequency=month&${since}`);
    assert.lengthOf([...new Set(own.map(byDate))], 13);
    assert.equal(figureOf(school.card('visits')), french(sum(own, 'authentications')));
    assert.include(partOf(school.card('visits'), 'period'), 'novembre 2025 – novembre 2026');
    assert.include(school.page.find('.lead').textContent, 'treize mois');
  });

  test('unique visitors, and visits of each, are those of the running month', async () => {
    const own = await rows('indicator=accounts&frequency=month&from=2026-11-01T00:00:00');
    const [visits, visitors] = [sum(own, 'authentications'), sum(own, 'unique_visitors')];
    assert.equal(figureOf(school.card('unique-visitors')), french(visitors));
    assert.equal(figureOf(school.card('visits-per-visitor')), frenchOne(visits / visitors));
    for (const indicator of ['unique-visitors', 'visits-per-visitor']) {
      assert.include(partOf(school.card(indicator), 'period'), 'novembre 2026 (en cours)');
    }
  });

  test('app, connector and device are those of most uses, the library being an app', async () => {
    const uses = await rows(`indicator=access&frequency=month&${since}`);
    const devices = await rows(`indicator=accounts&device=true&frequency=month&${since}`);
    const app = ranked(uses.filter(isApp), (row) => String(row['module']), 'access')[0]?.[0];
    const connector = ranked(
      uses.filter((row) => !isApp(row)),
      (row) => String(row['module']),
      'access',
    )[0]?.[0];
    const device = ranked(devices, (row) => String(row['device_type']), 'authentications')[0]?.[0];
    assert.deepEqual([app, device], ['Homeworks', 'desktop']);
    assert.equal(figureOf(school.card('top-app')), 'Cahier multimédia de devoirs');
    assert.equal(figureOf(school.card('top-connector')), connector);
    assert.equal(figureOf(school.card('top-device')), 'Ordinateur');
  });

  test('the peaks are those of complete weeks', async () => {
    const hours = (await rows(`indicator=accounts&frequency=hour&${since}`)).filter(isOfWeek);
    const [hour] = ranked(hours, (row) => byDate(row).slice(11, 13), 'authentications');
    const [day] = ranked(hours, (row) => String(new Date(`${byDate(row)}Z`).getUTCDay()), 'authentications');
    assert.equal(figureOf(school.card('peak-hour')), `${Number(hour?.[0])} h`);
    const weekday = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'][Number(day?.[0])];
    assert.equal(figureOf(school.card('peak-day')), weekday);
    assert.include(partOf(school.card('peak-day'), 'period'), '3 novembre 2025 – 15 novembre 2026');
  });
});

suite('C2: a tile says a figure or a text, and since when', () => {
  test('each tile prints the period that it covers', () => {
    for (const one of school.cards) {
      assert.notEqual(figureOf(one), '', partOf(one, 'label'));
      assert.match(partOf(one, 'period'), /2026/, partOf(one, 'label'));
    }
  });

  test('the connector takes itself away, from tiles and list, for a class that uses none', async () => {
    await school.chooseScope('CM1 A');
    await waitUntil(() => school.card('top-connector').state === 'empty', 'there is a connector');
    await waitUntil(() => !school.card('top-connector').checkVisibility(), 'the tile still shows');
    assert.deepEqual(await rows(`indicator=access&type=CONNECTOR&frequency=month&${since}`, `class&entity=${cm1}`), []);
    await school.detail('visits');
    assert.notInclude(
      school.within('nav li').map((item) => textOf(item)),
      'Connecteur le plus utilisé',
    );
    await school.overview();
    await school.chooseScope('École Jules Ferry');
    await waitUntil(() => school.card('top-connector').checkVisibility(), 'the tile does not come back');
  });

  test('a page of that class alone lacks the tile too', async () => {
    await answered(school.page, '#alone stats-card');
    const shown = school.page.all('#alone stats-card').filter((one) => one.checkVisibility());
    assert.deepEqual(
      shown.map((one) => partOf(one, 'label')),
      ['Connexions', 'Appli la plus utilisée'],
    );
  });
});

suite('C3: tiles and detail', () => {
  let own: SchoolPage;

  suiteSetup(async function () {
    this.timeout(60_000);
    own = await SchoolPage.open();
  });

  suiteTeardown(() => {
    own.page.close();
  });

  const current = (): HTMLElement | undefined => own.within('nav [aria-current="true"]')[0];
  const status = (): string => textOf(own.within('[role="status"]')[0]);

  /** What has focus, through shadow roots. */
  function focused(): Element | null {
    let at = own.page.document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  test('a click on a tile opens its detail, the focus in the list of indicators beside it', async () => {
    assert.deepEqual(own.shown, []);
    own.card('unique-visitors').click();
    await own.dashboard.updateComplete;
    assert.deepEqual(own.shown, ['detail-unique-visitors']);
    assert.lengthOf(own.within('nav li'), 10);
    assert.equal(textOf(current()), 'Visiteurs uniques');
    assert.isTrue(focused() === current());
    assert.isFalse(own.card('visits').checkVisibility());
    await answered(own.page, '#chart-unique-visitors');
    assert.equal(partOf(own.page.find('#chart-unique-visitors'), 'label'), 'Visiteurs uniques');
  });

  test('the list goes to another indicator, says it once, and keeps the focus', async () => {
    const item = own.button('Pic de connexions journalier');
    item.focus();
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status()));
    for (const region of own.within('[role="status"]')) {
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    }
    item.click();
    await answered(own.page, '#chart-peak-hour');
    observer.disconnect();
    assert.deepEqual([...new Set(said)], ['Affiché : Pic de connexions journalier']);
    assert.equal(textOf(own.page.find('#chart-peak-hour').shadowRoot?.querySelector('[role="status"]')), '');
    assert.deepEqual(own.shown, ['detail-peak-hour']);
    assert.isTrue(focused() === item);
  });

  test('two buttons switch between the views, and keep the focus', async () => {
    const back = own.button('Vue d’ensemble');
    back.focus();
    back.click();
    await own.dashboard.updateComplete;
    assert.deepEqual(own.shown, []);
    assert.isTrue(own.card('visits').checkVisibility());
    assert.isTrue(focused() === back);
    assert.equal(back.getAttribute('aria-pressed'), 'true');
    own.button('Détail').click();
    await own.dashboard.updateComplete;
    assert.deepEqual(own.shown, ['detail-peak-hour']);
  });

  test('the view stands in the address; back leads to the tile that was open, forward to the list', async () => {
    assert.equal(parameterOf(own.page, 'stats.indicator'), 'peak-hour');
    assert.equal(parameterOf(own.page, 'now'), '2026-11-20T08:30:00Z');
    current()?.focus();
    own.page.window.history.back();
    await waitUntil(() => own.shown.length === 0, 'the tiles do not come back');
    await own.dashboard.updateComplete;
    assert.equal(textOf(focused()), 'Pic de connexions journalier');
    assert.equal(focused()?.localName, 'a');
    own.page.window.history.forward();
    await waitUntil(() => own.shown[0] === 'detail-peak-hour', 'the detail does not come back');
    await own.dashboard.updateComplete;
    assert.isTrue(focused() === current());
  });

  test('a link of the page opens it at the detail in its language, with what else the address says', async function () {
    this.timeout(60_000);
    const link = own.page.find<HTMLAnchorElement>('.rows [lang="en"] a[href*="top-device"]');
    const asked = Object.fromEntries(new URL(link.href).searchParams);
    const there = await SchoolPage.open({ ...asked, 'stats.granularity': 'week' });
    try {
      const chart = there.page.find('#chart-top-device');
      chart.scrollIntoView();
      await answered(there.page, '#chart-top-device');
      assert.deepEqual(there.shown, ['detail-top-device']);
      assert.equal(partOf(chart, 'label'), 'Most used device');
      assert.isAbove(cellsOf(chart).length, 50);
    } finally {
      there.page.close();
    }
  });
});

suite('C4: whose statistics', () => {
  suiteSetup(() => school.overview());

  test('a tree has the schools of a group, and the classes of a school', async () => {
    const depth = (label: Element): number => {
      let levels = 0;
      for (let at = label.closest('ul'); at; at = at.parentElement?.closest('ul') ?? null) levels++;
      return levels;
    };
    const labels = await school.tree();
    assert.deepEqual(
      labels.map((label) => [depth(label), textOf(label)]),
      [
        [1, 'Écoles de Valmont'],
        [2, 'École Jules Ferry'],
        [3, 'CM1 A'],
        [3, 'CM2 B'],
        [2, 'École Marie Curie'],
        [3, 'CE2'],
      ],
    );
    await school.toggleTree();
  });

  test('holds every structure and class that the platform lists', async () => {
    const list = (await (await fetch('/stats/structures')).json()) as readonly {
      id: string;
      classes: readonly { id: string }[] | null;
    }[];
    const expected = list.flatMap(({ id, classes }) => [
      `structure:${id}`,
      ...(classes ?? []).map((one) => `class:${one.id}`),
    ]);
    const answer = (await (await fetch('/metrics/edifice-scopes.json')).json()) as readonly Scope[];
    interface Scope {
      readonly value: string;
      readonly options: readonly Scope[];
    }
    const valuesOf = (options: readonly Scope[]): string[] =>
      options.flatMap((one) => [one.value, ...valuesOf(one.options)]);
    assert.sameMembers(valuesOf(answer), expected);
  });

  test('all tiles show what is chosen, and the address has it', async () => {
    await school.chooseScope('École Marie Curie');
    const own = await rows(`indicator=accounts&frequency=month&${since}`, `structure&entity=${curie}`);
    await waitUntil(
      () => figureOf(school.card('visits')) === french(sum(own, 'authentications')),
      'another school’s visits',
    );
    assert.equal(parameterOf(school.page, 'stats.scope'), `structure:${curie}`);
    await school.chooseScope('École Jules Ferry');
    assert.isNull(parameterOf(school.page, 'stats.scope'));
  });

  test('there is no selector where there is nothing to choose', async () => {
    const alone = school.page.find('#alone stats-scope');
    assert.isFalse(alone.checkVisibility());
    const own = await rows(`indicator=accounts&frequency=month&${since}`, `class&entity=${cm1}`);
    assert.equal(figureOf(school.page.find('#alone [indicator="visits"]')), french(sum(own, 'authentications')));
  });
});

suite('C5: by day, week or month', () => {
  const chart = (): Element_ => school.page.find('#chart-visits');
  const buckets = (): number => cellsOf(chart()).length;

  async function switchTo(name: string): Promise<void> {
    const buttons = [...(chart().shadowRoot?.querySelectorAll<HTMLElement>('[part~="switch"] button') ?? [])];
    buttons.find((one) => textOf(one) === name)?.click();
    await chart().updateComplete;
  }

  suiteSetup(() => school.detail('visits'));

  suiteTeardown(async () => {
    await switchTo('Graphique');
    granularity('Mois').click();
    await waitUntil(() => buckets() > 0 && buckets() < 20, 'no months');
  });

  test('the chart begins with thirteen months', () => {
    assert.equal(granularity('Mois').getAttribute('aria-pressed'), 'true');
    const [, ...months] = cellsOf(school.page.find('#chart-visits')).map(([first]) => first);
    assert.equal(months[0], 'novembre 2025');
    assert.match(months[12] ?? '', /^novembre 2026/);
  });

  test('weeks are those of the platform, from Monday', async () => {
    granularity('Semaine').click();
    await waitUntil(() => buckets() > 50 && buckets() < 70, 'no weeks');
    const own = await rows('indicator=accounts&frequency=week&from=2026-10-05T00:00:00&to=2026-10-11T23:59:59');
    const cells = cellsOf(school.page.find('#chart-visits')).find(([first]) =>
      /5 .*11 octobre 2026|octobre 2026.*41|41.*2026/.test(first ?? ''),
    );
    assert.include(cells ?? [], french(sum(own, 'authentications')));
    assert.equal(parameterOf(school.page, 'stats.granularity'), 'week');
  });

  test('days are those of the platform, and tiles keep their figures', async () => {
    const before = school.cards.map((one) => figureOf(one));
    granularity('Jour').click();
    // So many rows are only made when they are asked for.
    await switchTo('Tableau');
    await waitUntil(() => buckets() > 300, 'no days');
    const own = await rows('indicator=accounts&frequency=day&from=2026-10-06T00:00:00&to=2026-10-06T23:59:59');
    const cells = cellsOf(school.page.find('#chart-visits')).find(([first]) => first === '6 octobre 2026');
    assert.include(cells ?? [], french(sum(own, 'authentications')));
    assert.deepEqual(
      school.cards.map((one) => figureOf(one)),
      before,
    );
  });
});

suite('C6: a line for each profile', () => {
  const headOf = (id: string): readonly string[] => cellsOf(school.page.find(id))[0]?.slice(1, 7) ?? [];
  const octoberOf = (id: string): readonly string[] =>
    cellsOf(school.page.find(id)).find(([first]) => first?.startsWith('octobre 2026') === true) ?? [];
  const legend = (id: string, name: string): HTMLElement => {
    const found = [
      ...(school.page.find(id).shadowRoot?.querySelectorAll<HTMLElement>('[part~="legend"] button') ?? []),
    ];
    return found.find((one) => textOf(one) === name) ?? assert.fail(name);
  };

  test('and the total', async () => {
    await school.detail('visits');
    const own = await rows(`indicator=accounts&frequency=month&${october}`);
    assert.deepEqual(headOf('#chart-visits'), [...names, 'Total']);
    const cells = profiles.map((profile) =>
      french(
        sum(
          own.filter((row) => row['profile'] === profile),
          'authentications',
        ),
      ),
    );
    assert.deepEqual(octoberOf('#chart-visits').slice(1, 7), [...cells, french(sum(own, 'authentications'))]);
  });

  test('and the mean for visits per visitor', async () => {
    await school.detail('visits-per-visitor');
    const own = await rows(`indicator=accounts&frequency=month&${october}`);
    assert.deepEqual(headOf('#chart-visits-per-visitor'), [...names, 'Moyenne']);
    const mean = sum(own, 'authentications') / sum(own, 'unique_visitors');
    assert.equal(octoberOf('#chart-visits-per-visitor')[6], frenchOne(mean));
  });

  test('in the application’s colours', async () => {
    await school.detail('visits');
    const swatch = legend('#chart-visits', 'Enseignants').querySelector('svg, .swatch');
    assert.exists(swatch);
    const data = school.page.find<Element_ & { data: { dimensions: { members: { color: string }[] }[] } }>(
      '#chart-visits',
    ).data;
    assert.equal(data.dimensions[0]?.members[0]?.color, '#6fbe2e');
  });

  test('the legend hides a profile by its name, in all of these charts, and the tiles still count everybody', async () => {
    await school.detail('visits');
    const before = figureOf(school.card('visits'));
    const own = await rows(`indicator=accounts&frequency=month&${october}`);
    const rest = own.filter(({ profile }) => profile !== 'Relative');
    legend('#chart-visits', 'Parents').click();
    await waitUntil(() => !headOf('#chart-visits').includes('Parents'), 'they still show');
    assert.equal(octoberOf('#chart-visits')[5], french(sum(rest, 'authentications')));
    assert.equal(parameterOf(school.page, 'profils.profiles'), 'Teacher Personnel Student Guest');
    await school.detail('unique-visitors');
    assert.notInclude(headOf('#chart-unique-visitors'), 'Parents');
    assert.equal(octoberOf('#chart-unique-visitors')[5], french(sum(rest, 'unique_visitors')));
    assert.equal(figureOf(school.card('visits')), before);
    legend('#chart-unique-visitors', 'Parents').click();
    await waitUntil(() => headOf('#chart-unique-visitors').includes('Parents'), 'they do not come back');
    assert.isNull(parameterOf(school.page, 'profils.profiles'));
  });
});
