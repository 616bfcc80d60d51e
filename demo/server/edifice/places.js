/**
 * @typedef {object} Place A structure or a class, whose users are counted.
 * @property {string} id
 * @property {string} name
 * @property {'structure' | 'class'} level
 * @property {string | null} uai Code of a school; groups of schools have none.
 * @property {readonly string[]} parts Schools that a group is made of; empty for the others.
 * @property {readonly Place[]} classes
 * @property {Readonly<Record<string, number>>} accounts Accounts of each profile.
 * @property {boolean} connectors Whether connectors are used.
 */

/**
 * @param {string} id
 * @param {string} name
 * @param {number} students
 * @param {boolean} connectors
 * @returns {Place}
 */
function classOf(id, name, students, connectors) {
  const accounts = { Teacher: 2, Relative: Math.round(students * 1.7), Student: students };
  return { id, name, level: 'class', uai: null, parts: [], classes: [], accounts, connectors };
}

/** @type {Place} */
const ferry = {
  id: '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a01',
  name: 'École Jules Ferry',
  level: 'structure',
  uai: '0750001A',
  parts: [],
  classes: [
    classOf('5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a11', 'CM1 A', 24, false),
    classOf('5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a12', 'CM2 B', 26, true),
  ],
  accounts: { Teacher: 14, Personnel: 6, Relative: 340, Student: 212, Guest: 9 },
  connectors: true,
};

/** @type {Place} */
const curie = {
  id: '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a02',
  name: 'École Marie Curie',
  level: 'structure',
  uai: '0750002B',
  parts: [],
  classes: [classOf('5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a21', 'CE2', 22, true)],
  accounts: { Teacher: 9, Personnel: 3, Relative: 180, Student: 121, Guest: 4 },
  connectors: true,
};

/** @type {Place} */
const group = {
  id: '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a00',
  name: 'Écoles de Valmont',
  level: 'structure',
  uai: null,
  parts: [ferry.id, curie.id],
  classes: [],
  accounts: {},
  connectors: true,
};

/** The structures that the demo's visitor administers, groups first. */
export const structures = [group, ferry, curie];

/**
 * @param {'structure' | 'class'} level
 * @param {string} id
 * @returns {Place | undefined} the place, if the visitor may see its figures
 */
export function placeOf(level, id) {
  const places = level === 'structure' ? structures : structures.flatMap(({ classes }) => classes);
  return places.find((place) => place.id === id);
}

/** What `/stats/structures` answers: a flat list, those without a parent first, classes and parents `null` where there are none. */
export function listStructures() {
  const listed = structures.map(({ id, name, classes }) => {
    const parents = structures.filter(({ parts }) => parts.includes(id)).map(namesOf);
    return {
      id,
      name,
      parents: parents.length > 0 ? parents : null,
      classes: classes.length > 0 ? classes.map(namesOf) : null,
      notroot: parents.length > 0,
    };
  });
  return listed.sort((one, other) => Number(one.notroot) - Number(other.notroot) || one.name.localeCompare(other.name));
}

/**
 * The same as a tree, in the words of our own elements: what the page of a host writes for its `<stats-scope>`. One user
 * is a teacher, who sees a class of hers and no structure.
 *
 * @param {string | null} user
 */
export function listScopes(user) {
  if (user === 'teacher') return ferry.classes.slice(0, 1).map(scopeOf);
  return structures.filter(({ id }) => !structures.some(({ parts }) => parts.includes(id))).map(scopeOf);
}

/**
 * @typedef {{ value: string, label: string, options: readonly Scope[] }} Scope
 *
 * @param {Place} place
 * @returns {Scope}
 */
function scopeOf({ id, name, level, parts, classes }) {
  const inner = [...structures.filter((one) => parts.includes(one.id)), ...classes];
  return { value: `${level}:${id}`, label: name, options: inner.map(scopeOf) };
}

/**
 * @param {Place} place
 */
function namesOf({ id, name }) {
  return { id, name };
}

/**
 * A structure and all that are attached to it: what `substructures=true` asks for.
 *
 * @param {Place} place
 * @returns {readonly Place[]}
 */
export function withParts(place) {
  return [place, ...place.parts.flatMap((id) => placeOf('structure', id) ?? [])];
}
