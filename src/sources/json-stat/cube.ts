import { StatsError, wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import {
  datasetShape,
  dimensionShape,
  isPlain,
  root,
  type CategoryShape,
  type DatasetShape,
  type Plain,
} from './shape.js';

export interface Category {
  readonly id: string;
  /** The id where the publisher gave no label. */
  readonly label: string;
}

export interface CubeDimension {
  readonly id: string;
  readonly label: string | null;
  /** In the order in which values stand. */
  readonly categories: readonly Category[];
  /** How many values lie between two neighbouring categories. */
  readonly stride: number;
  readonly category: CategoryShape;
  readonly extension: Plain;
  /** Where it stands in the answer: `dimension.geo`. */
  readonly path: string;
}

/** A dataset whose metadata were checked. Its values are not: that is done in the loop that reads them. */
export interface Cube {
  readonly shape: DatasetShape;
  /** In their order. A constant one that the publisher left out of `dimension` has no categories that are known. */
  readonly dimensions: readonly CubeDimension[];
  /** Number of values, those that are not known included. */
  readonly count: number;
}

/** What stands on charts and in tables; a book would fill the page. */
const longestLabel = 500;

/** Every value names a member of each: no table has so many. */
const mostDimensions = 30;

/** Reads everything but the values. Throws a `StatsError` of kind `format` with the first wrong path. */
export function readCube(body: unknown): Cube {
  checkClass(body);
  const shape = readShape(datasetShape, body, '');
  const { id, size } = shape;
  if (id.length > mostDimensions) {
    const message = `id: expected at most ${mostDimensions} dimensions, got ${id.length}`;
    throw new StatsError('format', 'too-large', message, { path: 'id' });
  }
  if (size.length !== id.length) throw wrongType('size', `as many numbers as dimensions, ${id.length}`, size);
  id.forEach((own, index) => {
    if (own === '' || id.indexOf(own) !== index) throw wrongType(`id[${index}]`, 'an id that no other one has', own);
  });
  const strides = size.map((_, index) => product(size.slice(index + 1)));
  const count = product(size);
  if (!Number.isSafeInteger(count)) throw wrongType('size', 'fewer values', size);
  const dimensions = id.flatMap((own, index) => readDimension(shape, own, size[index] ?? 0, strides[index] ?? 1) ?? []);
  return { shape, dimensions, count };
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole * number, 1);
}

/** Says what the answer is where it is no dataset: a list of datasets, or one of an older version. */
function checkClass(body: unknown): void {
  const { class: kind, link, ...rest } = readShape(root, body, '');
  if (kind === null || kind === undefined || kind === 'dataset') {
    if (!isPlain(rest['dataset']) || 'id' in rest) return;
    const message = 'dataset: expected a dataset of JSON-stat 2.0, got one of version 1; ask for "json-stat2"';
    throw new StatsError('format', 'wrong-type', message, { path: 'dataset' });
  }
  const items: readonly unknown[] = Array.isArray(link?.['item']) ? (link['item'] as unknown[]) : [];
  const [href] = items.flatMap((item) => (isPlain(item) && typeof item['href'] === 'string' ? [item['href']] : []));
  const hint =
    kind === 'collection' ? `, which lists datasets: use the URL of one${href ? `, such as ${href}` : ''}` : '';
  throw new StatsError('format', 'wrong-type', `class: expected "dataset", got "${kind.slice(0, 60)}"${hint}`, {
    path: 'class',
  });
}

function readDimension({ dimension }: DatasetShape, id: string, size: number, stride: number): CubeDimension | null {
  const path = `dimension.${id}`;
  const own = Object.hasOwn(dimension, id) ? dimension[id] : undefined;
  // Some publishers describe only what there are several of.
  if (own === undefined && size === 1) return null;
  const { label, category, extension } = readShape(dimensionShape, own, path);
  const ids = idsOf(category, size, `${path}.category`);
  const labels = category.label ?? {};
  const categories = ids.map((one) => ({ id: one, label: labelOf(labels, one, `${path}.category.label`) }));
  return {
    id,
    label: label?.slice(0, longestLabel) ?? null,
    categories,
    stride,
    category,
    extension: extension ?? {},
    path,
  };
}

function labelOf(labels: Plain, id: string, path: string): string {
  const label = Object.hasOwn(labels, id) ? labels[id] : null;
  if (label === null || label === undefined) return id;
  if (typeof label !== 'string') throw wrongType(`${path}.${id}`, 'a text', label);
  return label.slice(0, longestLabel) || id;
}

/** `index` may be left out of a dimension with one category, which its label then names. */
function idsOf({ index, label }: CategoryShape, size: number, path: string): readonly string[] {
  if (index === null || index === undefined) {
    const ids = Object.keys(label ?? {});
    if (ids.length === size && size <= 1) return ids;
    throw wrongType(`${path}.index`, `the ids of ${size} categories in their order`, index);
  }
  const ids = Array.isArray(index) ? listed(index, `${path}.index`) : placed(index as Plain, `${path}.index`);
  if (ids.length !== size) throw wrongType(`${path}.index`, `${size} categories, as in size`, index);
  return ids;
}

function listed(index: readonly unknown[], path: string): readonly string[] {
  const seen = new Set<string>();
  return index.map((id, place) => {
    if (typeof id !== 'string' || seen.has(id)) throw wrongType(`${path}[${place}]`, 'an id that no other one has', id);
    seen.add(id);
    return id;
  });
}

function placed(index: Plain, path: string): readonly string[] {
  const ids: string[] = [];
  const size = Object.keys(index).length;
  for (const [id, place] of Object.entries(index)) {
    const isFree = Number.isInteger(place) && Number(place) >= 0 && Number(place) < size && !(Number(place) in ids);
    if (!isFree) throw wrongType(`${path}.${id}`, `a position below ${size} that no other category has`, place);
    ids[Number(place)] = id;
  }
  return ids;
}
