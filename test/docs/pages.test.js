import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { test } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { addressOf, contents, files, groups, index, root } from '../../build/docs/contents.js';
import { addresses, pageAt, textOf } from '../../build/docs/pages.js';

/*
 * What is written leads somewhere: every link of the documentation and of the site that is made of it, and every example
 * of an answer.
 */

/** @param {string} path */
function read(path) {
  return readFileSync(`${root}${path}`, 'utf8');
}

/** Ids that a link may name, by address: those of the headings, and those that pages of the demo have. @type {Map<string, Set<string>>} */
const known = new Map();

/** @param {string} path A file of Markdown, a page of the site or of the demo. */
function idsOf(path) {
  let ids = known.get(path);
  if (ids === undefined) {
    const html = path.endsWith('.md') ? textOf(path).html : (pageAt(path) ?? read(path));
    ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id));
    known.set(path, ids);
  }
  return ids;
}

/** Why a link leads nowhere, if it does. @param {string} from @param {string} href @param {(path: string) => boolean} isThere */
function problemOf(from, href, isThere) {
  if (/^[a-z]+:/i.test(href)) return [];
  const [path = '', id] = href.split('#');
  const target = path === '' ? from : posix.join(dirname(from), path);
  if (!isThere(target)) return [`${from}: ${href}`];
  return id === undefined || idsOf(target).has(id) ? [] : [`${from}: ${href} (no such heading)`];
}

await test('each link of a file leads to a file that is there, and to a heading that it has', () => {
  const isThere = (/** @type {string} */ path) => existsSync(`${root}${path}`);
  assert.deepEqual(
    files().flatMap((file) => textOf(file).links.flatMap((href) => problemOf(file, href, isThere))),
    [],
  );
});

await test('each page of the index is there, and each page but those of the reference is in the index', () => {
  const listed = contents().flatMap(({ files }) => files);
  const named = groups.flatMap(({ files }) => files).filter((file) => !file.endsWith('/'));
  assert.deepEqual(
    named.filter((file) => !listed.includes(file)),
    [],
  );
  assert.deepEqual(
    listed.toSorted(),
    files()
      .filter((file) => !file.startsWith('docs/reference/'))
      .toSorted(),
  );
});

await test('each answer that is shown fits the schema', () => {
  const validator = new Validator(JSON.parse(read('src/sources/metrics.schema.json')), '2020-12');
  const shown = ['docs/start.md', 'docs/endpoint.md', 'README.md'].flatMap((file) =>
    [...read(file).matchAll(/^ *```json\n(.*?)^ *```/gms)]
      .map(([, text = '']) => ({ file, text }))
      .filter(({ text }) => text.includes('"time"')),
  );
  assert.ok(shown.length > 6);
  for (const { file, text } of shown) {
    const { valid, errors } = validator.validate(JSON.parse(text));
    assert.ok(valid, `${file}: ${JSON.stringify(errors)}\n${text}`);
  }
});

const pages = addresses().map((address) => ({ address, html: pageAt(address) ?? '' }));
const all = new Set(addresses());

await test('each page of the site has one h1, and headings that skip no level', () => {
  for (const { address, html } of pages) {
    const levels = [...html.matchAll(/<h(\d)\b/g)].map(([, level]) => Number(level));
    assert.equal(levels.filter((level) => level === 1).length, 1, address);
    assert.ok(
      levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1),
      `${address}: ${levels.join(' ')}`,
    );
  }
});

await test('each link of a page of the site leads to a page that is there, and to a part that it has', () => {
  const isThere = (/** @type {string} */ path) => all.has(path) || existsSync(`${root}${path}`);
  const problems = pages.flatMap(({ address, html }) => {
    const hrefs = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href);
    return hrefs.flatMap((href) => problemOf(address, href, isThere));
  });
  assert.deepEqual(problems, []);
});

await test('each column of a table has a header', () => {
  for (const { address, html } of pages) assert.doesNotMatch(html, /<th[^>]*><\/th>/, address);
});

await test('no id stands twice on a page', () => {
  for (const { address, html } of pages) {
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids.toSorted(), [...new Set(ids)].toSorted(), address);
  }
});

await test('nothing on the pages of the site is inline that a strict policy refuses', () => {
  for (const { address, html } of pages) {
    assert.doesNotMatch(html, /<style|\sstyle=|<script(?![^>]*\ssrc=)|<[^>]*\son\w+=/, address);
  }
});

await test('the index leads to each page but those of the reference', () => {
  const html = pageAt(index) ?? '';
  for (const { files } of contents()) {
    for (const file of files) {
      assert.ok(html.includes(`href="${posix.relative(dirname(index), addressOf(file))}"`), file);
    }
  }
});
