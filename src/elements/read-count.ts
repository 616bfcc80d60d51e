import { warnOnce } from './warn-once.js';

/** More rows or series than that nobody reads. */
const most = 1000;

/** Reads an attribute that says how many: a whole number from 1 to 1000. Anything else is the default, which is told once. */
export function readCount(name: string, text: string | null, fallback: number): number {
  if (!text?.trim()) return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= most) return number;
  warnOnce(`${name}: expected a whole number from 1 to ${most}, got "${text}"`);
  return fallback;
}
