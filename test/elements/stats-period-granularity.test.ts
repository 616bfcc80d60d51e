import { assert } from '@open-wc/testing';
import type { Granularity } from '../../src/model/bucket.js';
import { isPossible, possibleGranularities } from '../../src/elements/stats-period/possible-granularities.js';
import { waitUntil } from '../wait.js';
import { all, one, text, unserve } from './page.js';
import {
  answer,
  apply,
  asked,
  choose,
  figures,
  offered,
  offers,
  page,
  press,
  pressed,
  told,
} from './stats-period-page.js';

const aggregating = 'src="/metrics/period.json?page=PAGE{&granularity}"';

/** Days of 2026, in the granularity that is asked for. */
function aggregated(parameters: URLSearchParams): unknown {
  return figures((parameters.get('granularity') ?? 'day') as Granularity, '2026-01-01');
}

suite('granularities of stats-period', () => {
  setup(() => {
    answer(() => figures('day', '2026-01-01'));
  });
  teardown(unserve);

  test('are buttons in a group that has a name, that of the figures pressed', async () => {
    const { period } = await page();
    assert.deepEqual(offered(period), ['Day', 'Week', 'Month', 'Quarter']);
    assert.deepEqual(pressed(period), ['Day']);
    const group = one(period, '[role="group"]');
    assert.equal(text(one(period, `#${group.getAttribute('aria-labelledby') ?? ''}`)), 'Figures per');
  });

  test('in French', async () => {
    const { period } = await page('', '', 'fr');
    assert.deepEqual(offered(period), ['Jour', 'Semaine', 'Mois', 'Trimestre']);
    assert.equal(text(one(period, '#granularity')), 'Chiffres par');
  });

  test('are written to the group, whose figures follow', async () => {
    const { group, period } = await page();
    await press(period, 'Month');
    assert.deepEqual(told(group), [['granularity', 'month']]);
    assert.deepEqual(pressed(period), ['Month']);
    await press(period, 'Month');
    assert.deepEqual(told(group), [['granularity', 'month']]);
  });

  test('are those of the figures that it changes: of a group inside another one that keeps its own period', async () => {
    answer((parameters) => figures(parameters.has('months') ? 'month' : 'day', '2026-01-01'));
    const { group } = await page('', 'granularity="day"');
    const inner = document.createElement('stats-group');
    inner.setAttribute('src', '/metrics/period.json?months');
    inner.setAttribute('period', 'this-year');
    inner.setAttribute('granularity', 'month');
    inner.innerHTML = '<stats-period></stats-period><stats-card></stats-card>';
    group.append(inner);
    const period = inner.querySelector('stats-period')!;
    await waitUntil(() => offered(period).length > 0, 'buttons');
    assert.deepEqual(offered(period), ['Month', 'Quarter']);
  });

  test('that is pressed is what the group says', async () => {
    const { period } = await page('', 'granularity="week"');
    assert.deepEqual(pressed(period), ['Week']);
  });

  suite('are only those that the data allow', () => {
    test('none finer than the data, and no weeks, which no months add up to', async () => {
      answer(() => figures('month', '2024-01-01'));
      const { period } = await page();
      assert.deepEqual(offered(period), ['Month', 'Quarter', 'Year']);
    });

    test('those that they had before, where a source aggregates', async () => {
      answer(aggregated);
      const { period, card } = await page('', aggregating);
      await press(period, 'Month');
      await waitUntil(() => card.data?.granularity === 'month', 'figures by month');
      await period.updateComplete;
      assert.deepEqual(offered(period), ['Day', 'Week', 'Month', 'Quarter']);
      await press(period, 'Day');
      await waitUntil(() => card.data?.granularity === 'day', 'figures by day');
    });

    test('those of another scope are not taken for those of this one', async () => {
      answer((parameters) => figures(parameters.get('scope') === 'b' ? 'month' : 'day', '2026-01-01'));
      const { group, period } = await page('', 'src="/metrics/period.json?page=PAGE{&scope}" scope="a"');
      await offers(period, ['Day', 'Week', 'Month', 'Quarter']);
      group.scope = 'b';
      await offers(period, ['Month', 'Quarter']);
    });

    test('and stay where they are while answers are on their way', async () => {
      let respond: (() => void) | null = null;
      const { group, period, card } = await page();
      const before = offered(period);
      answer(() => new Promise((resolve) => (respond = () => resolve(figures('day', '2026-01-01')))));
      group.src = '/metrics/other-period.json';
      await waitUntil(() => card.state === 'loading' && respond, 'a request');
      period.requestUpdate();
      await period.updateComplete;
      assert.deepEqual(offered(period), before);
      respond!();
    });
  });

  suite('are only those that the period allows', () => {
    for (const [period, expected] of [
      ['last-7-days', []],
      ['last-30-days', ['Day', 'Week']],
      ['2026-01-01/2026-02-28', ['Day', 'Week', 'Month']],
      ['2026-01-01/2026-06-30', ['Day', 'Week', 'Month', 'Quarter']],
      ['2020-01-01/2026-11-20', ['Week', 'Month', 'Quarter', 'Year']],
    ] as const) {
      test(`${period}: ${expected.join(', ') || 'none, since one is no choice'}`, async () => {
        const shown = await page('', `period="${period}"`);
        assert.deepEqual(offered(shown.period), [...expected]);
        assert.lengthOf(all(shown.period, '[role="group"]'), expected.length === 0 ? 0 : 1);
      });
    }

    test('a choice for which a new period has no room is taken back with it', async () => {
      const { group, period } = await page();
      await press(period, 'Month');
      await choose(period, 'Last 7 days');
      assert.deepEqual(told(group), [['period', 'last-7-days']]);
    });

    test('a choice of days is taken back for many years', async () => {
      const { group, period } = await page('min="2000-01-01"', 'period="last-30-days" granularity="week"');
      await press(period, 'Day');
      await choose(period, 'Custom dates…');
      await apply(period, '2010-01-01', '2026-11-20');
      assert.deepEqual(told(group), [['period', '2010-01-01/2026-11-20']]);
      assert.equal(pressed(period).join(), 'Week');
    });

    test('a choice that a new period has room for stays', async () => {
      const { group, period } = await page();
      await press(period, 'Week');
      await choose(period, 'Last 30 days');
      assert.deepEqual(told(group), [
        ['granularity', 'week'],
        ['period', 'last-30-days'],
      ]);
    });

    test('what the page itself says is not taken back', async () => {
      const { group, period } = await page('', 'granularity="month"');
      await choose(period, 'Last 7 days');
      assert.deepEqual(told(group), [['period', 'last-7-days']]);
      assert.equal(group.granularity, 'month');
    });

    test('nothing is asked for in between', async () => {
      answer(aggregated);
      const { period, card } = await page('', aggregating.replace('granularity', 'granularity,from'));
      await press(period, 'Month');
      await waitUntil(() => card.data?.granularity === 'month', 'figures by month');
      asked.length = 0;
      await choose(period, 'Last 7 days');
      await waitUntil(() => card.data?.granularity === 'day', 'figures by day');
      assert.lengthOf(asked, 1);
      assert.match(asked[0] ?? '', /from=2026-11-14$/);
    });
  });

  suite('that the page says', () => {
    test('stand in place of those of the data', async () => {
      const { period } = await page('granularities="day month"');
      assert.deepEqual(offered(period), ['Day', 'Month']);
    });

    test('are still bound by the period', async () => {
      const { period } = await page('granularities="hour day week month"', 'period="last-30-days"');
      assert.deepEqual(offered(period), ['Hour', 'Day', 'Week']);
    });

    test('may be none', async () => {
      const { period } = await page('granularities="none"');
      assert.isEmpty(offered(period));
    });

    test('and are no granularity, are told', async () => {
      const { warn } = console;
      const said: string[] = [];
      console.warn = (message: string) => void said.push(message);
      const { period } = await page('granularities="day fortnight month"');
      console.warn = warn;
      assert.deepEqual(offered(period), ['Day', 'Month']);
      assert.deepEqual(said, [
        'stats-widgets: granularities: "fortnight" is none of hour, day, week, month, quarter, year',
      ]);
    });
  });

  suite('a period has room', () => {
    const cases: readonly (readonly [Granularity, from: string, to: string, boolean])[] = [
      ['hour', '2026-01-05', '2026-01-05', true],
      ['hour', '2026-01-01', '2026-02-10', true],
      ['hour', '2026-01-01', '2026-02-11', false],
      ['day', '2026-01-05', '2026-01-05', false],
      ['day', '2026-01-05', '2026-01-06', true],
      ['day', '2024-01-01', '2026-09-26', true],
      ['day', '2024-01-01', '2026-09-27', false],
      ['week', '2026-01-05', '2026-01-17', false],
      ['week', '2026-01-05', '2026-01-18', true],
      ['month', '2026-02-01', '2026-03-31', true],
      ['month', '2026-02-01', '2026-03-01', false],
      ['quarter', '2026-01-01', '2026-06-30', true],
      ['year', '2025-01-01', '2026-12-31', true],
      ['year', '2026-01-01', '2026-12-31', false],
    ];
    for (const [granularity, from, to, expected] of cases) {
      test(`${from} to ${to}: ${expected ? 'for' : 'not for'} figures by ${granularity}`, () => {
        assert.equal(isPossible(granularity, { from, to }), expected);
      });
    }

    test('of no known dates, for all', () => {
      assert.isTrue(isPossible('hour', null));
      assert.deepEqual(possibleGranularities(null, null, null), []);
      assert.deepEqual(possibleGranularities(['year', 'day'], null, null), ['day', 'year']);
      assert.deepEqual(possibleGranularities(null, 'week', null), ['week']);
    });
  });
});
