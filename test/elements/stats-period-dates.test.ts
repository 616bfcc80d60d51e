import { assert } from '@open-wc/testing';
import type { StatsPeriod } from '../../src/elements/stats-period/stats-period.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text, unserve } from './page.js';
import { answer, apply, choose, chosen, figures, list, names, page, told, type Page } from './stats-period-page.js';

const custom = 'Custom dates…';
const input = (period: StatsPeriod, id: string): HTMLInputElement => one(period, `#${id}`) as HTMLInputElement;
const dates = (period: StatsPeriod): string[] => ['from', 'to'].map((id) => input(period, id).value);
const error = (period: StatsPeriod): string => text(all(period, '[part~="error"]')[0]);

/** A page whose reader has asked for dates of their own. */
async function opened(control = '', group = 'period="last-7-days"', lang = 'en'): Promise<Page> {
  const found = await page(control, group, lang);
  await choose(found.period, lang === 'fr' ? 'Dates personnalisées…' : custom);
  return found;
}

suite('dates of the reader’s own', () => {
  setup(() => {
    answer(() => figures('day', '2026-01-01'));
  });
  teardown(unserve);

  test('have two fields and a button, once they are asked for; nothing is chosen yet', async () => {
    const { group, period } = await page('', 'period="last-7-days"');
    assert.isEmpty(all(period, 'form'));
    await choose(period, custom);
    assert.deepEqual(
      all(period, 'form label').map((label) => text(label)),
      ['From', 'To'],
    );
    assert.equal(text(one(period, 'form button')), 'Apply');
    assert.isEmpty(told(group));
    assert.equal(chosen(list(period)), custom);
  });

  test('begin with those of the period that is shown', async () => {
    assert.deepEqual(dates((await opened()).period), ['2026-11-14', '2026-11-20']);
    assert.deepEqual(dates((await opened('', 'period="this-year"')).period), ['2026-01-01', '2026-11-20']);
    assert.deepEqual(dates((await opened('min="2026-01-05"', 'period="2025"')).period), ['2026-01-05', '2026-01-05']);
    assert.deepEqual(dates((await opened('', '')).period), ['2026-01-01', '2026-11-20']);
  });

  test('are written as an interval, both included, and shown as an option', async () => {
    const { group, period, card } = await opened();
    await apply(period, '2026-01-01', '2026-03-31');
    assert.deepEqual(told(group), [['period', '2026-01-01/2026-03-31']]);
    assert.match(chosen(list(period)), /^1 January\s?–\s?31 March 2026$/);
    await waitUntil(() => text(one(card, '[part~="value"]')) === '90', 'the figure of the three months');
    assert.deepEqual(dates(period), ['2026-01-01', '2026-03-31']);
  });

  test('are applied by Enter, as in any form', async () => {
    const { group, period } = await opened();
    input(period, 'from').value = '2026-11-01';
    // What browsers do on Enter in a field of a form.
    one(period, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    assert.deepEqual(told(group), [['period', '2026-11-01/2026-11-20']]);
    assert.equal((one(period, 'form button') as HTMLButtonElement).type, 'submit');
  });

  test('never send the page elsewhere', async () => {
    const { period } = await opened();
    const submit = new SubmitEvent('submit', { cancelable: true });
    one(period, 'form').dispatchEvent(submit);
    assert.isTrue(submit.defaultPrevented);
  });

  test('may be one day', async () => {
    const { group, period } = await opened();
    await apply(period, '2026-11-05', '2026-11-05');
    assert.deepEqual(told(group), [['period', '2026-11-05/2026-11-05']]);
    assert.equal(chosen(list(period)), '5 November 2026');
  });

  suite('that are wrong', () => {
    const cases: readonly (readonly [from: string, to: string, field: string, en: string, fr: string])[] = [
      [
        '',
        '2026-11-20',
        'from',
        'Please enter the first day of the period.',
        'Veuillez indiquer le premier jour de la période.',
      ],
      [
        '2026-11-20',
        '',
        'to',
        'Please enter the last day of the period.',
        'Veuillez indiquer le dernier jour de la période.',
      ],
      [
        '2025-12-31',
        '2026-11-20',
        'from',
        'Please choose 1 January 2026 or a later date.',
        'Veuillez choisir le 1 janvier 2026 ou une date ultérieure.',
      ],
      [
        '2026-11-20',
        '2026-11-21',
        'to',
        'Please choose 20 November 2026 or an earlier date.',
        'Veuillez choisir le 20 novembre 2026 ou une date antérieure.',
      ],
      [
        '2026-11-20',
        '2026-11-19',
        'to',
        'The last day must not come before the first.',
        'Le dernier jour ne peut pas précéder le premier.',
      ],
    ];
    for (const [from, to, field, en, fr] of cases) {
      for (const [lang, sentence] of [
        ['en', en],
        ['fr', fr],
      ] as const) {
        test(`are told at their field: ${sentence}`, async () => {
          const { group, period } = await opened('', 'period="last-7-days"', lang);
          await apply(period, from, to);
          assert.isEmpty(told(group));
          assert.equal(error(period), sentence);
          const wrong = input(period, field);
          assert.equal(wrong.getAttribute('aria-invalid'), 'true');
          assert.equal(wrong.getAttribute('aria-describedby'), one(period, '[part~="error"]').id);
          assert.isFalse(input(period, field === 'from' ? 'to' : 'from').hasAttribute('aria-invalid'));
          assert.equal(period.shadowRoot?.activeElement, wrong);
        });
      }
    }

    test('stay as they were typed, and can be mended', async () => {
      const { group, period, card } = await opened();
      await apply(period, '2026-11-20', '2026-11-19');
      card.requestUpdate();
      period.requestUpdate();
      await period.updateComplete;
      assert.deepEqual(dates(period), ['2026-11-20', '2026-11-19']);
      assert.equal(chosen(list(period)), custom);
      await apply(period, '2026-11-18', '2026-11-19');
      assert.equal(error(period), '');
      assert.isEmpty(all(period, '[aria-invalid]'));
      assert.deepEqual(told(group), [['period', '2026-11-18/2026-11-19']]);
    });
  });

  test('are left when the reader chooses another period', async () => {
    const { group, period } = await opened();
    await choose(period, 'This year');
    assert.isEmpty(all(period, 'form'));
    assert.deepEqual(told(group), [['period', 'this-year']]);
  });

  test('are left, without a choice, when the reader returns to the one that is shown', async () => {
    const { group, period } = await opened();
    await choose(period, 'Last 7 days');
    assert.isEmpty(all(period, 'form'));
    assert.isEmpty(told(group));
  });

  test('are left when another period comes from elsewhere, not under the reader’s hands', async () => {
    const { group, period } = await opened();
    input(period, 'from').focus();
    group.period = 'last-90-days';
    await waitUntil(() => names(list(period)).includes('Last 90 days'));
    await period.updateComplete;
    assert.lengthOf(all(period, 'form'), 1);
    input(period, 'from').blur();
    group.period = 'this-year';
    await waitUntil(() => all(period, 'form').length === 0, 'the form is gone');
    assert.equal(chosen(list(period)), 'This year');
  });

  test('are not offered with custom="none"', async () => {
    const { period } = await page('custom="none"', 'period="2026-01-05/2026-02-05"');
    assert.notInclude(names(list(period)), custom);
    assert.match(chosen(list(period)), /^5 January\s?–\s?5 February 2026$/);
  });

  suite('lie between', () => {
    const bounds = (period: StatsPeriod): string[] =>
      ['from', 'to'].map((id) => `${input(period, id).min} ${input(period, id).max}`);

    test('the dates that the page says', async () => {
      const { period } = await opened('min="2020-02-03" max="2030-04-05"');
      assert.deepEqual(bounds(period), ['2020-02-03 2030-04-05', '2020-02-03 2030-04-05']);
    });

    test('the first of data that reach further back than was asked, and today', async () => {
      assert.deepEqual(bounds((await opened()).period), ['2026-01-01 2026-11-20', '2026-01-01 2026-11-20']);
    });

    test('the first of data of which all was asked', async () => {
      assert.equal(bounds((await opened('', '')).period)[0], '2026-01-01 2026-11-20');
    });

    test('nothing and today where the data begin with what was asked', async () => {
      answer(() => figures('day', '2026-11-14'));
      assert.equal(bounds((await opened()).period)[0], ' 2026-11-20');
    });

    test('nothing and today where a first bucket of the data holds the first date asked', async () => {
      answer(() => figures('month', '2026-11-01'));
      assert.equal(bounds((await opened()).period)[0], ' 2026-11-20');
    });

    test('nothing and today where the data reach back for the comparison only', async () => {
      answer(() => figures('day', '2026-11-07'));
      assert.equal(
        bounds((await opened('', 'period="last-7-days" compare="previous-period"')).period)[0],
        ' 2026-11-20',
      );
    });

    test('nothing and today where one of several answers may go on', async () => {
      const { group, period } = await opened('', '');
      answer(() => figures('day', '2026-11-14'));
      const other = document.createElement('stats-card');
      other.src = '/metrics/other.json';
      other.period = 'last-7-days';
      group.append(other);
      await inState(other, 'ready');
      await waitUntil(() => bounds(period)[0] === ' 2026-11-20', bounds(period)[0]);
    });

    test('what was known, while less is shown', async () => {
      answer((parameters) => figures('day', parameters.get('from') ?? '2024-01-01'));
      const { period, card } = await page('', 'src="/metrics/period.json?page=PAGE{&from}"');
      await choose(period, 'Last 7 days');
      await waitUntil(() => text(one(card, '[part~="value"]')) === '6', 'the figure of seven days');
      await choose(period, custom);
      assert.equal(bounds(period)[0], '2024-01-01 2026-11-20');
    });

    test('today where the group is', async () => {
      const { period } = await opened('', 'period="last-7-days" timezone="Pacific/Kiritimati"');
      assert.equal(bounds(period)[0], '2026-01-01 2026-11-21');
    });

    test('and a wrong bound is told', async () => {
      const { warn } = console;
      const said: string[] = [];
      console.warn = (message: string) => void said.push(message);
      const { period } = await opened('min="soon"');
      console.warn = warn;
      assert.deepEqual(said, ['stats-widgets: min: expected a date such as 2026-01-05, got "soon"']);
      assert.equal(bounds(period)[0], '2026-01-01 2026-11-20');
    });
  });
});
