/** Finds what belongs to the same numbers or words once: some of it takes long, and is asked for often. */
export function onceEach<Asked extends readonly (string | number | boolean | null)[], Found>(
  find: (...asked: Asked) => Found,
): typeof find {
  const found = new Map<string, { readonly value: Found }>();
  return (...asked) => {
    const key = asked.join();
    const known = found.get(key) ?? { value: find(...asked) };
    found.set(key, known);
    return known.value;
  };
}
