/** Finds what belongs to the same numbers or words once: some of it takes long, and is asked for often. */
export function onceEach<
  Asked extends readonly (string | number | boolean | null)[],
  Found extends NonNullable<unknown>,
>(find: (...asked: Asked) => Found): typeof find {
  const found = new Map<string, Found>();
  return (...asked) => {
    const key = asked.join();
    const known = found.get(key) ?? find(...asked);
    found.set(key, known);
    return known;
  };
}
