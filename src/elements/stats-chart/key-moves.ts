/** Along what keys move. */
interface Track {
  /** Buckets in all. */
  readonly length: number;
  /** Buckets that a Page key moves on by. */
  readonly page: number;
  readonly rtl: boolean;
  /** Buckets are rows, top to bottom. */
  readonly rows: boolean;
}

/** Buckets that a key moves on by; pages for the Page keys. */
const moves: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
  PageUp: -1,
  PageDown: 1,
  Enter: 0,
};

/** Whether a key is for the buckets. Arrows up and down scroll the page, where buckets are no rows. */
export function isMove(key: string, { rows }: Pick<Track, 'rows'>): boolean {
  return key in moves && (rows || (key !== 'ArrowDown' && key !== 'ArrowUp'));
}

/** The bucket that a key moves to from another one; from none to the last, or by Home to the first. */
export function movedBy(key: string, from: number | null, { length, page, rtl }: Track): number {
  const last = length - 1;
  if (from === null) return key === 'Home' ? 0 : last;
  const step = (moves[key] ?? 0) * (key.startsWith('Page') ? page : 1);
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return Math.min(last, Math.max(0, from + (rtl && isSideways ? -step : step)));
}
