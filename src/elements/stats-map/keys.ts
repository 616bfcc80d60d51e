/** Places that a key moves on by. Keys that scroll the page line by line are left alone. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** How far a key moves on; `null` for a key that has another meaning. Right to left, the left arrow goes on. */
export function stepOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, isRtl: boolean): number | null {
  const step = ctrlKey || altKey || metaKey ? undefined : steps[key];
  if (step === undefined) return null;
  return isRtl && key.startsWith('Arrow') ? -step : step;
}

/** Where a step leads from a place, of so many. From nowhere (-1) every key but End leads to the first. */
export function stepFrom(at: number, step: number, length: number): number {
  if (at < 0) return step === Infinity ? length - 1 : 0;
  return Math.min(length - 1, Math.max(0, at + step));
}
