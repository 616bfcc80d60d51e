/** Whether a value of JSON has no more than so many levels, and as text no more than so many characters. */
export function isFlat(value: object, levels: number, characters: number): boolean {
  // Only what is known to be flat is written: the text of a deep one would have no end.
  return !isDeeper(value, levels) && JSON.stringify(value).length <= characters;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
