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
 * @typedef {{ kind: string, members?: Member[] }} Declaration
 * @typedef {{ path: string, declarations: Declaration[], exports: { kind: string }[] }} Module
 * @typedef {{ modules: Module[] }} Manifest
 */

/**
 * What users of the package need: classes and definitions under their published paths, public members only, in an
 * order that does not hang on the file system.
 *
 * @param {Manifest} manifest
 */
function published(manifest) {
  const text = JSON.stringify(manifest).replaceAll(/"(\/?)src\/([^"]+)\.(?:ts|js)"/g, '"$1dist/$2.js"');
  const { modules, ...rest } = /** @type {Manifest} */ (JSON.parse(text));
  const shown = modules.filter(isPublic).toSorted((one, other) => (one.path < other.path ? -1 : 1));
  for (const declaration of shown.flatMap(({ declarations }) => declarations)) {
    if (declaration.members) declaration.members = declaration.members.filter(({ privacy }) => !isHidden(privacy));
  }
  return { ...rest, modules: shown };
}

/** @param {Module} module */
function isPublic(module) {
  const defines = module.exports.some(({ kind }) => kind === 'custom-element-definition');
  return defines || /\/(stats-element|shared-attributes|events|stats-\w+\/stats-\w+)\.js$/.test(module.path);
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
