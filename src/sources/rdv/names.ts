import { wrongType } from '../../model/stats-error.js';
import type { Chart } from './chart.js';
import type { Series } from './series.js';

/** A series by the name that it goes by, and the total that its name told. */
export interface NamedSeries extends Omit<Series, 'name'> {
  readonly name: string | null;
  readonly total: number | null;
}

/** Those who make appointments, in names that hold their number (`Stat#rdvs_group_by_week_fr`). */
const maker = /^(?:agent|usager|file d['’]attente|prescripteur)$/i;

/**
 * Takes totals out of names: `Agent (1234)` is `Agent`, and 1234 all its appointments so far. In names of anything else
 * than who made them (`Haute-Savoie (74)` may be one) numbers are totals only if each is the sum of its series. Names that
 * only their numbers tell apart stay whole. Throws a `format` error for a name that comes twice, and for those of who made
 * appointments where another grouping was asked for: a server that does not know `by_status` leaves it out of account.
 */
export function named(series: readonly Series[], { grouping, step, isPercent }: Chart): readonly NamedSeries[] {
  checkNames(series);
  const told = series.map(({ name }) => totalIn(name ?? ''));
  const isTold = told.length > 0 && told.every((one) => one !== null);
  const areMakers = isTold && told.every(({ name }) => maker.test(name));
  const isIgnored = isPercent ? isTold : step !== null && grouping !== 'created-by' && areMakers;
  if (isIgnored) throw wrongType(`${series[0]?.path}.name`, `a ${grouping ?? 'series'}`, series[0]?.name);
  const isByMaker = grouping === 'created-by' && (step !== null || areMakers);
  const areSums = isTold && series.every((one, index) => sumOf(one) === told[index]?.total);
  if (isPercent || !(isByMaker || areSums)) return series.map((one) => ({ ...one, total: null }));
  const short = series.map(({ name }, index) => told[index]?.name ?? name);
  return series.map((one, index) => {
    const name = short[index] ?? null;
    const isUnique = short.indexOf(name) === short.lastIndexOf(name);
    return isUnique ? { ...one, name, total: told[index]?.total ?? null } : { ...one, total: null };
  });
}

function checkNames(series: readonly Series[]): void {
  const seen = new Set<string | null>();
  for (const { name, path } of series) {
    if (seen.has(name)) throw wrongType(`${path}.name`, 'a name that no other series has', name);
    seen.add(name);
  }
}

/** Words in parentheses are part of the name: `Annulé (excusé)`. */
function totalIn(text: string): { readonly name: string; readonly total: number } | null {
  const [, name, digits] = /^(.*\S)\s*\((\d[\d\s]{0,15})\)$/.exec(text) ?? [];
  return name === undefined || digits === undefined ? null : { name, total: Number(digits.replace(/\s/g, '')) };
}

function sumOf({ points }: Series): number {
  return points.reduce((sum, { value }) => sum + (value ?? NaN), 0);
}
