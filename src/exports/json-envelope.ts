import type { Aggregate, Dimension, Indicator, LocalText, Member } from '../model/dataset.js';
import type { Table } from '../views/table.js';

/** What a file of our own contract knows beside its table. */
export interface JsonOptions {
  /** Instant or date of the last update, as in `Dataset.updated`. */
  readonly updated?: string | null;
  /** What the answer calls its dimensions. */
  readonly dimensions?: readonly Dimension[];
}

/** A value of JSON; what is `undefined` is left out. */
export type Json = unknown;

/** Everything but rows and notices, as the contract names it. */
export function envelopeOf(table: Table, { updated, dimensions = [] }: JsonOptions): Readonly<Record<string, Json>> {
  const { by, granularity, zone, credit } = table;
  return {
    updated: updated ?? undefined,
    timezone: zone ?? undefined,
    granularity: by === 'time' ? granularity : undefined,
    dimensions: dimensionsOf(table, dimensions),
    source: credit
      ? { label: credit.label, href: credit.href ?? undefined, licence: credit.licence ?? undefined }
      : undefined,
  };
}

/** The indicators of a table's values, each once. */
export function indicatorsIn({ columns }: Table): readonly Indicator[] {
  return [...new Map(columns.map(({ indicator }) => [indicator.id, indicator])).values()];
}

/** An indicator as the contract declares it. */
export function indicatorOf(indicator: Indicator, table: Table): Readonly<Record<string, Json>> {
  const { id, label, definition, unit, missing, polarity, decimals } = indicator;
  return {
    id,
    label: textOf(label),
    definition: textOf(definition),
    unit,
    aggregate: aggregateOf(indicator, table),
    missing,
    polarity,
    decimals: decimals ?? undefined,
  };
}

/** Whether the file has what an indicator is divided of, so that whoever reads it divides again. */
export function isDivided({ aggregate }: Indicator, table: Table): boolean {
  if (aggregate.kind !== 'ratio' || table.by !== 'time') return false;
  const ids = new Set(table.columns.map(({ indicator }) => indicator.id));
  return ids.has(aggregate.numerator) && ids.has(aggregate.denominator);
}

/** What was added to a stock is no stock, and adds up to none that the contract knows. */
function aggregateOf(indicator: Indicator, table: Table): Json {
  const { aggregate, observes } = indicator;
  const rule: Aggregate = aggregate;
  if (rule.kind === 'top') return 'top';
  if (rule.kind === 'ratio') {
    return isDivided(indicator, table) ? { ratio: [rule.numerator, rule.denominator] } : 'none';
  }
  return { time: observes === 'additions' ? 'none' : rule.time, split: rule.split };
}

/** The dimensions that rows or columns are members of. */
function dimensionsOf(table: Table, known: readonly Dimension[]): readonly Json[] {
  const { by, split, rows, columns } = table;
  const ofRows: readonly Member[] =
    by === 'time' ? [] : Array.from(rows, ({ bucket }) => bucket.member ?? { id: bucket.name, label: '', color: null });
  const ofColumns = columns.flatMap(({ member }) => member ?? []);
  return [
    ...(by === 'time' ? [] : [dimensionOf(by, ofRows, known)]),
    ...(split === null ? [] : [dimensionOf(split, ofColumns, known)]),
  ];
}

function dimensionOf(id: string, members: readonly Member[], known: readonly Dimension[]): Json {
  const label = known.find((dimension) => dimension.id === id)?.label ?? null;
  const once = [...new Map(members.map((member) => [member.id, member])).values()];
  return {
    id,
    label: textOf(label),
    members: once.map((member) => ({
      id: member.id,
      label: textOf(member.label),
      color: member.color ?? undefined,
    })),
  };
}

/** A text that says something; else nothing. */
function textOf(text: LocalText | null): LocalText | undefined {
  return text === null || text === '' || Object.keys(text).length === 0 ? undefined : text;
}
