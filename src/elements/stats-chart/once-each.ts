/** Finds the text for the same things once: to read a colour, or to write a number, takes the browser its time. */
export function onceEach<Asked extends readonly unknown[]>(find: (...asked: Asked) => string): typeof find {
  const found = new Map<string, string>();
  return (...asked) => {
    const key = asked.join();
    const text = found.get(key) ?? find(...asked);
    found.set(key, text);
    return text;
  };
}
