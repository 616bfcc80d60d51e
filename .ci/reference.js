/*
 * `npm run reference` writes docs/reference.md and docs/reference/ from custom-elements.json: every element with its
 * attributes, properties, methods, events, slots, parts, custom properties and states. With `--check` it writes nothing,
 * and fails where a file says something else.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { elementPage, sharedPage, sharedPageOf } from './reference-page.js';

/** @import { Declaration } from './manifest-types.js' */

const index = 'docs/reference.md';
const folder = 'docs/reference';

/** Pages that were written by hand and have another name than their element. */
const guides = new Map([
  ...['period', 'profiles', 'scope', 'filter'].map(
    (name) => /** @type {const} */ ([`stats-${name}`, 'elements/controls.md']),
  ),
  ['stats-jobs', 'jobs.md'],
]);

/** @type {{ modules: { declarations: Declaration[] }[] }} */
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const classes = new Map(modules.flatMap(({ declarations }) => declarations).map((one) => [one.name, one]));
const elements = [...classes.values()].filter(({ tagName }) => tagName !== undefined).toSorted(byTag);

/** @param {Declaration} one @param {Declaration} other */
function byTag({ tagName: one = '' }, { tagName: other = '' }) {
  return one < other ? -1 : 1;
}

/** The page of an element that was written by hand, if there is one: its path from `docs/`. @param {string} tag */
function guideOf(tag) {
  const path = guides.get(tag) ?? `elements/${tag}.md`;
  return existsSync(`docs/${path}`) ? path : null;
}

function indexPage() {
  const rows = elements.map(({ tagName = '', summary = '' }) => {
    const guide = guideOf(tagName);
    return `| [\`<${tagName}>\`](reference/${tagName}.md) | ${summary} | ${guide === null ? '' : `[guide](${guide})`} |`;
  });
  return [
    '# Elements reference',
    'Every attribute, property, method, event, slot, part, custom property and state. Written by `npm run reference` from the doc comments of the elements; not to be edited.',
    ['| tag | what it shows | with examples |', '| --- | --- | --- |', ...rows].join('\n'),
    `Elements with figures share most of their attributes: [${sharedPage}](reference/${sharedPage}.md). \`custom-elements.json\` in the package has all of this for editors and documentation tools.`,
  ];
}

/** @type {[string, string[]][]} */
const pages = [
  [index, indexPage()],
  [`${folder}/${sharedPage}.md`, sharedPageOf(classOf('StatsElement'), classes)],
  ...elements.map((element) => {
    const { tagName = '' } = element;
    const guide = guideOf(tagName);
    return /** @type {[string, string[]]} */ ([
      `${folder}/${tagName}.md`,
      elementPage(element, guide === null ? null : `../${guide}`, classes),
    ]);
  }),
];

/** @param {string} name */
function classOf(name) {
  const found = classes.get(name);
  if (found === undefined) throw new Error(`custom-elements.json has no ${name}`);
  return found;
}

const options = { ...(await resolveConfig(index)), parser: 'markdown' };
const texts = new Map();
for (const [path, parts] of pages) texts.set(path, await format(parts.filter(Boolean).join('\n\n'), options));

const there = existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
const stray = there.filter((path) => !texts.has(path));

if (process.argv.includes('--check')) {
  const old = [...texts].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const path of [...old.map(([path]) => path), ...stray]) console.error(`✗ ${path} is old: npm run reference`);
  process.exitCode = old.length + stray.length === 0 ? 0 : 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of texts) writeFileSync(path, text);
  for (const path of stray) rmSync(path);
}
