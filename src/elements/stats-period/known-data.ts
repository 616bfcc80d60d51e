import type { ReactiveElement } from 'lit';
import { bucketRange } from '../../model/bucket-range.js';
import { granularities, type CalendarDate, type DateRange, type Granularity } from '../../model/bucket.js';
import type { Dataset } from '../../model/dataset.js';
import type { QueryAttributes } from '../../query/query.js';
import type { Group } from '../group/group.js';
import type { GroupStore } from '../group/group-store.js';
import { askedBy, askedFrom, originOf } from './asked.js';

/** What the answers of a group have told about its data. */
export interface GroupData {
  /** The finest granularity that answers had; `null` before there was one. */
  readonly finest: Granularity | null;
  /** That of the answers that are shown, the finest where they differ. */
  readonly shown: Granularity | null;
  /** The first date there is; `null` where answers may not reach back to it. */
  readonly first: CalendarDate | null;
  /** From the first date to the last of the answers that are shown; `null` without any. */
  readonly range: DateRange | null;
}

/** What is remembered of one origin: a source that aggregates answers coarser after a coarser choice. */
interface Known {
  readonly finest: Granularity | null;
  readonly first: CalendarDate | null;
}

type DataElement = Element & { readonly data?: Dataset | null } & Partial<Pick<ReactiveElement, 'isUpdatePending'>>;

const memories = new WeakMap<GroupStore, Map<string, Known>>();

/** Looks at what the elements of a group show now, and adds what was seen before. */
export function dataOf(group: Group): GroupData {
  const memory = memoryOf(group);
  const elements = [...dataElements(group)].map((element) => ({ asked: askedBy(element), data: dataNow(element) }));
  const shown = new Set(elements.flatMap(({ data }) => data ?? []));
  for (const data of shown) {
    // Of thirty tiles that ask for the same, one is looked at.
    const askers = elements
      .filter((element) => element.data === data)
      .map(({ asked }) => [timeOf(asked), asked] as const);
    for (const asked of new Map(askers).values()) learn(memory, data, asked);
  }
  const known = [...new Set(elements.flatMap(({ asked }) => memory.get(originOf(asked)) ?? []))];
  const firsts = known.map(({ first }) => first);
  return {
    finest: finestOf(known.map(({ finest }) => finest)),
    shown: finestOf([...shown].map(({ granularity }) => granularity)),
    first: firsts.includes(null) ? null : (firsts.sort()[0] ?? null),
    range: rangeOf([...shown]),
  };
}

function memoryOf({ stores: [nearest] }: Group): Map<string, Known> {
  const memory = (nearest && memories.get(nearest)) ?? new Map<string, Known>();
  if (nearest) memories.set(nearest, memory);
  return memory;
}

/**
 * Those that a choice reaches: not those around a group inside, which keeps its own. An export with `for` has the data of
 * another element, asked by other attributes than its own.
 */
function dataElements(group: Group): ReadonlySet<DataElement> {
  const stores = new Set([group.storeFor('period'), group.storeFor('granularity')].flatMap((store) => store ?? []));
  const elements = [...stores].flatMap(({ members }) => [...members].map(({ element }) => element));
  return new Set(elements.filter((element) => 'data' in element && !element.hasAttribute('for')));
}

/** While an element has not heard of a choice yet, its data are those of the choice before. */
function dataNow({ data, isUpdatePending }: DataElement): Dataset | null {
  return data && data.buckets.length > 0 && isUpdatePending !== true ? data : null;
}

/** What makes the difference between two that ask of one origin. */
function timeOf(asked: QueryAttributes): string {
  return JSON.stringify([originOf(asked), asked.period, asked.compare, asked.timezone]);
}

function learn(memory: Map<string, Known>, data: Dataset, asked: QueryAttributes): void {
  const [bucket = ''] = data.buckets;
  const { from, to } = bucketRange(bucket);
  const start = askedFrom(asked);
  // All there is was asked for, or came although less was; a first bucket that is cut says nothing.
  const isAll = !data.firstBucketCut && (start === null || to < start);
  const before = memory.get(originOf(asked));
  memory.set(originOf(asked), {
    finest: finestOf([before?.finest ?? null, data.granularity]),
    first: earliest(before?.first ?? null, isAll ? from : null),
  });
}

function earliest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function finestOf(found: readonly (Granularity | null)[]): Granularity | null {
  return granularities.find((granularity) => found.includes(granularity)) ?? null;
}

function rangeOf(datasets: readonly Dataset[]): DateRange | null {
  const froms = datasets.map(({ buckets }) => bucketRange(buckets[0] ?? '').from).sort();
  const tos = datasets.map(({ buckets }) => bucketRange(buckets.at(-1) ?? '').to).sort();
  const [from, to] = [froms[0], tos.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
