/*
 * What `npm run reference` writes of one element: pages of Markdown, as parts that an empty line goes between.
 */

/** @import { Declaration, Described } from './manifest-types.js' */

/** The page of what all data elements share, beside those of the elements. */
export const sharedPage = 'data-elements';

/** Classes whose attributes, members and states stand on that page. */
const shared = ['SharedAttributes', 'StatsElement'];

const written =
  'Written by `npm run reference` from the doc comments of the elements; not to be edited. Attributes that are absent have their default.';

/**
 * The page of one element.
 *
 * @param {Declaration} element
 * @param {string | null} guide Its page that was written by hand, from the folder of the reference.
 * @param {ReadonlyMap<string, Declaration>} classes Every class of the manifest: events are found there.
 */
export function elementPage(element, guide, classes) {
  const isData = (element.attributes ?? []).some(isShared);
  return [
    `# \`<${element.tagName ?? ''}>\``,
    element.description ?? '',
    guide === null ? '' : `With examples, and what it does where: [${guide.split('/').pop() ?? ''}](${guide}).`,
    isData
      ? `Besides what follows it has all [attributes](${sharedPage}.md#attributes), [properties](${sharedPage}.md#properties), [methods](${sharedPage}.md#methods) and [states](${sharedPage}.md#custom-states) that elements with figures share.`
      : '',
    written,
    ...sections(element, classes, (entry) => !(isShared(entry) || (isData && isFromBase(entry)))),
  ];
}

/**
 * The page of what the data elements share.
 *
 * @param {Declaration} element The class that they extend.
 * @param {ReadonlyMap<string, Declaration>} classes
 */
export function sharedPageOf(element, classes) {
  return [
    '# What elements with figures share',
    'Cards, charts, tables, rankings, maps, exports and the controls that count members.',
    written,
    ...sections(element, classes, () => true),
  ];
}

/**
 * What has no description is not for users.
 *
 * @param {Declaration} element
 * @param {ReadonlyMap<string, Declaration>} classes
 * @param {(entry: Described) => boolean} isKept
 */
function sections(element, classes, isKept) {
  /** @param {readonly Described[]} [entries] */
  const kept = (entries = []) =>
    entries
      .filter((entry) => entry.description !== undefined && isKept(entry))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const members = kept(element.members);
  return [
    section('Attributes', ['attribute', 'type', 'default', 'meaning'], kept(element.attributes).map(attributeRow)),
    section('Properties', ['property', 'type', 'meaning'], members.filter(isProperty).map(propertyRow)),
    section('Methods', ['method', 'result', 'meaning'], members.filter(isMethod).map(methodRow)),
    section(
      'Events',
      ['event', 'when', 'fields'],
      kept(element.events).map((one) => [code(one.name), one.description, fieldsOf(classes.get(one.type?.text ?? ''))]),
    ),
    section(
      'Slots',
      ['slot', 'for'],
      kept(element.slots).map((slot) => [slot.name === '' ? 'default' : code(slot.name), slot.description]),
    ),
    section('Parts', ['part', 'what it is'], kept(element.cssParts).map(plainRow)),
    section('Custom properties', ['custom property', 'for'], kept(element.cssProperties).map(plainRow)),
    section(
      'Custom states',
      ['state', 'when'],
      kept(element.cssStates).map((one) => [code(`:state(${one.name})`), one.description]),
    ),
  ];
}

/** @param {string} title @param {readonly string[]} heads @param {readonly (readonly (string | undefined)[])[]} rows */
function section(title, heads, rows) {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows.map((row) => row.map((cell) => inCell(cell ?? '')))];
  return `## ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}

/** @param {string} text */
function inCell(text) {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/** @param {Described} attribute */
function attributeRow({ name, type, description = '' }) {
  const [sentence, said] = /(?:^| )Default:? (.+?)\.(?=\s|$)/s.exec(description) ?? [];
  const [, marked] = /`([^`]+)` \(default\b/.exec(description) ?? [];
  return [
    code(name),
    valuesOf(type?.text ?? 'string'),
    said ?? (marked === undefined ? '' : code(marked)),
    sentence === undefined ? description : description.replace(sentence, '').trim(),
  ];
}

/** The values of a closed list, or what else an attribute holds: it is never `null`, for then it is not there. @param {string} type */
function valuesOf(type) {
  const parts = type.split(' | ').filter((part) => part !== 'null');
  const said = parts.map((part) => (part.startsWith("'") ? code(part.slice(1, -1)) : part));
  return said.length > 1 && said.at(-1) === 'string' ? `${said.slice(0, -1).join(' ')} or another` : said.join(' ');
}

/** @param {Described} field */
function propertyRow({ name, type, readonly, description }) {
  return [
    code(name),
    type === undefined ? '' : code(type.text),
    `${description ?? ''}${readonly ? ' Read-only.' : ''}`,
  ];
}

/** @param {Described} method */
function methodRow({ name, parameters = [], return: result, description }) {
  const taken = parameters.map((one) => `${one.name}${one.type === undefined ? '' : `: ${one.type.text}`}`).join(', ');
  return [code(`${name}(${taken})`), result?.type === undefined ? '' : code(result.type.text), description];
}

/** @param {Described} one */
function plainRow({ name, description }) {
  return [code(name), description];
}

/** @param {Declaration | undefined} event Its class. */
function fieldsOf(event) {
  return (event?.members ?? [])
    .filter((member) => member.kind === 'field' && !member.static)
    .map(({ name, type, description }) => `${code(`${name}: ${type?.text ?? ''}`)} ${description ?? ''}`.trim())
    .join('<br>');
}

/** @param {Described} entry */
function isShared(entry) {
  return shared.includes(entry.inheritedFrom?.name ?? '');
}

/** @param {Described} entry */
function isFromBase(entry) {
  return entry.inheritedFrom?.name === 'BaseElement';
}

/** @param {Described} member */
function isProperty(member) {
  return member.kind === 'field' && !member.static && member.attribute === undefined;
}

/** @param {Described} member */
function isMethod(member) {
  return member.kind === 'method';
}
