/** A request that Eurostat refuses: its fault code and label. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {number} id
   * @param {string} label
   */
  constructor(status, id, label) {
    super(label);
    this.status = status;
    this.id = id;
  }
}

/**
 * @typedef {object} Selection
 * @property {string} lang
 * @property {ReadonlyMap<string, ReadonlySet<string>>} members Kept, by dimension; ids are in upper case.
 * @property {(time: string) => boolean} hasTime
 * @property {number | null} last Number of latest times.
 */

/**
 * Reads the parameters of API Statistics: any dimension, repeated for several members, whatever its case.
 *
 * @param {URLSearchParams} parameters
 * @param {Readonly<Record<string, readonly string[]>>} dimensions Members by dimension, time left out.
 * @returns {Selection}
 */
export function readSelection(parameters, dimensions) {
  /** @type {Map<string, Set<string>>} */
  const members = new Map();
  /** @type {Record<string, string>} */
  const times = {};
  for (const [key, value] of parameters) {
    const name = key.toLowerCase();
    if (name === 'format' || name === 'lang') continue;
    if (/^(?:since|until|last)timeperiod$/.test(name)) times[name] = value;
    else if (name in dimensions) members.set(name, (members.get(name) ?? new Set()).add(value.toUpperCase()));
    else if (name === 'time') members.set(name, (members.get(name) ?? new Set()).add(value));
    else throw undefinedDimension(key);
  }
  for (const [name, kept] of members) {
    const known = dimensions[name];
    if (known && !known.some((id) => kept.has(id))) throw new Refusal(200, 100, 'NO_RESULTS');
  }
  return { lang: (parameters.get('lang') ?? 'EN').toUpperCase(), members, ...readTimes(times, members.get('time')) };
}

/**
 * @param {Readonly<Record<string, string>>} times
 * @param {ReadonlySet<string> | undefined} own
 * @returns {Pick<Selection, 'hasTime' | 'last'>}
 */
function readTimes({ sincetimeperiod: since, untiltimeperiod: until, lasttimeperiod: last }, own) {
  for (const time of [since, until]) {
    if (time === undefined || /^\d{4}(?:-\d\d)?$/.test(time)) continue;
    throw new Refusal(400, 140, `TIME_PERIOD_FILTER_SPEC_INVALID: ${time}`);
  }
  if (since !== undefined && until !== undefined && since > until) {
    throw new Refusal(400, 140, `TIME_PERIOD_FILTER_SPEC_INVALID: ${since} is after ${until}`);
  }
  return {
    // A year as the end is all of it.
    hasTime: (time) =>
      (since === undefined || time >= since) &&
      (until === undefined || time.slice(0, until.length) <= until) &&
      (own === undefined || own.has(time)),
    last: last === undefined ? null : Number(last),
  };
}

/**
 * @param {string} name
 */
function undefinedDimension(name) {
  const label = `INVALID_QUERY_DIMENSION: Query is invalid as per its structure's definition. Dimension "${name.toUpperCase()}" is not defined`;
  return new Refusal(400, 150, label);
}
