import { assert } from '@open-wc/testing';
import '../../src/elements/stats-map/stats-map.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import type { StatsErrorEvent, StatsSelectEvent } from '../../src/elements/events.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import type { StatsMap } from '../../src/elements/stats-map/stats-map.js';
import {
  all,
  countries,
  departments,
  drawn,
  figures,
  known,
  map,
  one,
  point,
  press,
  rows,
  serve,
  serveBoth,
  showAll,
  text,
  unserve,
} from './stats-map-page.js';
import { waitUntil } from '../wait.js';

const legend = (element: Element): string[] => all(element, '[part~="legend"] li').map(text);

suite('stats-map', () => {
  setup(() => {
    serve(countries);
  });
  teardown(unserve);

  suite('its table', () => {
    test('holds every figure, largest first, in the reader’s language', async () => {
      const element = await showAll(await drawn(await map()));
      assert.deepEqual(rows(element), [
        ['France', '6,000'],
        ['Belgium', '900'],
        ['Germany', '850'],
        ['Switzerland', '80'],
        ['Réunion', '40'],
        ['Unknown (not on the map)', '30'],
        ['Monaco', '12'],
        ['Spain', '7'],
        ['EU (not on the map)', '5'],
        ['Italy', '0'],
        ['Portugal', 'withheld (small number)'],
        ['Poland', 'no data'],
      ]);
      assert.equal(text(one(element, 'tfoot')), 'Total at least 7,924');
    });

    test('has the shares of parts that make a whole', async () => {
      serve(known);
      const element = await drawn(await map({ lang: 'fr' }));
      assert.match(rows(element)[0]?.join(' ') ?? '', /^France 6\s000 75,7\s%$/);
      assert.deepEqual(all(element, 'thead th').map(text), ['Lieu', 'Visites', 'Part']);
    });

    test('is sorted by name or by value, and arrow keys follow it', async () => {
      const element = await showAll(await drawn(await map()));
      const [byName, byValue] = all(element, 'thead button');
      byName?.click();
      await element.updateComplete;
      assert.equal(rows(element)[0]?.[0], 'Belgium');
      assert.equal(one(element, 'thead th').getAttribute('aria-sort'), 'ascending');
      assert.match(press(element, 'Home'), /^Belgium: 900/);
      byValue?.click();
      await element.updateComplete;
      byValue?.click();
      await element.updateComplete;
      assert.equal(rows(element)[0]?.[0], 'Italy', 'the smallest value, not one that is unknown');
      assert.equal(rows(element).at(-1)?.[0], 'Poland');
    });

    test('of many places begins with the largest ten, and shows all on demand', async () => {
      serve(figures(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`P${at}`, at]))));
      const element = await map();
      assert.lengthOf(rows(element), 10);
      const button = one(element, '.toggle');
      assert.equal(text(button), 'Show all 60 places');
      button.click();
      await element.updateComplete;
      assert.lengthOf(rows(element), 60);
      assert.equal(button.ariaExpanded, 'true');
    });
  });

  suite('what the map does not have', () => {
    test('is counted and named', async () => {
      const element = await drawn(await map());
      assert.equal(text(one(element, '[part~="off-map"]')), '2 places are not on the map: Unknown; EU.');
    });

    test('is counted beyond the first names', async () => {
      serve(figures(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`P${at}`, 60 - at]))));
      const element = await map();
      await waitUntil(() => all(element, '[part~="off-map"]').length > 0);
      assert.match(text(one(element, '[part~="off-map"]')), /^60 places are not on the map: P0; .* P7 and 52 more/);
    });
  });

  suite('its legend', () => {
    test('tells 0, withheld and no data apart, by pattern too, beside classes with round bounds', async () => {
      const element = await drawn(await map());
      const entries = legend(element);
      assert.deepEqual(entries.slice(-3), ['0', 'withheld (small number)', 'no data']);
      assert.isAtLeast(entries.length, 5);
      const fills = all(element, '[part~="legend"] li > svg > rect')
        .slice(-3)
        .map((one) => one.getAttribute('fill'));
      assert.deepEqual(fills, [null, 'url(#key-speckle)', 'url(#key-hatch)']);
      assert.isNotEmpty(all(element, '[data-mark][fill="url(#map-speckle)"]'));
    });

    test('has no entry that is not on the map', async () => {
      const topology = serveBoth(figures({ '75': 7, '2A': 7, '1': 7 }), () => Response.json(departments));
      assert.deepEqual(legend(await drawn(await map({ topology }))), ['7']);
    });

    test('of negative values says both sides', async () => {
      serve(figures({ FR: -12, DE: -4, ES: 3, IT: 8, PT: 21, BE: 2 }));
      const entries = legend(await drawn(await map()));
      assert.isTrue(
        entries.some((entry) => entry.startsWith('−')),
        entries.join(),
      );
      assert.isTrue(
        entries.some((entry) => /^\d/.test(entry)),
        entries.join(),
      );
    });
  });

  suite('shapes', () => {
    test('too small to be seen are a circle as well, and keep its size on any screen', async () => {
      for (const width of [320, 900]) {
        const element = await drawn(await map({}, 'ready', `inline-size: ${width}px`));
        await waitUntil(() => {
          const small = all(element, 'circle[data-mark]').map((circle) => circle.getBoundingClientRect().width);
          return small.length > 0 && small.every((size) => size > 5 && size < 11);
        }, `circles of 7 px at ${width} px`);
      }
    });

    test('of points are circles whose area is as the value', async () => {
      serve(figures({ '48.86,2.35': 400, '45.76,4.84': 100, '43.3,5.37': 0 }));
      const element = await drawn(await map({ lang: 'fr' }));
      const [large, small] = all(element, 'circle[data-mark]').map((circle) => Number(circle.getAttribute('r')));
      assert.approximately((large ?? 0) / (small ?? 1), 2, 0.02);
      assert.equal(rows(element)[0]?.[0], '48,86° N, 2,35° E');
      assert.isEmpty(all(element, '[part~="off-map"]').map(text));
      assert.includeMembers(legend(element), ['0']);
    });

    test('of another topology are found by its codes, and named by it', async () => {
      const topology = serveBoth(figures({ '1': 7, '2a': 9 }), () => Response.json(departments));
      const element = await drawn(await map({ topology }));
      assert.deepEqual(
        rows(element).map(([name]) => name),
        ['Corse-du-Sud', 'Ain'],
      );
      assert.lengthOf(all(element, '[data-mark]'), 3);
    });
  });

  test('`profiles` keeps every place: they are those of the dimension `profile`', async () => {
    const data = ['teacher', 'pupil'].flatMap((profile, at) =>
      ['FR', 'BE'].map((place) => ({ time: '2026-10', place, profile, visits: at === 0 ? 5 : 20 })),
    );
    serve({ ...countries, dimensions: [{ id: 'place' }, { id: 'profile' }], data, notices: [] });
    const told = async (attributes: Readonly<Record<string, string>>): Promise<string[][]> =>
      rows(await drawn(await map(attributes))).map(([name = '', value = '']) => [name, value]);
    assert.deepEqual(await told({ profiles: 'teacher' }), [
      ['France', '5'],
      ['Belgium', '5'],
    ]);
    assert.deepEqual(await told({ split: 'place', profiles: 'BE' }), [['Belgium', '25']]);
  });

  test('can be downloaded: every place, largest first', async () => {
    serve(figures({ FR: 6000, BE: 900 }));
    const element = await drawn(await map());
    element.id = 'mapped';
    const file: StatsExport = document.createElement('stats-export');
    file.setAttribute('for', 'mapped');
    element.after(file);
    await waitUntil(() => file.table !== null, 'the file has its figures');
    assert.strictEqual(file.table, element.table);
    const link = all(file, 'a')[0] as HTMLAnchorElement;
    assert.equal(await (await fetch(link.href)).text(), 'place,visits\r\nFR,6000\r\nBE,900\r\n');
  });

  suite('a place that is picked', () => {
    const picked = (element: StatsMap): unknown[] => {
      const told: unknown[] = [];
      element.addEventListener('stats-select', ({ indicator, bucket, dimension, member }: StatsSelectEvent) =>
        told.push([indicator, bucket, dimension, member]),
      );
      return told;
    };
    const click = (target: Element | undefined): unknown =>
      target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

    test('is told, by a click on it and by Enter', async () => {
      const element = await drawn(await map());
      const told = picked(element);
      press(element, 'Enter');
      press(element, 'Home');
      press(element, 'ArrowRight');
      press(element, 'Enter');
      press(element, 'Home');
      const france = all(element, 'path.c4').find((path) => {
        point(path);
        return text(one(element, '[part~="read-out"]')).startsWith('France');
      });
      click(france);
      assert.deepEqual(told, [
        ['visits', null, 'place', 'BEL'],
        ['visits', null, 'place', 'FR'],
      ]);
    });

    test('is none where no row is: of an area without data, or of water, nothing is told', async () => {
      const element = await drawn(await map());
      const told = picked(element);
      click(all(element, 'path.none').find((path) => path.getBoundingClientRect().width > 40));
      click(one(element, '[part~="plot"] > svg'));
      assert.isEmpty(told);
    });
  });

  suite('when something is missing', () => {
    test('of members that are no places there is no list of nothing', async () => {
      serve(figures({ web: 7, phone: 9 }));
      const element = await drawn(await map());
      assert.isEmpty(all(element, '[role="list"]').map(text));
      await assert.isAccessible(element);
    });

    test('without its topology the figures are there all the same, and the failure is told', async () => {
      const topology = serveBoth(countries, () => new Response('', { status: 500 }));
      const element = await map({ topology }, null);
      const errors: StatsErrorEvent[] = [];
      element.addEventListener('stats-error', (event) => errors.push(event));
      await waitUntil(() => errors.length > 0 && all(element, '[part~="status"]').length > 0);
      assert.include(text(one(element, '[part~="status"]')), '500');
      assert.equal(rows(element)[0]?.[0], 'France');
      assert.equal(element.state, 'ready');
      assert.lengthOf(errors, 1);
      assert.isEmpty(all(element, '[part~="off-map"]').map(text), 'nobody knows yet what the map would have');
    });

    test('a retry fetches the topology again', async () => {
      let isUp = false;
      const topology = serveBoth(figures({ '75': 7 }), () =>
        isUp ? Response.json(departments) : new Response('', { status: 500 }),
      );
      const element = await map({ topology });
      await waitUntil(() => all(element, '#retry').length > 0);
      isUp = true;
      one(element, '#retry').click();
      await drawn(element);
      assert.isEmpty(all(element, '[part~="status"]').map(text));
    });

    test('figures that cannot be added up leave no blank map, but say why', async () => {
      serve({ ...countries, data: countries.data.flatMap((row) => [row, { ...row, time: '2026-09' }]) });
      const element = await map({ indicator: 'visitors', period: '2026-09/2026-10' });
      assert.include(text(one(element, '.drawing [part~="status"]')), 'cannot be combined into one figure');
      assert.isEmpty(all(element, '[data-mark]').map(text));
    });

    test('`by` names the dimension as `split` does; one that there is not is an error', async () => {
      assert.equal(rows(await drawn(await map({ by: 'place' })))[0]?.[0], 'France');
      const element = await map({ split: 'country' }, 'error');
      assert.equal(element.error?.code, 'unknown-split');
    });

    test('period, notices, freshness and credit stand where a chart has them', async () => {
      const element = await drawn(await map());
      assert.include(text(one(element, '[part~="period"]')), 'October 2026');
      assert.equal(text(one(element, '[part~="notice"]')), 'October is an estimate');
      assert.include(text(one(element, '[part~="updated"]')), '1 November 2026');
      assert.equal(text(one(element, '[part~="credit"]')), 'Source: Platform logs');
    });
  });
});
