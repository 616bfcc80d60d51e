import type { Category, CubeDimension } from './cube.js';

// JSON-stat does not say which category is the sum of the others: these are the ways in which publishers do.

/** Ids of SDMX code lists and of PxWeb. `T` is a total only by its label: it may be a teacher. */
const totalIds = new Set(['total', '_t', 'tot']);
const totalLabels =
  /^(?:(?:grand )?totals?\b.*|totale?s?|totaux|all|both sexes|ensemble|tous|toutes|totalt|i alt|insgesamt|yhteensä)$/iu;

/** Dimensions of Eurostat whose categories are the same thing said in another way. */
const renderings = new Set(['unit', 'freq', 's_adj', 'currency', 'indic', 'statinfo']);

/** European aggregates in Eurostat's code list GEO, beside the countries that they are made of. */
const unions = /^(?:EU|EA|EEA|EFTA)(?:\d.*)?$/;

/**
 * The category that stands for its whole dimension: the one that PxWeb takes where the dimension is left out
 * (`eliminationValueCode`), the top of a hierarchy, or the one that is called a total. `null` where there is none, or
 * no single one.
 */
export function totalOf(dimension: CubeDimension): string | null {
  const { categories, extension } = dimension;
  if (categories.length < 2) return null;
  const eliminated = extension['eliminationValueCode'];
  if (typeof eliminated === 'string' && categories.some(({ id }) => id === eliminated)) return eliminated;
  const [top, ...tops] = topsOf(dimension);
  if (top !== undefined && tops.length === 0) return top;
  const [total, ...totals] = categories.filter(isTotal);
  return total && totals.length === 0 ? total.id : null;
}

/** Whether some of these categories count what others count as well: then no sum of them is a figure. */
export function overlap(dimension: CubeDimension, categories: readonly Category[]): boolean {
  if (categories.length < 2) return false;
  if (renderings.has(dimension.id.toLowerCase()) || categories.some((one) => isTotal(one) || isUnclear(one)))
    return true;
  const ids = new Set(categories.map(({ id }) => id));
  const children = childrenOf(dimension);
  if ([...children].some(([parent, own]) => ids.has(parent) && own.some((id) => ids.has(id)))) return true;
  return dimension.id.toLowerCase() === 'geo' ? areasOverlap([...ids]) : agesOverlap([...ids]);
}

/** Eurostat's code list AGE: `Y_LT15` (below 15), `Y15-24`, `Y_GE65`, `Y7`. Other ids are no ages. */
const age = /^Y(?:_LT(\d+)|_GE(\d+)|(\d+)(?:-(\d+))?)$/;

function agesOverlap(ids: readonly string[]): boolean {
  const ranges = ids.flatMap((id) => {
    const [whole, below, least, from, to = from] = age.exec(id) ?? [];
    if (whole === undefined) return [];
    const last = below === undefined ? Number(to ?? Infinity) : Number(below) - 1;
    return [{ first: Number(least ?? from ?? 0), last }];
  });
  ranges.sort((one, other) => one.first - other.first);
  return ranges.some(({ first }, index) => first <= (ranges[index - 1]?.last ?? -1));
}

/** European aggregates beside anything, or a region beside its part (`FR` and `FR10`): NUTS codes begin alike. */
function areasOverlap(ids: readonly string[]): boolean {
  if (ids.some((id) => unions.test(id))) return true;
  const sorted = [...ids].sort();
  return sorted.some((id, index) => /^[A-Z]{2}/.test(id) && sorted[index + 1]?.startsWith(id) === true);
}

function isTotal({ id, label }: Category): boolean {
  return totalIds.has(id.toLowerCase()) || totalLabels.test(label.trim());
}

/** `T` without a word, which many publishers call the total. */
function isUnclear({ id, label }: Category): boolean {
  return id === 'T' && label === id;
}

/** Categories that lie within no other, where there is a hierarchy of all of them. */
function topsOf(dimension: CubeDimension): readonly string[] {
  const children = childrenOf(dimension);
  if (children.size === 0) return [];
  const within = new Set([...children.values()].flat());
  return dimension.categories.map(({ id }) => id).filter((id) => !within.has(id));
}

/** `category.child`: direct parts by parent. What is none is left out. */
function childrenOf({ category }: CubeDimension): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, readonly string[]>();
  for (const [parent, own] of Object.entries(category.child ?? {})) {
    if (Array.isArray(own))
      children.set(parent, own.filter((id) => typeof id === 'string' && id !== parent) as string[]);
  }
  return children;
}
