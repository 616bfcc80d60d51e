import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import {
  all,
  canvasOf,
  chart,
  drawn,
  isOpen,
  nameIn,
  one,
  requests,
  rows,
  school,
  serve,
  showTable,
  text,
  toggle,
  unserve,
} from './stats-chart-page.js';
import { waitUntil } from '../wait.js';

suite('stats-chart', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  suite('its table', () => {
    test('says what is drawn, in words and units, with headers for rows and columns', async () => {
      const element = await chart({ split: 'profile' });
      assert.deepEqual(rows(element), [
        ['Month', 'Teachers', 'Students', 'Direction', 'Total'],
        ['August 2026', '100', '60', '7', '167'],
        ['September 2026', '120', 'not known', 'withheld (small number)', 'at least 120'],
        ['October 2026', '1,400', '80', '9', '1,489'],
        ['November 2026 (in progress)', '30', '20', '2', '52'],
      ]);
      assert.lengthOf(all(element, 'thead th[scope="col"]'), 5);
      assert.lengthOf(all(element, 'tbody th[scope="row"]'), 4);
      assert.equal(text(one(element, 'caption')), 'Visits by profile, August – November 2026');
    });

    test('is there for screen readers, and for everybody in place of the drawing', async () => {
      const element = await chart();
      const room = one(element, 'table').parentElement!;
      assert.isAtMost(room.getBoundingClientRect().width, 1);
      assert.notEqual(getComputedStyle(one(element, 'table')).visibility, 'hidden');
      assert.isFalse(room.hasAttribute('tabindex'));
      assert.isEmpty(all(element, 'table button'), 'no focus gets lost in what nobody sees');
      const height = element.offsetHeight;
      const event = listen(element, 'stats-change');
      await showTable(element);
      const { event: change } = await event;
      assert.deepEqual([change.name, change.value], ['view', 'table']);
      assert.isEmpty(all(element, 'canvas'));
      assert.isAbove(one(element, '.scroll').getBoundingClientRect().width, 100);
      assert.equal(element.offsetHeight, height, 'and nothing below it moves');
      assert.isFalse(element.hasAttribute('view'), 'the markup did not say it');
    });

    test('is what the markup asks for, and the choice is written where it came from', async () => {
      const element = await chart({ view: 'table' });
      assert.lengthOf(all(element, '.scroll tbody tr'), 4);
      all(element, '[part~="switch"] button')[0]!.click();
      await element.updateComplete;
      assert.equal(element.getAttribute('view'), 'chart');
      await drawn(element);
    });

    test('is sorted by any of its columns, what has no number last either way', async () => {
      const element = await chart({ split: 'profile', view: 'table' });
      const press = async (name: string): Promise<string[]> => {
        all(element, 'thead button')
          .find((button) => text(button) === name)!
          .click();
        await element.updateComplete;
        return all(element, 'tbody tr').map((row) => text(row.firstElementChild).split(' ')[0]!);
      };
      const sorted = (): (string | null)[] => all(element, 'thead th').map((header) => header.ariaSort);
      assert.deepEqual(sorted(), ['ascending', null, null, null, null]);
      assert.deepEqual(await press('Students'), ['October', 'August', 'November', 'September']);
      assert.deepEqual(sorted(), [null, null, 'descending', null, null]);
      assert.deepEqual(await press('Students'), ['November', 'August', 'October', 'September']);
      assert.deepEqual(sorted(), [null, null, 'ascending', null, null]);
      toggle(element, 'Teachers').click();
      await element.updateComplete;
      assert.deepEqual(sorted(), [null, 'ascending', null, null], 'by the same column when others go');
      assert.deepEqual(await press('Month'), ['August', 'September', 'October', 'November']);
      assert.deepEqual(await press('Month'), ['November', 'October', 'September', 'August']);
    });

    test('of very many rows is only made when it is shown, a thousand at a time', async () => {
      const data = Array.from({ length: 1500 }, (_, day) => ({
        time: new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10),
        visits: day,
      }));
      serve({ data });
      const element = await chart({ period: 'all' });
      assert.isEmpty(all(element, 'table'));
      assert.isTrue(all(element, '.hidden').some((hidden) => text(hidden).includes('1,500')));
      await showTable(element);
      assert.lengthOf(all(element, 'tbody tr'), 1000);
      const more = one(element, '.more');
      assert.equal(text(more), 'Show 500 more rows');
      const voice = one(element, '.scroll [aria-live="polite"]');
      assert.equal(text(voice), '');
      more.focus();
      more.click();
      await element.updateComplete;
      assert.lengthOf(all(element, 'tbody tr'), 1500);
      assert.isEmpty(all(element, '.more'));
      assert.equal(text(voice), '500 rows added.');
      await waitUntil(() => element.shadowRoot?.activeElement === all(element, 'tbody th')[1000], 'the first new row');
      element.requestUpdate();
      await element.updateComplete;
      assert.equal(text(voice), '', 'said once');
    });

    test('is bounded by its cells: of many members few rows are made, and none unasked', async () => {
      const data = Array.from({ length: 30 }, (_, day) =>
        Array.from({ length: 45 }, (_, member) => ({
          time: `2026-09-${String(day + 1).padStart(2, '0')}`,
          profile: `p${member}`,
          visits: day,
        })),
      ).flat();
      serve({ data });
      const element = await chart({ split: 'profile', period: 'all' });
      assert.isEmpty(all(element, 'td'));
      assert.isTrue(all(element, '.hidden').some((hidden) => text(hidden).includes('The table has 30 rows')));
      await showTable(element);
      assert.lengthOf(all(element, 'tbody tr'), 30);
    });

    test('holds ten thousand cells at once, whoever they are of', async () => {
      const data = Array.from({ length: 400 }, (_, day) =>
        Array.from({ length: 45 }, (_, member) => ({
          time: new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
          profile: `p${member}`,
          visits: day,
        })),
      ).flat();
      serve({ data });
      const element = await chart({ split: 'profile', period: 'all', view: 'table' });
      const cells = all(element, 'tbody :is(th, td)').length;
      assert.isTrue(cells > 9900 && cells <= 10_000, `${cells}`);
      assert.equal(text(one(element, '.more')), `Show ${400 - all(element, 'tbody tr').length} more rows`);
    });

    test('names its bucket, its notes and its members in French', async () => {
      const element = await chart({ split: 'profile', lang: 'fr' });
      assert.deepEqual(rows(element)[0], ['Mois', 'Enseignants', 'Élèves', 'Direction', 'Total']);
      assert.deepEqual(rows(element)[4]?.[0], 'novembre 2026 (en cours)');
      assert.isFalse(nameIn(toggle(element, 'Direction')).hasAttribute('lang'));
    });

    test('a name in another language carries it', async () => {
      const element = await chart({ split: 'profile' });
      assert.equal(nameIn(toggle(element, 'Direction')).lang, 'fr');
      assert.equal(all(element, 'thead th')[3]?.lang, 'fr');
    });
  });

  suite('its legend', () => {
    test('is a list of pressed buttons; the total is none', async () => {
      const element = await chart({ split: 'profile' });
      const buttons = all(element, '[part~="legend"] button.toggle');
      assert.deepEqual(
        buttons.map((button) => [text(button), button.ariaPressed]),
        [
          ['Teachers', 'true'],
          ['Students', 'true'],
          ['Direction', 'true'],
        ],
      );
      assert.equal(text(one(element, '.key')), 'Total');
    });

    test('shows bars as they are drawn, hatches included', async () => {
      const element = await chart({ split: 'profile', type: 'stacked' });
      const hatches = ['Teachers', 'Students', 'Direction'].map(
        (label) => toggle(element, label).querySelector('path')?.getAttribute('d') ?? '',
      );
      assert.equal(hatches[0], '');
      assert.equal(new Set(hatches).size, 3);
    });

    test('is not there without a split', async () => {
      assert.isEmpty(all(await chart(), '[part~="legend"]'));
    });

    test('switches a profile off: button, table, total, read-out and event agree, and nothing is requested', async () => {
      const element = await chart({ split: 'profile' });
      const before = requests;
      const event = listen(element, 'stats-change', () => element.table?.columns.length);
      toggle(element, 'Teachers').click();
      const { event: change, then } = await event;
      assert.equal(change.name, 'profiles');
      assert.equal(change.value, 'student head%20master');
      assert.equal(then, 3, 'the table is the new one when the event is heard');
      assert.equal(toggle(element, 'Teachers').ariaPressed, 'false');
      assert.deepEqual(rows(element)[0], ['Month', 'Students', 'Direction', 'Total']);
      assert.deepEqual(rows(element)[1], ['August 2026', '60', '7', '67']);
      press(element, 'Home');
      assert.equal(said(element), 'August 2026: Total 67, Students 60, Direction 7');
      assert.equal(requests, before);
      assert.isFalse(element.hasAttribute('profiles'), 'the markup did not say it');
    });

    test('switches it on again, and all are shown as before', async () => {
      const element = await chart({ split: 'profile' });
      const before = rows(element);
      toggle(element, 'Students').click();
      await element.updateComplete;
      const event = listen(element, 'stats-change');
      toggle(element, 'Students').click();
      assert.isNull((await event).event.value);
      assert.deepEqual(rows(element), before);
    });

    test('writes the choice where it came from', async () => {
      const element = await chart({ split: 'profile', profiles: 'teacher head%20master' });
      assert.deepEqual(rows(element)[0], ['Month', 'Teachers', 'Direction', 'Total']);
      toggle(element, 'Teachers').click();
      await element.updateComplete;
      assert.equal(element.getAttribute('profiles'), 'head%20master');
      assert.equal(toggle(element, 'Direction').ariaPressed, 'true');
      assert.equal(toggle(element, 'Teachers').ariaPressed, 'false');
    });

    for (const attributes of [{}, { profiles: 'teacher' }]) {
      const where = 'profiles' in attributes ? 'an attribute' : 'the element';
      test(`the last one may go too: a sentence says so, with the choice kept by ${where}`, async () => {
        const element = await chart({ split: 'profile', ...attributes });
        for (const button of all(element, '[aria-pressed="true"]')) {
          button.click();
          await element.updateComplete;
        }
        assert.equal(element.state, 'ready');
        assert.include(text(one(element, '[part~="status"]')), 'Nothing is selected');
        assert.isEmpty(all(element, 'canvas'));
        assert.isEmpty(all(element, 'table'));
        assert.include(text(one(element, '[role="status"]')), 'Nothing is selected', 'and says it aloud');
        toggle(element, 'Students').click();
        await element.updateComplete;
        assert.deepEqual(rows(element)[1], ['August 2026', '60', '60']);
        await drawn(element);
      });
    }

    test('keeps the focus on the button that was pressed', async () => {
      const element = await chart({ split: 'profile' });
      const button = toggle(element, 'Teachers');
      button.focus();
      button.click();
      await element.updateComplete;
      assert.strictEqual(element.shadowRoot?.activeElement, button);
    });
  });

  suite('what may be added up', () => {
    test('an indicator that may not has no total, neither drawn nor in the table', async () => {
      const element = await chart({ split: 'profile', indicator: 'visitors' });
      assert.deepEqual(rows(element)[0], ['Month', 'Teachers', 'Students', 'Direction']);
      assert.isEmpty(all(element, '.key'));
    });

    test('nor is it stacked, which the reader is told', async () => {
      const element = await chart({ split: 'profile', indicator: 'visitors', type: 'stacked' });
      await drawn(element);
      assert.isFalse(Chart.getChart(canvasOf(element))?.options.scales?.['y']?.['stacked' as never]);
      assert.include(all(element, '[part~="notice"]').map(text).join(' '), 'cannot be added up');
    });
  });

  suite('its drawing', () => {
    for (const type of ['line', 'bar', 'stacked', null]) {
      test(`is there in the colour of the series: ${type ?? 'no type'}`, async () => {
        const element = await chart({ split: 'profile', ...(type === null ? {} : { type }) });
        const canvas = await drawn(element);
        await waitUntil(() => hasInk(canvas, [0xd4, 0x00, 0x6a]), 'ink of the teachers');
      });
    }

    test('writes its axes in letters that grow with the page’s', async () => {
      const element = await chart();
      const canvas = await drawn(element);
      const size = (): unknown =>
        (Chart.getChart(canvas)?.options.scales?.['y']?.ticks?.font as { readonly size?: number } | undefined)?.size;
      assert.equal(size(), 12);
      element.style.fontSize = '32px';
      await waitUntil(() => size() === 24, 'larger letters');
    });

    test('has a short name to screen readers, said once', async () => {
      const element = await chart();
      const plot = one(element, '[part~="plot"]');
      assert.equal(plot.ariaLabel, 'Chart: Visits, August – November 2026');
      assert.equal(one(element, 'canvas').ariaHidden, 'true');
    });

    test('follows the width of its container', async () => {
      const element = await chart();
      const canvas = await drawn(element);
      (element.parentElement as HTMLElement).style.inlineSize = '300px';
      await waitUntil(() => canvas.clientWidth < 300 && canvas.clientWidth > 200, 'narrower');
      (element.parentElement as HTMLElement).style.inlineSize = '600px';
      await waitUntil(() => canvas.clientWidth > 500, 'wider');
    });

    test('takes its height from a token, also while it loads', async () => {
      serve(school, () => new Promise(() => undefined));
      const loading = await chart({}, 'loading', '--stats-chart-height: 123px');
      serve(school);
      const ready = await chart({}, 'ready', '--stats-chart-height: 123px');
      assert.equal(one(ready, '[part~="plot"]').offsetHeight, 123);
      assert.equal(one(loading, '.room').offsetHeight, 123);
    });

    test('follows a change of colours around it', async () => {
      const element = await chart({ split: 'profile' }, 'ready', 'color: rgb(10, 20, 30); background: white');
      const canvas = await drawn(element);
      await waitUntil(() => hasInk(canvas, [10, 20, 30]), 'the total in ink');
      (element.parentElement as HTMLElement).style.cssText = 'color: rgb(240, 250, 255); background: rgb(0, 0, 40)';
      await waitUntil(() => hasInk(canvas, [240, 250, 255]), 'the total in the new ink');
    });

    test('is black on white on paper, whatever the screen shows', async () => {
      const element = await chart(
        { split: 'profile' },
        'ready',
        'color: rgb(240, 250, 255); background: rgb(0, 0, 40)',
      );
      const canvas = await drawn(element);
      await waitUntil(() => hasInk(canvas, [240, 250, 255]), 'the total in light ink');
      dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      assert.isTrue(hasInk(canvas, [0, 0, 0]), 'the total in black');
      dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      assert.isTrue(hasInk(canvas, [240, 250, 255]), 'as before');
    });

    test('leaves no instance, observer or listener when its element goes, and comes back with it', async () => {
      const element = await chart({ split: 'profile' });
      const canvas = await drawn(element);
      assert.exists(Chart.getChart(canvas));
      const room = element.parentElement as HTMLElement;
      element.remove();
      assert.isUndefined(Chart.getChart(canvas));
      assert.isEmpty(Object.keys(Chart.instances));
      room.append(element);
      await waitUntil(() => Chart.getChart(canvasOf(element)) !== undefined, 'drawn again');
      assert.lengthOf(Object.keys(Chart.instances), 1);
    });

    test('a chart that was moved draws once', async () => {
      const element = await chart();
      await drawn(element);
      (element.parentElement as HTMLElement).prepend(element);
      await waitUntil(() => Object.keys(Chart.instances).length === 1, 'one instance');
    });
  });

  suite('its read-out', () => {
    test('says the bucket, the total and every profile under the pointer, and nothing aloud', async () => {
      const element = await chart({ split: 'profile' });
      const canvas = await drawn(element);
      point(canvas, 0.99);
      const box = one(element, '[part~="read-out"]');
      assert.isTrue(isOpen(element));
      assert.equal(text(box.querySelector('p')), 'November 2026 in progress');
      const pairs = [...box.querySelectorAll('dl > div')].map((row) => [...row.children].map((cell) => text(cell)));
      assert.deepEqual(pairs, [
        ['Total', '52'],
        ['Teachers', '30'],
        ['Students', '20'],
        ['Direction', '2'],
      ]);
      assert.equal(said(element), '');
      canvas.parentElement?.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      assert.isFalse(isOpen(element));
    });

    test('stays within the window at either end, and is not cut by an element that hides what overflows', async () => {
      const element = await chart(
        { split: 'profile' },
        'ready',
        'inline-size: 240px; block-size: 150px; overflow: hidden; position: relative; contain: paint',
      );
      const canvas = await drawn(element);
      await waitUntil(() => canvas.clientWidth < 240, 'narrow');
      for (const share of [0.01, 0.5, 0.99]) {
        point(canvas, share);
        const box = one(element, '[part~="read-out"]');
        const { left, top, right, bottom } = box.getBoundingClientRect();
        assert.isTrue(left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, `${share}`);
        for (const [x, y] of [
          [left + 4, top + 4],
          [right - 4, bottom - 4],
        ] as const)
          assert.strictEqual(element.shadowRoot?.elementFromPoint(x, y)?.closest('[part~="read-out"]'), box);
      }
    });

    test('goes with what it reads when the page is scrolled', async () => {
      const element = await chart({}, 'ready', 'block-size: 300px; overflow: auto');
      const canvas = await drawn(element);
      press(element, 'Home');
      const box = one(element, '[part~="read-out"]');
      const distance = (): number => box.getBoundingClientRect().top - canvas.getBoundingClientRect().top;
      const before = distance();
      element.parentElement!.scrollTop = 20;
      await waitUntil(() => element.parentElement!.scrollTop > 0 && Math.abs(distance() - before) < 1, 'it follows');
    });

    test('is moved by the arrow keys, said aloud, and dismissed by Escape', async () => {
      const element = await chart({ split: 'profile' });
      await drawn(element);
      press(element, 'End');
      assert.equal(said(element), 'November 2026, in progress: Total 52, Teachers 30, Students 20, Direction 2');
      press(element, 'ArrowLeft');
      press(element, 'ArrowLeft');
      assert.equal(
        said(element),
        'September 2026: Total at least 120, Teachers 120, Students not known, Direction withheld (small number)',
      );
      press(element, 'Home');
      press(element, 'ArrowLeft');
      assert.match(said(element), /^August 2026/);
      press(element, 'Escape');
      assert.isFalse(isOpen(element));
    });

    test('that a pointer opened closes by Escape, wherever the focus is', async () => {
      const element = await chart();
      const canvas = await drawn(element);
      point(canvas, 0.5);
      assert.isTrue(isOpen(element));
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      document.body.dispatchEvent(escape);
      assert.isFalse(isOpen(element));
      assert.isTrue(escape.defaultPrevented);
      const next = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      document.body.dispatchEvent(next);
      assert.isFalse(next.defaultPrevented, 'the page has its key back');
    });

    test('is moved by a year of months with the Page keys', async () => {
      const data = Array.from({ length: 36 }, (_, month) => ({
        time: `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
        visits: month,
      }));
      serve({ data });
      const element = await chart({ period: 'all', split: 'none' });
      press(element, 'End');
      press(element, 'PageUp');
      assert.match(said(element), /^December 2024: /);
      press(element, 'PageUp');
      press(element, 'PageUp');
      assert.match(said(element), /^January 2023: /);
      press(element, 'PageDown');
      assert.match(said(element), /^January 2024: /);
    });

    test('can be read before the drawing is there', async () => {
      const element = await chart();
      press(element, 'Home');
      assert.match(said(element), /^August 2026: Visits/);
    });

    test('leaves to the page the keys that it does not use', async () => {
      const element = await chart();
      assert.isFalse(press(element, 'ArrowDown').defaultPrevented);
      assert.isFalse(press(element, 'Tab').defaultPrevented);
      assert.isFalse(press(element, 'Escape').defaultPrevented, 'nothing is open');
    });

    test('tells the page which bucket was picked', async () => {
      const element = await chart({ split: 'profile' });
      await drawn(element);
      press(element, 'Home');
      const picked = listen(element, 'stats-select');
      press(element, 'Enter');
      const { event } = await picked;
      assert.equal(event.indicator, 'visits');
      assert.equal(event.bucket, '2026-08');
    });

    test('reads from right to left where the page does', async () => {
      const element = await chart({ dir: 'rtl' });
      await drawn(element);
      press(element, 'End');
      press(element, 'ArrowRight');
      assert.match(said(element), /^October 2026/);
    });
  });

  suite('what stands around it', () => {
    test('its label is a heading of the level that the page asks for', async () => {
      assert.equal(text(one(await chart({ 'heading-level': '3' }), 'h3[part~="label"]')), 'Visits');
      assert.equal(text(one(await chart({ label: 'Hits' }), 'p[part~="label"]')), 'Hits');
    });

    test('prints the time zone that its buckets are cut in', async () => {
      const element = await chart();
      assert.equal(text(one(element, '[part~="zone"]')), 'Time zone: Europe/Paris');
    });

    test('prints the period, what of it runs and what is missing', async () => {
      const element = await chart({ split: 'profile' });
      const period = text(one(element, '[part~="period"]'));
      assert.include(period, 'August – November 2026');
      assert.include(period, 'November 2026 in progress');
      assert.include(period, '1 of 9 values missing');
      assert.isTrue(element.partial);
    });

    test('shows notices, freshness and source', async () => {
      const element = await chart();
      assert.equal(text(one(element, '[part~="notice"]')), 'September is incomplete');
      assert.equal(text(one(element, '[part~="updated"]')), 'Updated this morning');
      assert.equal((one(element, '[part~="credit"] a') as HTMLAnchorElement).href, 'https://example.org/logs');
      assert.include(text(one(await chart({ credit: 'Our own' }), '[part~="credit"]')), 'Our own');
    });

    test('hostile strings stay text', async () => {
      const label = '<img src=x onerror="throw 1">';
      serve({ ...school, indicators: [{ id: 'visits', label }], notices: [{ level: 'warning', text: label }] });
      const element = await chart();
      assert.equal(text(one(element, '[part~="label"]')), label);
      assert.isEmpty(all(element, 'img'));
    });

    test('several indicators of one unit are drawn together', async () => {
      const element = await chart({ indicator: 'visits visitors' });
      assert.deepEqual(rows(element)[0], ['Month', 'Visits', 'Visitors']);
      assert.deepEqual(all(element, '.key').map(text), ['Visits', 'Visitors']);
      assert.equal(text(one(element, '[part~="label"]')), 'Visits, Visitors');
    });
  });

  suite('for everybody', () => {
    const states = {
      'a split chart': () => chart({ split: 'profile', 'heading-level': '2' }),
      'a stacked chart': () => chart({ split: 'profile', type: 'stacked' }),
      'an open table': async () => {
        const element = await chart({ split: 'profile' }, 'ready', 'inline-size: 240px');
        await showTable(element);
        return element;
      },
      'a read-out': async () => {
        const element = await chart({ split: 'profile' });
        await drawn(element);
        press(element, 'End');
        return element;
      },
      'nothing selected': async () => {
        const element = await chart({ split: 'profile', profiles: 'teacher' });
        toggle(element, 'Teachers').click();
        await element.updateComplete;
        return element;
      },
      loading: async () => {
        serve(school, () => new Promise(() => undefined));
        return chart({}, 'loading');
      },
      empty: async () => {
        serve({ ...school, data: [] });
        return chart({}, 'empty');
      },
      error: async () => {
        serve(school, () => Promise.resolve(new Response('', { status: 500 })));
        return chart({}, 'error');
      },
    } satisfies Record<string, () => Promise<StatsChart>>;

    for (const [name, make] of Object.entries(states)) {
      test(`axe finds nothing: ${name}`, async () => {
        await assert.isAccessible(await make());
      });
    }

    for (const direction of ['ltr', 'rtl']) {
      test(`nothing overflows at 240 px, ${direction}`, async () => {
        const element = await chart({ split: 'profile', dir: direction, lang: 'fr' }, 'ready', 'inline-size: 240px');
        await drawn(element);
        await showTable(element);
        assert.isAtMost(element.scrollWidth, 240);
        const bounds = element.getBoundingClientRect();
        for (const part of all(element, '[part], button, .scroll').filter((node) => !node.closest('table, [hidden]'))) {
          const box = part.getBoundingClientRect();
          assert.isAtLeast(box.left, bounds.left - 0.5, part.outerHTML.slice(0, 60));
          assert.isAtMost(box.right, bounds.right + 0.5, part.outerHTML.slice(0, 60));
        }
      });
    }

    test('targets are 24 px at least', async () => {
      const element = await chart({ split: 'profile' });
      for (const button of all(element, 'button')) {
        assert.isAtLeast(button.offsetHeight, 24, text(button));
        assert.isAtLeast(button.offsetWidth, 24, text(button));
      }
    });

    test('in a state without figures there is no canvas, and the sentence stands in its room', async () => {
      serve({ ...school, data: [] });
      const element = await chart({}, 'empty');
      assert.isEmpty(all(element, 'canvas'));
      assert.isAbove(one(element, '.room').offsetHeight, 200);
    });

    test('a new address shows its own figures in the same element', async () => {
      const element = await chart({ split: 'profile' });
      await drawn(element);
      serve({ ...school, data: school.data.slice(0, 2) });
      const loaded = listen(element, 'stats-load');
      element.src = '/metrics/another.json';
      await loaded;
      await drawn(element);
      assert.deepEqual(rows(element)[1]?.slice(0, 4), ['August 2026', '100', '60', 'no data']);
    });
  });
});

/** Waits for an event, and for what is read of the element in that very moment. */
function listen<Type extends keyof HTMLElementEventMap>(
  element: StatsChart,
  type: Type,
  read: () => unknown = () => undefined,
): Promise<{ event: HTMLElementEventMap[Type]; then: unknown }> {
  return new Promise((resolve) => {
    element.addEventListener(
      type,
      (event) => {
        resolve({ event, then: read() });
      },
      { once: true },
    );
  });
}

function press(element: StatsChart, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  one(element, '[part~="plot"]').dispatchEvent(event);
  return event;
}

/** What the voice of the read-out says. */
function said(element: StatsChart): string {
  return text(one(element, '.voice'));
}

function point(canvas: HTMLCanvasElement, share: number): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const place = { clientX: left + width * share, clientY: top + height / 2, pointerType: 'mouse', bubbles: true };
  canvas.dispatchEvent(new PointerEvent('pointermove', place));
}

function hasInk(canvas: HTMLCanvasElement, [red, green, blue]: readonly [number, number, number]): boolean {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) return true;
  return false;
}
