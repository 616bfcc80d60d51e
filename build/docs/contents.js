import { existsSync, readdirSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages that stand beside the others of the site, and outside `docs/` in the repository. */
const outside = new Map([
  ['README.md', 'readme'],
  ['CONTRIBUTING.md', 'contributing'],
  ['CHANGELOG.md', 'changelog'],
  ['bench/RESULTS.md', 'speed'],
]);

/** The index, under which pages it names which. A folder stands for all of its pages that no other line names. */
export const groups = [
  {
    title: 'Begin',
    files: ['docs/start.md', 'docs/endpoint.md', 'docs/hosts.md', 'docs/cms.md', 'docs/frameworks.md', 'README.md'],
  },
  { title: 'Elements', files: ['docs/reference.md', 'docs/elements/', 'docs/jobs.md'] },
  { title: 'Sources', files: ['docs/sources/'] },
  { title: 'Looks and languages', files: ['docs/theming.md', 'docs/languages.md'] },
  { title: 'What is promised', files: ['docs/accessibility.md', 'docs/security.md', 'bench/RESULTS.md'] },
  { title: 'The project', files: ['docs/rows.md', 'CHANGELOG.md', 'CONTRIBUTING.md'] },
];

/** Pages that an index of their own names. */
const named = 'docs/reference/';

/** Every file of Markdown that is a page of the site, as a path from the root of the repository. */
export function files() {
  const docs = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return [...docs.map((name) => `docs/${name.replaceAll('\\', '/')}`).toSorted(), ...outside.keys()];
}

/** The groups with the files that are there; those that no group names come last. */
export function contents() {
  const all = files().filter((file) => !file.startsWith(named));
  const said = new Set(groups.flatMap(({ files }) => files));
  const filled = groups.map(({ title, files }) => ({
    title,
    files: files.flatMap((file) => filesOf(file, all, said)),
  }));
  const listed = new Set(filled.flatMap(({ files }) => files));
  const more = { title: 'More', files: all.filter((file) => !listed.has(file)) };
  return [...filled, more].filter(({ files }) => files.length > 0);
}

/** @param {string} file @param {readonly string[]} all @param {ReadonlySet<string>} said */
function filesOf(file, all, said) {
  if (!file.endsWith('/')) return all.includes(file) ? [file] : [];
  return all.filter((one) => one.startsWith(file) && !said.has(one));
}

/** Where the page of a file stands in the site: `docs/sources/csv.md` is `demo/docs/sources/csv.html`. @param {string} file */
export function addressOf(file) {
  return `demo/docs/${outside.get(file) ?? file.replace(/^docs\/|\.md$/g, '')}.html`;
}

/** The address of the index. */
export const index = 'demo/docs/index.html';

/**
 * Where a link of a file leads on the site, from the page of that file; `null` for what the site does not have: sources, tests.
 *
 * @param {string} href As the file says it.
 * @param {string} file
 */
export function linkOn(href, file) {
  if (/^([a-z]+:|#)/i.test(href)) return href;
  const [path = '', hash] = href.split('#');
  const target = posix.join(dirname(file), path);
  const isPage = files().includes(target);
  if (!isPage && !(/^demo\/[\w-]+\.html$/.test(target) && existsSync(`${root}${target}`))) return null;
  const address = posix.relative(dirname(addressOf(file)), isPage ? addressOf(target) : target);
  return hash === undefined ? address : `${address}#${hash}`;
}
