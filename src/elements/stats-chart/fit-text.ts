/** The width of a text, in pixels. */
export type Measure = (text: string) => number;

/** The words on at most so many lines of a width; cut at the end, or where a word is longer than a line. */
export function wrap(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && (measure(longer) <= width || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const long = lines.findIndex((line) => measure(line) > width);
  return long < 0 ? lines : [...lines.slice(0, long), cut(lines[long] ?? '', width, measure)];
}

const segmenter = new Intl.Segmenter();

/** The text, or as many of its letters as have room, with … at their end. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  // As readers count letters: an emoji of several code points is cut off whole.
  const letters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  let [fits, longest] = [1, letters.length];
  while (fits < longest) {
    const half = Math.ceil((fits + longest) / 2);
    if (measure(`${letters.slice(0, half).join('')}…`) <= width) fits = half;
    else longest = half - 1;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}
