/** The first step of a path and what is left of it. */
const step = /^(?:\[(\d+)\]|([^.[\]]+))\.?(.*)$/s;

/**
 * The value at a path such as `result.items`, `data[0].rows` or `data.0.rows`; `undefined` where there is none. The empty
 * path is the value itself. A key that is the whole rest of the path goes first, for keys may hold dots
 * (`@odata.nextLink`).
 */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, path)) return own(value, path);
  const [, index, key = index, rest = ''] = step.exec(path) ?? [];
  if (key === undefined || !Object.hasOwn(value, key)) return undefined;
  return valueAt(own(value, key), rest);
}

/** Of an array only its elements: `length` is no part of an answer. */
function own(value: object, key: string): unknown {
  if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
