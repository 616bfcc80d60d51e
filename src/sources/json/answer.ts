import { createDataset, type DatasetInput, type DimensionInput } from '../../model/create-dataset.js';
import type { Credit, Dataset, ServerExport } from '../../model/dataset.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { envelope, type Envelope, type MemberShape } from './envelope.js';
import { given, indicatorInput, totalsOf } from './indicators.js';
import { readRows } from './rows.js';
import type { Answer } from '../source.js';

/** Row keys that are dimensions without being declared; `time` is the fourth fixed name. */
const fixedDimensions = ['profile', 'category', 'place'];

/** Reads an answer of our own contract. Throws a `StatsError` of kind `format` with the first path that was wrong. */
export function readJson([answer]: readonly Answer[]): Dataset {
  if (!answer) throw wrongType('answer', 'an object, or an array of rows', undefined);
  return createDataset(read(answer.json(), answer.request.url));
}

function read(body: unknown, url: string): DatasetInput {
  const shape = readShape(envelope, Array.isArray(body) ? { data: body } : body, '');
  if (!shape.data) throw wrongType('data', 'an array of rows', shape.data);
  const dimensions = dimensionInputs(shape);
  const keys = new Set([...fixedDimensions, ...dimensions.map(({ id }) => id)]);
  const declared = shape.indicators ?? [];
  const rows = readRows(shape.data, keys, new Set(declared.map(({ id }) => id)));
  checkIds(shape, keys, new Set(rows.indicators));
  const totals = declared.map((indicator, index) => totalsOf(indicator, `indicators[${index}]`, keys));
  const undeclared = rows.indicators.slice(new Set(declared.map(({ id }) => id)).size);
  return {
    granularity: shape.granularity ?? null,
    zone: shape.timezone ?? null,
    updated: shape.updated ?? null,
    indicators: [...declared.map(indicatorInput), ...undeclared.map((id) => ({ id }))],
    dimensions,
    observations: chain(
      rows.observations,
      totals.flatMap(({ undated }) => undated),
    ),
    totals: totals.flatMap(({ dated }) => dated),
    notices: (shape.notices ?? []).map(({ level, text }) => ({ level: level ?? 'info', text })),
    annotations: (shape.annotations ?? []).map(({ time, end, label }) => ({ time, end: end ?? null, label })),
    exports: exportsOf(shape, url),
    credit: creditOf(shape, url),
  };
}

function dimensionInputs({ dimensions, profiles }: Envelope): DimensionInput[] {
  const declared = (dimensions ?? []).map(({ id, label, members }) => ({
    id,
    label: label ?? null,
    members: (members ?? []).map(memberInput),
  }));
  if (!profiles) return declared;
  const profile = { id: 'profile', label: null, members: profiles.map(memberInput) };
  return [...declared.filter(({ id }) => id !== 'profile'), profile];
}

function memberInput(shape: MemberShape): NonNullable<DimensionInput['members']>[number] {
  if (typeof shape !== 'object') return { id: String(shape) };
  const { id, label, color } = shape;
  return { id: String(id), ...given({ label, color }) };
}

/** An id that is used twice, or means a dimension, would make one name two things; a ratio needs two that exist. */
function checkIds(shape: Envelope, dimensions: ReadonlySet<string>, indicators: ReadonlySet<string>): void {
  const seen = new Set(['time', ...dimensions]);
  shape.indicators?.forEach(({ id, aggregate }, index) => {
    if (seen.has(id)) throw wrongType(`indicators[${index}].id`, 'an id that nothing else has', id);
    seen.add(id);
    if (typeof aggregate !== 'object' || aggregate === null || !('ratio' in aggregate)) return;
    (aggregate.ratio as readonly string[]).forEach((part, place) => {
      if (shape.data?.length === 0 || indicators.has(part)) return;
      throw wrongType(`indicators[${index}].aggregate.ratio[${place}]`, 'the id of an indicator', part);
    });
  });
}

function exportsOf({ exports }: Envelope, url: string): ServerExport[] {
  return (exports ?? []).map(({ format, href, label }) => ({
    format,
    href: absolute(href, url),
    label: label ?? null,
  }));
}

function creditOf({ source }: Envelope, url: string): Credit | null {
  if (!source) return null;
  const { label, href, licence } = source;
  return { label, href: href ? absolute(href, url) : null, licence: licence ?? null };
}

/** A link that is none becomes empty: `createDataset` drops it as it drops `javascript:`, and the figures stay. */
function absolute(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : '';
}

function* chain<T>(...parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}
