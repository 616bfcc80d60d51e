import type { ErrorValues } from '../model/stats-error.js';

/** `in 5 minutes`, `dans 2 heures`: when a service said that it can be asked again; `otherwise` where it did not. */
export function soon({ retryAfter }: ErrorValues, lang: string, otherwise: string): string {
  if (typeof retryAfter !== 'number') return otherwise;
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  const [count, unit] = minutes < 90 ? ([minutes, 'minute'] as const) : ([Math.ceil(minutes / 60), 'hour'] as const);
  return new Intl.RelativeTimeFormat(lang).format(count, unit);
}
