/*
 * `npm run manifest` writes custom-elements.json from the elements' doc comments; `npm run manifest -- --check` fails
 * when the committed one is stale.
 */
// @ts-expect-error It publishes no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const file = 'custom-elements.json';

/**
 * @typedef {{ privacy?: string }} Member
 * @typedef {{ kind: string, name: string, members?: Member[], events?: { name?: string }[] }} Declaration
 * @typedef {{ path: string, declarations: Declaration[], exports: object[] }} Module
 * @typedef {{ modules: Module[] }} Manifest
 */

/** The modules that define an element, those of the elements' classes, and of what they share. */
const shown = /\/elements\/(stats-element|shared-attributes|events|(stats-\w+)\/\2(\.define)?)\.js$/;

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

/** @param {Module} module */
function classesOf({ declarations }) {
  const classes = declarations.filter(({ kind }) => kind === 'class');
  for (const one of classes) {
    if (one.members) one.members = one.members.filter(({ privacy }) => !isHidden(privacy));
    // The analyzer takes every event that is dispatched, or made, for one of the element's own.
    if (one.events) one.events = one.events.filter(({ name }) => name?.startsWith('stats-') === true);
  }
  return classes;
}

/** @param {string | undefined} privacy */
function isHidden(privacy) {
  return privacy === 'private' || privacy === 'protected';
}

const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/elements/**/*.ts', '--exclude', '**/*.styles.ts'];
const fresh = await format(JSON.stringify(published(await cli({ argv, noWrite: true }))), { parser: 'json' });

if (!process.argv.includes('--check')) {
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
