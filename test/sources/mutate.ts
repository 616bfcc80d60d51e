/** Where a value stands in a JSON document. */
export type Path = readonly (string | number)[];

/** One thing to do to a value: take it out, or put another one in its place. */
export type Change = { readonly kind: 'delete' | 'duplicate' } | { readonly kind: 'put'; readonly value: unknown };

/** Everything that is tried at each path. */
export const retypes: readonly Change[] = [
  { kind: 'delete' },
  { kind: 'duplicate' },
  ...[
    null,
    true,
    0,
    -1,
    1e308,
    '',
    'x',
    '2026-13',
    '2026-W60',
    '__proto__',
    '<img onerror=1>',
    [],
    {},
    [[]],
    [null],
  ].map((value) => ({ kind: 'put', value }) as const),
];

/** Every path of a document, its root included. */
export function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...entries.flatMap(([key, part]) => pathsIn(part, [...at, key]))];
}

/** A copy of the document with one thing changed. */
export function mutate(document: unknown, path: Path, change: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change.kind === 'put' ? change.value : document;
  const copy = (Array.isArray(document) ? [...(document as unknown[])] : { ...(document as object) }) as never[] &
    Record<string | number, unknown>;
  if (rest.length > 0) copy[key as never] = mutate(copy[key as never], rest, change) as never;
  else if (change.kind === 'put') copy[key as never] = change.value as never;
  else if (change.kind === 'delete') remove(copy, key);
  else duplicate(copy, key);
  return copy;
}

function remove(from: object, key: string | number): void {
  if (Array.isArray(from)) from.splice(Number(key), 1);
  else Reflect.deleteProperty(from, key);
}

/** An element comes twice; a key's value stands under a second key as well. */
function duplicate(from: object, key: string | number): void {
  if (Array.isArray(from)) from.splice(Number(key), 0, from[Number(key)]);
  else (from as Record<string, unknown>)[`${key}_again`] = (from as Record<string, unknown>)[key];
}
