import type { DateRange } from '../../model/bucket.js';
import type { LocalText, Members } from '../../model/dataset.js';
import { StatsError, wrongType } from '../../model/stats-error.js';
import { isMetric, isRate, metricOf } from './catalogue.js';
import { dimensionOf, memberOf, type Row } from './dimensions.js';
import { below, periodsOf, rootOf, type MatomoPeriod } from './periods.js';
import type { Part } from './query.js';
import type { Reading } from '../matomo.js';
import type { Answer } from '../source.js';

/** The metrics of one row. */
export type Values = Readonly<Record<string, number | null>>;

export interface MatomoRow {
  /** Member of the report's dimension; `null` for a row of the whole. */
  readonly member: string | null;
  readonly values: Values;
  readonly path: string;
}

/** One period of one answer, read. */
export interface ReadPeriod extends Omit<MatomoPeriod, 'rows'> {
  readonly part: Part;
  readonly method: string;
  readonly combination: number;
  /** Dates that the request named. */
  readonly asked: DateRange | null;
  /** What all its rows are restricted to: members that were filtered by, and the site. */
  readonly members: Members;
  readonly rows: readonly MatomoRow[];
}

/** Everything that the answers of a query say. */
export interface MatomoAnswers {
  readonly periods: readonly ReadPeriod[];
  /** Members of the dimension with the answer's own names, in order of appearance. */
  readonly labels: ReadonlyMap<string, LocalText>;
}

/** Reads all answers. Throws a `format` error with the first wrong path. */
export function readAnswers(answers: readonly Answer[], reading: Reading): MatomoAnswers {
  const labels = new Map<string, LocalText>();
  const periods = answers.flatMap((answer) => {
    // An answer that is only looked at has no role.
    const [part = 'rows', number = '0', method = reading.methods[0] ?? '', from = '', to = ''] =
      answer.request.role?.split(' ') ?? [];
    const start = answers.length > 1 ? `${method}: ` : '';
    const combination = Number(number);
    const asked = from === '' ? reading.range : { from, to };
    const own = { part: part as Part, method, combination, asked };
    return settled(periodsOf(answer.json(), reading.many, start), reading.range).map((period): ReadPeriod => ({
      ...period,
      ...own,
      members: restricted(reading, combination, period.site),
      rows: period.rows.map(({ row, path }) => readRow(row, path, own.part, method, reading, labels)),
    }));
  });
  addAsked(labels, reading);
  return { periods, labels };
}

/** Members that were asked for by name and that no row speaks of. */
function addAsked(labels: Map<string, LocalText>, { split, dimension, filters }: Reading): void {
  for (const id of split === null ? [] : (filters[split] ?? [])) {
    if (!labels.has(id)) labels.set(id, dimensionOf(dimension)?.nameOf(id) ?? id);
  }
}

/** Of all there is, the empty periods before the site was there say nothing. */
function settled(periods: readonly MatomoPeriod[], range: DateRange | null): readonly MatomoPeriod[] {
  const first = range ? 0 : periods.findIndex(({ rows }) => rows.length > 0);
  return first < 0 ? [] : periods.slice(first);
}

function restricted({ combinations, sites }: Reading, combination: number, site: string | null): Members {
  const id = site ?? sites;
  return { ...combinations[combination], ...(id !== null && { site: id }) };
}

function readRow(
  given: unknown,
  path: string,
  part: Part,
  method: string,
  reading: Reading,
  labels: Map<string, LocalText>,
): MatomoRow {
  const row = tableOf(given, path, reading);
  const isLabelled = part === 'rows' && (reading.split !== null || Object.hasOwn(row, 'label'));
  const member = isLabelled ? readMember(row, path, reading, labels) : null;
  const values = valuesOf(row, path, method, reading);
  if (Object.keys(values).length === 0 && member === null)
    throw wrongType(rootOf(path), 'metrics such as nb_visits', given);
  return { member, values, path };
}

/** A report of one metric is its value, by itself or as `{"value": 14}`. */
function tableOf(given: unknown, path: string, { single }: Reading): Row {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    const row = given as Row;
    const [key, ...rest] = Object.keys(row);
    return key === 'value' && rest.length === 0 && single !== null ? { [single]: row['value'] } : row;
  }
  const isScalar = typeof given === 'number' || typeof given === 'string';
  if (isScalar && single !== null && !path.endsWith(']')) return { [single]: given };
  throw wrongType(rootOf(path), 'an object of metrics', given);
}

function readMember(row: Row, path: string, reading: Reading, labels: Map<string, LocalText>): string {
  const { dimension, filters, split, translated } = reading;
  const { id, label } = memberOf(row, dimension, below(path, 'label'));
  // A filter may write FR for what the answer calls fr.
  const asked = split === null ? [] : (filters[split] ?? []);
  const member = asked.find((one) => one.toLowerCase() === id.toLowerCase()) ?? id;
  const name = translated ? null : dimensionOf(dimension)?.nameOf(id);
  if (!labels.has(member)) labels.set(member, name ?? label);
  return member;
}

/** The longest of Matomo's reports has some fifty columns. */
const mostColumns = 1_000;

/** Reports share columns: where several are read, each gives its own. */
function valuesOf(row: Row, path: string, method: string, { methods, own, single }: Reading): Values {
  const columns = Object.entries(row).filter(
    ([id]) =>
      (isMetric(id) || own.includes(id) || id === single) &&
      (methods.length < 2 || (metricOf(id)?.method ?? methods[0]) === method),
  );
  if (columns.length > mostColumns) {
    const message = `${path}: expected at most ${mostColumns} columns, got ${columns.length}`;
    throw new StatsError('format', 'too-large', message, { path, limit: mostColumns });
  }
  // Made of entries, so that `__proto__` is a name like any other.
  return Object.fromEntries(columns.map(([id, value]) => [id, numberOf(value, id, below(path, id))]));
}

/** Numbers come as texts from some databases. `format_metrics=0` makes a rate of a percentage, which older versions keep. */
function numberOf(value: unknown, id: string, path: string): number | null {
  if (value === null) return null;
  const percent = typeof value === 'string' ? /^(-?\d+(?:[.,]\d+)?)\s*%$/.exec(value)?.[1] : undefined;
  if (percent !== undefined && isRate(id)) return Number(percent.replace(',', '.'));
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));
  const number = isNumber ? Number(value) : NaN;
  if (!Number.isFinite(number))
    throw wrongType(path, isRate(id) ? 'a rate, a percentage or null' : 'a number or null', value);
  // 0.07 times 100 is 7.000000000000001.
  return isRate(id) ? Number((number * 100).toPrecision(12)) : number;
}
