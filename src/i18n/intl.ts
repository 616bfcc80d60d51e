const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Intl objects take long to make and a table asks for thousands: each is made once. */
function once<F extends Intl.NumberFormat | Intl.DateTimeFormat>(kind: string, options: object, make: () => F): F {
  const key = kind + JSON.stringify(options);
  const present = made.get(key) as F | undefined;
  if (present) return present;
  const format = make();
  made.set(key, format);
  return format;
}

/** The shared number format of a valid locale. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(`n ${locale}`, options, () => new Intl.NumberFormat(locale, options));
}

/**
 * The shared date format of a valid locale, in UTC unless said otherwise. Always the Gregorian calendar: a bucket
 * `2026-01` is no month of another one.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const whole: Intl.DateTimeFormatOptions = { calendar: 'gregory', timeZone: 'UTC', ...options };
  return once(`d ${locale}`, whole, () => new Intl.DateTimeFormat(locale, whole));
}
