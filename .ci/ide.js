/*
 * `npm run build:ide`: writes what editors read into dist/ide, from custom-elements.json: VS Code's custom data for HTML
 * and for CSS, and JetBrains' web-types.
 *
 * The packages that do this (custom-element-vs-code-integration, custom-element-jet-brains-integration) know neither
 * attributes without a value nor states, say "default: undefined" of each token, and list a token once for each element.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readElements } from './read-manifest.js';
import { valuesOf } from './undescribed.js';

/**
 * @import { Element } from './read-manifest.js'
 * @import { Described } from './manifest-types.js'
 */

const folder = 'dist/ide';
const elements = readElements();
const { name, version } = /** @type {{ name: string, version: string }} */ (
  JSON.parse(readFileSync('package.json', 'utf8'))
);

mkdirSync(folder, { recursive: true });
write('vscode.html-custom-data.json', { version: 1.1, tags: elements.map(tagOf) });
write('vscode.css-custom-data.json', {
  version: 1.1,
  properties: shared('cssProperties', (token) => token),
  pseudoElements: shared('cssParts', (part) => `::part(${part})`),
  pseudoClasses: shared('cssStates', (state) => `:state(${state})`),
});
write('web-types.json', {
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(webTypeOf) } },
});

/** @param {Element} element */
function tagOf(element) {
  return {
    name: element.tagName,
    description: { kind: 'markdown', value: [element.summary, ...listsOf(element)].join('\n\n') },
    attributes: (element.attributes ?? []).map((attribute) => ({
      ...named(attribute),
      // Of an attribute that has no value none is asked.
      ...(isFlag(attribute) ? { valueSet: 'v' } : {}),
      values: valuesOf(typeOf(attribute)).map((value) => ({ name: value })),
    })),
  };
}

/**
 * What VS Code has no place for, as lists.
 *
 * @param {Element} element
 */
function listsOf({ slots = [], events = [], cssParts = [], cssStates = [], cssProperties = [] }) {
  const lists = /** @type {const} */ ([
    ['Slots', slots],
    ['Events', events],
    ['Parts', cssParts],
    ['States', cssStates],
    ['Tokens', cssProperties],
  ]);
  const line = (/** @type {Described} */ one) =>
    `- \`${one.name === '' ? 'default' : one.name}\`: ${one.description ?? ''}`;
  return lists
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => `**${title}**\n${list.map(line).join('\n')}`);
}

/** @param {Element} element */
function webTypeOf({ tagName, summary, description, attributes = [], members = [], ...element }) {
  const properties = members.filter((one) => one.kind === 'field' && one.static !== true);
  return {
    name: tagName,
    description: `${summary ?? ''}\n\n${description ?? ''}`,
    attributes: attributes.map((attribute) => ({
      ...named(attribute),
      value: isFlag(attribute) ? { kind: 'no-value', type: 'boolean' } : { type: typeOf(attribute) },
    })),
    slots: (element.slots ?? []).map(named),
    js: {
      properties: properties.map((property) => ({
        ...named(property),
        type: typeOf(property),
        ...(property.readonly === true ? { 'read-only': true } : {}),
      })),
      events: (element.events ?? []).map(named),
    },
    css: {
      properties: (element.cssProperties ?? []).map(named),
      parts: (element.cssParts ?? []).map(named),
      'pseudo-classes': (element.cssStates ?? []).map((one) => ({ ...named(one), name: `state(${one.name})` })),
    },
  };
}

/**
 * Tokens, parts or states of all elements, each once, with what it is for in which of them.
 *
 * @param {'cssProperties' | 'cssParts' | 'cssStates'} kind
 * @param {(name: string) => string} written
 */
function shared(kind, written) {
  /** @type {Map<string, Map<string, string[]>>} */
  const found = new Map();
  for (const { tagName, [kind]: list = [] } of elements) {
    for (const { name: of = '', description = '' } of list) {
      const meanings = found.get(of) ?? new Map();
      found.set(of, meanings.set(description, [...(meanings.get(description) ?? []), `<${tagName}>`]));
    }
  }
  return [...found].map(([of, meanings]) => ({
    name: written(of),
    description: [...meanings].map(([text, tags]) => `${text} (${tags.join(', ')})`).join('\n\n'),
  }));
}

/** @param {Described} one */
function named({ name: of, description = '' }) {
  return { name: of, description };
}

/** @param {Described} one */
function typeOf({ type }) {
  return type?.text ?? 'string';
}

/** @param {Described} attribute */
function isFlag(attribute) {
  return typeOf(attribute) === 'boolean';
}

/**
 * @param {string} file
 * @param {object} data
 */
function write(file, data) {
  writeFileSync(`${folder}/${file}`, `${JSON.stringify(data, null, 1)}\n`);
}
