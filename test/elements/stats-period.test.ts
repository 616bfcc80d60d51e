import { assert } from '@open-wc/testing';
import type { StatsChangeEvent } from '../../src/elements/events.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text, unserve } from './page.js';
import { answer, asked, choose, chosen, figures, list, names, page, told } from './stats-period-page.js';

const days = (): unknown => figures('day', '2026-09-01');
const ofDays = ['Last 7 days', 'Last 30 days', 'Last 12 months', 'This year', 'All time', 'Custom dates…'];

/** What the console is told meanwhile. */
async function warnings(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (message: string) => void said.push(message);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}

suite('stats-period', () => {
  setup(() => {
    answer(days);
  });
  teardown(unserve);

  suite('offers periods', () => {
    test('that suit daily figures, and dates of the reader’s own', async () => {
      const { period } = await page();
      assert.deepEqual(names(list(period)), ofDays);
    });

    for (const [granularity, from, expected] of [
      ['month', '2024-01-01', 'Last 12 months, This year, Last full year, All time'],
      ['week', '2026-01-01', 'Last 12 weeks, Last 12 months, This year, All time'],
      ['year', '2010-01-01', 'Last 5 years, Last 10 years, All time'],
    ] as const) {
      test(`that are no finer than figures by ${granularity}`, async () => {
        answer(() => figures(granularity, from));
        const { period } = await page();
        assert.equal(names(list(period)).slice(0, -1).join(', '), expected);
      });
    }

    test('that the page says', async () => {
      const { period } = await page(
        'presets="last-7-days last-week last-30-days last-month last-360-days" custom="none"',
        'period="last-week"',
      );
      assert.deepEqual(names(list(period)), [
        'Last 7 days',
        'Last full week',
        'Last 30 days',
        'Last full month',
        'Last 360 days',
      ]);
      assert.equal(chosen(list(period)), 'Last full week');
    });

    test('in French', async () => {
      const { period } = await page('presets="last-7-days last-week all"', 'period="2026-01-01/2026-03-31"', 'fr');
      assert.equal(text(one(period, 'label')), 'Période');
      assert.deepEqual(
        names(list(period)).map((name) => name.replaceAll(/\s*–\s*/g, ' – ')),
        [
          '7 derniers jours',
          'Dernière semaine complète',
          'Depuis l’origine',
          '1 janvier – 31 mars 2026',
          'Dates personnalisées…',
        ],
      );
    });

    test('in the language that the page changes to', async () => {
      const { period } = await page();
      period.lang = 'fr';
      await period.updateComplete;
      assert.equal(names(list(period))[0], '7 derniers jours');
    });

    test('and tells once of one that is none', async () => {
      const said = await warnings(async () => {
        for (let at = 0; at < 2; at += 1) {
          const { period } = await page('presets="last-7-days last-fortnight"', 'period="last-7-days"');
          assert.deepEqual(names(list(period)), ['Last 7 days', 'Custom dates…']);
        }
      });
      assert.lengthOf(said, 1);
      assert.match(said[0] ?? '', /presets: expected periods .* got "last-fortnight"/);
    });

    test('with that of the group, which is in no list: it is chosen', async () => {
      const { period } = await page('', 'period="last-90-days"');
      assert.deepEqual(names(list(period)), [...ofDays.slice(0, -1), 'Last 90 days', 'Custom dates…']);
      assert.equal(chosen(list(period)), 'Last 90 days');
    });

    test('once, however the group writes its own', async () => {
      const { period } = await page('presets="this-month all"', 'period="last-1-months"');
      assert.deepEqual(names(list(period)), ['This month', 'All time', 'Custom dates…']);
      assert.equal(chosen(list(period)), 'This month');
    });

    test('of which all there is is chosen where nobody says another', async () => {
      const { period } = await page();
      assert.equal(chosen(list(period)), 'All time');
    });
  });

  suite('writes what readers choose', () => {
    test('to the group: its elements show it', async () => {
      const { group, period, card } = await page();
      assert.equal(text(one(card, '[part~="value"]')), '80');
      await choose(period, 'Last 7 days');
      await waitUntil(() => text(one(card, '[part~="value"]')) === '6', 'the figure of seven days');
      assert.deepEqual(told(group), [['period', 'last-7-days']]);
      assert.equal(chosen(list(period)), 'Last 7 days');
    });

    test('and says so, once the control shows it', async () => {
      const { group, period } = await page();
      const heard: unknown[] = [];
      group.addEventListener('stats-change', ({ name, value }: StatsChangeEvent) => {
        heard.push([name, value, chosen(list(period))]);
      });
      await choose(period, 'This year');
      assert.deepEqual(heard, [['period', 'this-year', 'This year']]);
    });

    test('not where they choose what is chosen', async () => {
      const { group, period } = await page();
      await choose(period, 'All time');
      assert.isEmpty(told(group));
    });

    test('and follows what is chosen elsewhere', async () => {
      const { group, period } = await page();
      group.period = 'last-30-days';
      await waitUntil(() => chosen(list(period)) === 'Last 30 days');
      group.period = '2026-10';
      await waitUntil(() => chosen(list(period)) === 'October 2026');
    });

    test('in a group elsewhere on the page, by its name', async () => {
      const { group, period } = await page('group="elsewhere"', 'name="elsewhere"');
      document.body.append(period);
      await choose(period, 'This year');
      assert.deepEqual(told(group), [['period', 'this-year']]);
      period.remove();
    });
  });

  suite('offers comparisons', () => {
    const everything = ['No comparison', 'Previous period', 'Same number of days before', 'Same period last year'];

    test('not where the page speaks of none', async () => {
      const { period } = await page();
      assert.isEmpty(all(period, '#comparison'));
    });

    test('all of them where the group compares', async () => {
      const { period } = await page('', 'period="last-7-days" compare="previous-period"');
      assert.deepEqual(names(list(period, 'comparison')), everything);
      assert.equal(chosen(list(period, 'comparison')), 'Previous period');
    });

    test('those that the page says, and that of the group', async () => {
      const { group, period } = await page('comparisons="none previous-days"', 'period="last-7-days"');
      assert.deepEqual(names(list(period, 'comparison')), ['No comparison', 'Same number of days before']);
      assert.equal(chosen(list(period, 'comparison')), 'No comparison');
      group.compare = 'previous-year';
      await waitUntil(() => chosen(list(period, 'comparison')) === 'Same period last year');
    });

    test('all of them for an attribute that says nothing', async () => {
      const { period } = await page('comparisons', 'period="last-7-days"');
      assert.deepEqual(names(list(period, 'comparison')), everything);
    });

    test('and tells of one that is none', async () => {
      const said = await warnings(async () => {
        const { period } = await page('comparisons="none previous-month previous-year"');
        assert.deepEqual(names(list(period, 'comparison')), ['No comparison', 'Same period last year']);
      });
      assert.match(said.join(), /comparisons: "previous-month" is none of none, previous-period/);
    });

    test('and writes the choice: cards compare', async () => {
      const { group, period, card } = await page('comparisons', 'period="last-7-days"');
      await choose(period, 'Previous period', 'comparison');
      assert.deepEqual(told(group), [['compare', 'previous-period']]);
      await waitUntil(() => all(card, '[part~="change"]').length === 1, 'a change');
    });

    test('in French', async () => {
      const { period } = await page('comparisons', '', 'fr');
      assert.equal(text(one(period, '[for="comparison"]')), 'Comparaison');
      assert.deepEqual(names(list(period, 'comparison')), [
        'Aucune comparaison',
        'Période précédente',
        'Même nombre de jours avant',
        'Même période de l’année précédente',
      ]);
    });
  });

  test('several choices made at once are one request', async () => {
    const src = 'src="/metrics/period.json{?from,to,granularity}" period="2026-10"';
    const { period, card } = await page('granularities="day week" comparisons presets="2026-09 2026-10"', src);
    asked.length = 0;
    const select = (id: string, value: string): void => {
      list(period, id).value = value;
      list(period, id).dispatchEvent(new Event('change'));
    };
    select('comparison', 'previous-period');
    select('period', '2026-09');
    one(period, '[part~="granularities"] button + button').click();
    await period.updateComplete;
    await inState(card, 'ready');
    assert.deepEqual(asked, ['/metrics/period.json?from=2026-08-01&to=2026-09-30&granularity=week']);
  });

  test('its own label stands in place of "Period"', async () => {
    const { period } = await page('label="Dates shown"');
    assert.equal(text(one(period, '[for="period"]')), 'Dates shown');
  });

  test('in no group tells the developer, and throws nothing', async () => {
    const said = await warnings(async () => {
      const { period } = await page();
      document.body.append(period);
      await period.updateComplete;
      const alone = document.createElement('stats-period');
      document.body.append(alone);
      await alone.updateComplete;
      await choose(alone, 'This year');
      period.remove();
      alone.remove();
    });
    assert.lengthOf(said, 1);
    assert.match(said[0] ?? '', /<stats-period> is in no group/);
  });
});
