import { assert } from '@open-wc/testing';
import type { GivenTotal, Members } from '../../src/model/dataset.js';
import type { ShowOptions } from '../../src/query/query.js';
import { figure, type Figure } from '../../src/views/figure.js';
import { answer, lastTwelveMonths, months, period, show, summer, visits, type TestRow } from './answer.js';

type Ends = readonly [from: string | null, to: string | null];

const total = (value: number | null, [from, to]: Ends, members: Members = {}): GivenTotal => ({
  indicator: 'visits',
  members,
  value,
  from,
  to,
});

const rows = months('2026-07', [10, 10, 10, 10, 10]);
const visitors = visits('none', 'sum');
const told = (totals: GivenTotal[], options: Partial<ShowOptions> = {}, indicator = visitors, data = rows): Figure =>
  figure(answer(indicator, data, { totals }), show(options));

suite('given totals: whose period', () => {
  const thisYear = period('2026-01-01', '2026-12-31', 'year');
  const cases: readonly [title: string, ends: Ends, options: Partial<ShowOptions>, used: boolean][] = [
    ['exactly the period shown', ['2026-07-01', '2026-09-30'], { period: summer }, true],
    ['a longer period', ['2026-07-01', '2026-10-31'], { period: summer }, false],
    ['a shorter period', ['2026-08-01', '2026-09-30'], { period: summer }, false],
    ['all time, where a period is shown', [null, null], { period: summer }, false],
    ['a running period up to its nominal end', ['2026-01-01', '2026-12-31'], { period: thisYear }, true],
    ['a running period up to today', ['2026-01-01', '2026-11-20'], { period: thisYear }, true],
    ['a running period up to the answer', ['2026-01-01', null], { period: thisYear }, true],
    ['a period that is over, but up to the answer', ['2026-07-01', null], { period: summer }, false],
    ['all time, where all is shown', [null, null], {}, true],
    ['since a date, where all is shown', ['2022-07-01', null], {}, true],
    ["exactly the buckets' dates, where all is shown", ['2026-07-01', '2026-11-30'], {}, true],
    ["other dates than the buckets', where all is shown", ['2026-07-01', '2026-09-30'], {}, false],
    ['other dates, asked for as it is', ['2022-07-01', null], { period: summer, figure: 'given' }, true],
  ];
  for (const [title, ends, options, used] of cases) {
    test(`a total of ${title} is ${used ? '' : 'not '}shown`, () => {
      const { value, origin, reason } = told([total(7, ends)], options);
      assert.deepEqual([value, origin, reason], used ? [7, 'given', null] : [null, 'computed', 'not-additive']);
    });
  }

  test('a total of exactly the rows is of all there is, however late the answer was made', () => {
    const data = [...months('2026-07', [10, 10, 10]), [null, 7] as const];
    const told = figure(answer(visitors, data, { updated: '2026-11-15T00:00:00Z' }), show());
    assert.deepInclude(told, { value: 7, origin: 'given' });
    assert.deepInclude(told.covered, { from: '2026-07', to: '2026-09' });
  });

  test('a given total wins over the sum of the buckets', () => {
    assert.strictEqual(told([total(29, ['2026-07-01', '2026-09-30'])], { period: summer }, visits()).value, 29);
  });

  test('a total that the endpoint does not know is not shown', () => {
    assert.isNull(told([total(null, [null, null])]).value);
  });

  test('prints the period that it belongs to', () => {
    const covered = (ends: Ends): unknown => told([total(7, ends)], { figure: 'given' }).covered;
    assert.deepEqual(covered(['2022-07-01', null]), {
      from: '2022-07',
      to: null,
      granularity: 'month',
      running: false,
    });
    assert.deepEqual(covered([null, null]), { from: null, to: null, granularity: 'month', running: false });
    assert.deepEqual(covered(['2026-01-15', '2026-03-14']), {
      from: '2026-01-15',
      to: '2026-03-14',
      granularity: 'day',
      running: false,
    });
    assert.deepInclude(covered(['2025-12-01', '2026-11-30']), { to: '2026-11', running: true });
  });

  test('stands where no bucket carries a value', () => {
    assert.strictEqual(told([total(7, [null, null])], { figure: 'given' }, visits(), []).value, 7);
    assert.strictEqual(told([total(7, [null, null])], {}, visits(), []).value, 7);
  });

  test('the period asked comes first where several are given', () => {
    const totals = [total(1, [null, null]), total(2, ['2026-07-01', '2026-09-30'])];
    assert.strictEqual(told(totals, { period: summer, figure: 'given' }).value, 2);
  });
});

