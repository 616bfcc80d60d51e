import { now } from '../clock.js';
import { countedPart, monthsBetween, runningMonth } from '../months.js';
import { seeded } from '../seeded.js';

const firstMonth = '2023-01';
const metrics = ['visits', 'visitors', 'accounts'];
const places = ['nord', 'sud', 'outremer'];
const profiles = ['teacher', 'student', 'all'];

const weights = /** @type {Readonly<Record<string, number>>} */ ({
  nord: 5200,
  sud: 3900,
  outremer: 640,
  teacher: 0.3,
  student: 0.7,
});

/**
 * Visits to a portal by month, place and profile: a table with roles, dense values, nulls, and a total of its profiles
 * but none of its places.
 */
export function visits() {
  const months = monthsBetween(firstMonth, runningMonth());
  const value = metrics.flatMap((metric) =>
    places.flatMap((place) =>
      profiles.flatMap((profile) => months.map((month) => cellOf(metric, place, profile, month))),
    ),
  );
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Visits to the portal',
    source: 'Portal of the demo',
    updated: now().toISOString(),
    note: ['Visitors of February 2025 were not counted.'],
    id: ['metric', 'place', 'profile', 'month'],
    size: [metrics.length, places.length, profiles.length, months.length],
    role: { time: ['month'], geo: ['place'], metric: ['metric'] },
    dimension: {
      metric: {
        label: 'metric',
        category: {
          index: metrics,
          label: { visits: 'Visits', visitors: 'Unique visitors', accounts: 'Accounts' },
          unit: Object.fromEntries(metrics.map((metric) => [metric, { base: 'number', decimals: 0 }])),
          note: { visits: ['A visit ends after 30 minutes without a page.'] },
        },
        extension: { measuringType: { visits: 'Flow', visitors: 'Other', accounts: 'Stock' } },
      },
      place: {
        label: 'place',
        category: {
          index: { nord: 0, sud: 1, outremer: 2 },
          label: { nord: 'North', sud: 'South', outremer: 'Overseas' },
        },
      },
      profile: {
        label: 'profile',
        category: { index: profiles, label: { teacher: 'Teachers', student: 'Students', all: 'Everybody' } },
        extension: { elimination: true, eliminationValueCode: 'all' },
      },
      month: { label: 'month', category: { index: months } },
    },
    value,
    link: { alternate: [{ type: 'text/csv', href: 'visits.csv', label: 'Source table (CSV)' }] },
  };
}

/**
 * @param {string} metric
 * @param {string} place
 * @param {string} profile
 * @param {string} month
 * @returns {number | null}
 */
function cellOf(metric, place, profile, month) {
  if (metric === 'visitors' && month === '2025-02') return null;
  if (profile === 'all') {
    const parts = profiles.slice(0, -1).map((one) => cellOf(metric, place, one, month) ?? 0);
    // Who came as a teacher and as a student is one visitor.
    return parts.reduce((sum, part) => sum + part, 0) - (metric === 'visitors' ? Math.floor((parts[0] ?? 0) / 9) : 0);
  }
  const size = (weights[place] ?? 0) * (weights[profile] ?? 0);
  const age = monthsBetween(firstMonth, month).length;
  if (metric === 'accounts') return Math.round(size * (0.2 + age * 0.004));
  const part = metric === 'visits' ? 1 : 0.28;
  return Math.round(size * part * countedPart(month) * (0.8 + 0.4 * seeded(metric, place, profile, month)));
}
