import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import type { QueryAttributes, ShowOptions } from '../../src/query/query.js';
import { readShow } from '../../src/query/read-show.js';
import { attributesOf } from './attributes.js';

const now = Date.parse('2026-10-31T23:30:00Z');

function read(
  said: Partial<QueryAttributes>,
  zone: string | null = null,
  warn?: (message: string) => void,
): ShowOptions {
  return readShow(attributesOf(said), { now, zone, ...(warn && { warn }) });
}

suite('how a dataset is shown', () => {
  test('has defaults', () => {
    assert.deepEqual(read({}), {
      indicators: [],
      period: null,
      baseline: null,
      compare: 'none',
      change: 'none',
      granularity: null,
      by: 'time',
      split: null,
      profiles: null,
      within: null,
      filters: Object.create(null) as ShowOptions['filters'],
      zone: 'UTC',
      now,
      figure: 'period',
    });
  });

  test('is what the attributes say', () => {
    const show = read({
      indicator: 'visits visitors',
      period: 'this-month',
      compare: 'previous-period',
      change: 'difference',
      granularity: 'week',
      by: 'hour-of-day',
      split: 'profile',
      filter: 'status:seen',
      timezone: 'Europe/Paris',
      figure: 'given',
    });
    assert.deepEqual(show.indicators, ['visits', 'visitors']);
    assert.deepEqual([show.period?.from, show.period?.elapsed], ['2026-11-01', '2026-11-01']);
    assert.deepEqual([show.baseline?.from, show.baseline?.elapsed], ['2026-10-01', '2026-10-01']);
    assert.deepEqual([show.compare, show.change, show.granularity], ['previous-period', 'difference', 'week']);
    assert.deepEqual(
      [show.by, show.split, show.zone, show.figure],
      ['hour-of-day', 'profile', 'Europe/Paris', 'given'],
    );
    assert.deepEqual({ ...show.filters }, { status: ['seen'] });
  });

  test('takes "today" in the zone of the attribute, else of the dataset, else in UTC', () => {
    const month = (timezone: string | null, zone: string | null): unknown => {
      const show = read({ period: 'this-month', timezone }, zone);
      return [show.period?.from, show.zone];
    };
    assert.deepEqual(month(null, null), ['2026-10-01', 'UTC']);
    assert.deepEqual(month(null, 'Europe/Paris'), ['2026-11-01', 'Europe/Paris']);
    assert.deepEqual(month('America/Los_Angeles', 'Europe/Paris'), ['2026-10-01', 'America/Los_Angeles']);
    assert.deepEqual(month(null, 'Asia/Tokyo'), ['2026-11-01', 'Asia/Tokyo']);
    assert.deepEqual(month('Pacific/Apia', null), ['2026-11-01', 'Pacific/Apia']);
  });

  test('says a comparison in percent, unless something else is asked', () => {
    assert.equal(read({ period: 'today', compare: 'previous-year' }).change, 'percent');
    assert.equal(read({ period: 'today', compare: 'previous-year', change: 'previous' }).change, 'previous');
    assert.equal(read({ change: 'increment' }).change, 'increment');
    assert.equal(read({ period: 'today', compare: 'previous-year', change: 'none' }).change, 'none');
  });

  test('compares nothing without a period', () => {
    assert.isNull(read({ compare: 'previous-period' }).baseline);
    assert.isNull(read({ compare: 'previous-period', period: 'all' }).baseline);
  });

  const profiles: readonly (readonly [text: string | null, expected: readonly string[] | null])[] = [
    [null, null],
    ['', []],
    ['teacher student', ['teacher', 'student']],
    ['teacher,student', ['teacher', 'student']],
    [' teacher , student ', ['teacher', 'student']],
    ['API%20key a%2Cb teacher teacher', ['API key', 'a,b', 'teacher']],
    ['100% %zz', ['100%', '%zz']],
  ];
  for (const [text, expected] of profiles) {
    test(`shows ${expected ? `[${expected.join('; ')}]` : 'all profiles'} for ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read({ profiles: text }).profiles, expected);
    });
  }

  test('falls back to defaults with a warning for what no list has', () => {
    const warnings: string[] = [];
    const show = read({ compare: 'a', change: 'b', granularity: 'c', figure: 'd' }, null, (message) =>
      warnings.push(message),
    );
    assert.deepEqual([show.compare, show.change, show.granularity, show.figure], ['none', 'none', null, 'period']);
    assert.deepEqual(
      warnings.map((message) => message.split(':')[0]),
      ['compare', 'change', 'granularity', 'figure'],
    );
  });

  test('cannot be read where time or filter cannot', () => {
    for (const said of [{ period: 'x' }, { timezone: 'x' }, { filter: 'x' }])
      assert.throws(() => read(said), StatsError);
  });

  suite('in a group', () => {
    const ofGroup = { profiles: 'teacher', split: null };

    test('shows the profiles of the group where both are split alike', () => {
      for (const split of [null, 'profile']) {
        const { profiles, within } = read({ split, ofGroup });
        assert.deepEqual([profiles, within], [['teacher'], null]);
      }
      const { profiles } = read({ split: 'device', ofGroup: { profiles: 'phone', split: 'device' } });
      assert.deepEqual(profiles, ['phone']);
    });

    test('counts those profiles only where it is split by something else', () => {
      const within = { dimension: 'profile', members: ['teacher'] };
      const other = read({ split: 'device', ofGroup });
      assert.deepEqual([other.profiles, other.within], [null, within]);
    });

    test('shows its own profiles where it has some, whatever the group says', () => {
      const { profiles, within } = read({ profiles: 'student', ofGroup });
      assert.deepEqual([profiles, within], [['student'], null]);
    });

    test('that says no profiles, shows all', () => {
      const { profiles, within } = read({ split: 'device', ofGroup: { profiles: null, split: null } });
      assert.deepEqual([profiles, within], [null, null]);
    });
  });
});