suite('given totals: stocks', () => {
  const additions = visits('last', 'sum', { observes: 'additions' });

  test('a stock is its total of now, and its additions are not', () => {
    const { value, covered } = told([total(73_211, [null, null])], { period: lastTwelveMonths }, additions);
    assert.strictEqual(value, 73_211);
    assert.deepInclude(covered, { from: null, to: null });
  });

  test('the total of now is not shown for a period that ended before', () => {
    const { value, reason } = told([total(73_211, [null, null])], { period: summer }, additions);
    assert.deepEqual([value, reason], [null, 'not-additive']);
  });

  test('a total of before the period is no stock of it', () => {
    const earlier = [total(73_211, [null, '2026-05-31'])];
    assert.isNull(told(earlier, { period: summer }, additions).value);
    assert.isNull(told(earlier, { period: summer }, visits('last'), []).value);
    assert.strictEqual(told(earlier, {}, additions).value, 73_211);
  });

  test('a stock of which a later bucket is known is that bucket', () => {
    const { value } = told([total(7, [null, '2026-08-31'])], { period: lastTwelveMonths }, visits('last'));
    assert.strictEqual(value, 10);
  });
});

suite('given totals: members', () => {
  const data: TestRow[] = [...months('2026-07', [1, 2], 'teacher'), ...months('2026-07', [3, 4], 'student')];
  const whole = total(9, [null, null]);
  const parts = [total(4, [null, null], { profile: 'teacher' }), total(6, [null, null], { profile: 'student' })];
  const split = { split: 'profile' };

  test('the whole is not shown while members are hidden or filtered, and says why', () => {
    for (const options of [{ ...split, profiles: ['teacher'] }, { filters: { profile: ['teacher'] } }]) {
      assert.deepInclude(told([whole], options, visitors, data), { value: null, reason: 'hidden-members' });
    }
    assert.strictEqual(told([whole], { ...split, profiles: ['teacher', 'student'] }, visitors, data).value, 9);
  });

  test('totals of all members add up to the whole where members do', () => {
    assert.strictEqual(told(parts, {}, visitors, data).value, 10);
    assert.deepInclude(told(parts, {}, visits('none', 'none'), data), { value: null, reason: 'not-additive' });
  });

  test('they do not where one is missing', () => {
    assert.isNull(told(parts.slice(0, 1), {}, visitors, data).value);
  });

  test('what is shown has the total of what is shown', () => {
    assert.strictEqual(told(parts, { ...split, profiles: ['teacher'] }, visitors, data).value, 4);
    assert.strictEqual(told(parts, { filters: { profile: ['student'] } }, visitors, data).value, 6);
  });

  test('totals that are too large to add up have no sum', () => {
    const large = ['teacher', 'student'].map((profile) => total(1e308, [null, null], { profile }));
    assert.isNull(told(large, {}, visitors, data).value);
  });

  test('the breakdown tells the given totals of members', () => {
    const { breakdown, value } = told([whole, ...parts], split, visitors, data);
    assert.strictEqual(value, 9);
    assert.deepEqual(
      breakdown.map((share) => [share.member.id, share.value]),
      [
        ['student', 6],
        ['teacher', 4],
      ],
    );
  });
});
