/** A query that the service refuses with status 400, in its words: those of ajv-i18n, in the session's language. */
export class Refusal extends Error {}

/**
 * @typedef {object} AggregateQuery
 * @property {string} start
 * @property {string} end
 * @property {readonly string[]} split
 * @property {Readonly<Record<string, readonly string[]>>} filters Values kept, by field.
 */

/** What each parameter keeps rows by, and whether it may be repeated. `topicId` is taken and changes nothing. */
const filters = /** @type {Readonly<Record<string, { one: boolean, known?: readonly string[] }>>} */ ({
  operationTrack: { one: true, known: ['readDataAPI', 'openApplication', 'readDataFiles'] },
  statusClass: { one: true, known: ['info', 'ok', 'redirect', 'clientError', 'serverError'] },
  userClass: {
    one: false,
    known: ['anonymous', 'owner', 'external', 'ownerProcessing', 'externalProcessing', 'ownerAPIKey', 'externalAPIKey'],
  },
  resourceType: { one: true },
  resourceId: { one: false },
  refererDomain: { one: false },
  refererCategory: { one: false, known: ['backoffice', 'embed', 'app', 'mcp', 'other'] },
  topicId: { one: true },
});

const splits = ['day', 'resource', 'userClass', 'refererApp', 'refererDomain', 'refererCategory'];

/**
 * Reads the query string of `_agg` as its schema does: dates required, nothing unknown, arrays as repeated keys.
 *
 * @param {URLSearchParams} parameters
 * @returns {AggregateQuery}
 */
export function readAggregateQuery(parameters) {
  const { start, end } = readDates(parameters, ['start', 'end', 'split', ...Object.keys(filters)]);
  /** @type {Record<string, string[]>} */
  const kept = {};
  for (const [name, { one, known }] of Object.entries(filters)) {
    const values = parameters.getAll(name);
    if (values.length === 0) continue;
    if (one && values.length > 1) throw new Refusal(`query/${name} doit être de type string`);
    for (const value of values) if (known) checkEnum(`query/${name}`, value, known);
    if (name !== 'topicId') kept[name] = values;
  }
  return { start, end, split: readSplit(parameters.getAll('split')), filters: kept };
}

/**
 * @param {URLSearchParams} parameters
 * @param {readonly string[]} [names] The parameters that are known.
 */
export function readDates(parameters, names = ['start', 'end']) {
  const [start, end] = ['start', 'end'].map((name) => {
    const value = parameters.get(name);
    if (value === null) throw new Refusal(`query requiert la propriété ${name} (${name})`);
    return value;
  });
  const stranger = [...parameters.keys()].find((name) => !names.includes(name));
  if (stranger !== undefined)
    throw new Refusal(`query ne doit pas contenir de propriétés additionnelles (${stranger})`);
  return { start: readDate('start', start ?? ''), end: readDate('end', end ?? '') };
}

/**
 * @param {string} name
 * @param {string} value
 */
function readDate(name, value) {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).toJSON().startsWith(value);
  if (!isDate) throw new Refusal(`query/${name} doit correspondre au format "date" (date)`);
  return value;
}

/**
 * A comma list. Without any it is by day; an empty one gives the whole.
 *
 * @param {readonly string[]} values
 */
function readSplit(values) {
  if (values.length === 0) return ['day'];
  const parts = values.length === 1 ? (values[0] ?? '').split(',').filter(Boolean) : values;
  for (const [index, part] of parts.entries()) checkEnum(`query/split/${index}`, part, splits);
  return parts;
}

/**
 * @param {string} place
 * @param {string} value
 * @param {readonly string[]} known
 */
function checkEnum(place, value, known) {
  if (known.includes(value)) return;
  throw new Refusal(`${place} doit être égal à une des valeurs prédéfinies (${known.join(',')})`);
}
