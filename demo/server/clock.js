/** @type {number | null} */
let frozen = process.env['DEMO_NOW'] ? Date.parse(process.env['DEMO_NOW']) : null;

/**
 * Stops the server's clock, so that tests know what the figures are. `null` lets it run again. The environment variable
 * `DEMO_NOW` does the same from outside.
 *
 * @param {string | null} iso
 */
export function setNow(iso) {
  frozen = iso === null ? null : Date.parse(iso);
}

/** The moment that the made-up figures reach up to. */
export function now() {
  return new Date(frozen ?? Date.now());
}

/** The date of `now` in UTC, `2026-11-20`. */
export function today() {
  return now().toISOString().slice(0, 10);
}
