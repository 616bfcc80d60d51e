/*
 * `npm run manifest` writes custom-elements.json from the elements' doc comments; `npm run manifest -- --check` fails
 * when the committed one is stale. Both fail where something has no description.
 */
// @ts-expect-error It publishes no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { closedLists } from './closed-lists.js';
import { undescribed } from './undescribed.js';

const file = 'custom-elements.json';

/** @import { Described, Manifest, Module } from './manifest-types.js' */

/** The modules that define an element, those of the elements' classes and events, and of what they share. */
const shown =
  /\/elements\/(stats-element|shared-attributes|events|stats-jobs\/job-event|(stats-\w+)\/\2(\.define)?)\.js$/;

/**
 * What users of the package need: classes and definitions under their published paths, public members and events only,
 * in an order that does not hang on the file system.
 *
 * @param {Manifest} manifest
 */
function published(manifest) {
  const text = JSON.stringify(manifest).replaceAll(/"(\/?)src\/([^"]+)\.(?:ts|js)"/g, '"$1dist/$2.js"');
  const { modules, ...rest } = /** @type {Manifest} */ (JSON.parse(text));
  const kept = modules
    .filter(({ path }) => shown.test(path))
    .map((one) => ({
      ...one,
      declarations: classesOf(one),
      exports: [...one.exports, ...definitionOf(one.path, modules)],
    }));
  return { ...rest, modules: kept.toSorted((one, other) => (one.path < other.path ? -1 : 1)) };
}

/**
 * What a `.define` module defines: the analyzer does not see it behind a function.
 *
 * @param {string} path
 * @param {readonly Module[]} modules
 */
function definitionOf(path, modules) {
  const [, tag] = /(stats-\w+)\.define\.js$/.exec(path) ?? [];
  const module = path.replace('.define', '');
  const [element] =
    modules.find((one) => one.path === module)?.declarations.filter(({ kind }) => kind === 'class') ?? [];
  return tag && element
    ? [{ kind: 'custom-element-definition', name: tag, declaration: { name: element.name, module } }]
    : [];
}

/** @param {Partial<Described>} event */
function isOwn({ name }) {
  return name?.startsWith('stats-') === true;
}

/** @param {Module} module */
function classesOf({ declarations }) {
  const classes = declarations.filter(({ kind }) => kind === 'class');
  for (const one of classes) {
    if (one.members) one.members = one.members.filter(({ privacy }) => !isHidden(privacy));
    // The analyzer takes every event that is dispatched, or made, for one of the element's own, some without a name.
    if (one.events) one.events = one.events.filter(isOwn);
    for (const attribute of one.attributes ?? []) spellOut(attribute, one.name);
  }
  return classes;
}

/**
 * Writes the values of a closed list in place of the name of its type, in the order of the description.
 *
 * @param {Described} attribute
 * @param {string} of Name of the class.
 */
function spellOut(attribute, of) {
  const { fieldName = '', description = '', inheritedFrom } = attribute;
  const list = lists.get(`${inheritedFrom?.name ?? of}.${fieldName}`);
  if (!list) return;
  const place = (/** @type {string} */ value) => description.indexOf(`\`${value}\``);
  const values = list.values.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
  const types = [...values.map((value) => `'${value}'`), ...(list.isOpen ? ['string'] : []), 'null'];
  attribute.type = { text: types.join(' | ') };
}

/** @param {string | undefined} privacy */
function isHidden(privacy) {
  return privacy === 'private' || privacy === 'protected';
}

const lists = closedLists();
const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/elements/**/*.ts', '--exclude', '**/*.styles.ts'];
const manifest = published(await cli({ argv, noWrite: true }));
const fresh = await format(JSON.stringify(manifest), { parser: 'json' });
const lacks = undescribed(manifest);

if (lacks.length > 0) {
  console.error(lacks.join('\n'));
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(file, fresh);
} else if (read() !== fresh) {
  console.error(`${file} is stale: run \`npm run manifest\` and commit it.`);
  process.exitCode = 1;
} else {
  console.log(`${file} is fresh.`);
}

function read() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
