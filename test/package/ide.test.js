/*
 * What editors are given of the built package, read as they read it: VS Code by its own language service.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import html from 'vscode-html-languageservice';
import { readElements } from '../../.ci/read-manifest.js';

/**
 * @typedef {{ name: string, description: string | { value: string } }} Named
 * @typedef {{ name: string, attributes: Named[], js: { events: Named[] }, css: Record<string, Named[]> }} WebType
 */

const { getLanguageService, newHTMLDataProvider, TextDocument } = html;

const elements = readElements();

/** @param {string} name */
function read(name) {
  return JSON.parse(readFileSync(new URL(`../../dist/ide/${name}`, import.meta.url), 'utf8'));
}

/** @param {readonly { name?: string }[] | undefined} list */
function names(list) {
  return (list ?? []).map(({ name }) => name);
}

void suite('VS Code', () => {
  const data = read('vscode.html-custom-data.json');
  const service = getLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [newHTMLDataProvider('stats-widgets', data)],
  });

  /** @param {string} typed With `|` where the cursor is. */
  function completions(typed) {
    const document = TextDocument.create('file:///page.html', 'html', 0, typed.replace('|', ''));
    const at = document.positionAt(typed.indexOf('|'));
    return service.doComplete(document, at, service.parseHTMLDocument(document)).items;
  }

  void test('completes every tag', () => {
    const labels = completions('<|').map(({ label }) => label);
    assert.deepEqual(
      elements.map(({ tagName }) => tagName).filter((tag) => !labels.includes(tag)),
      [],
    );
    assert.equal(elements.length, 13);
  });

  for (const { tagName, attributes = [] } of elements) {
    void test(`completes and describes every attribute of <${tagName}>`, () => {
      const items = completions(`<${tagName} |>`).filter(({ documentation }) => documentation !== undefined);
      assert.deepEqual(names(attributes).toSorted(), items.map(({ label }) => label).toSorted());
    });
  }

  void test('completes the values of a closed list, in the order of the documentation', () => {
    assert.deepEqual(
      completions('<stats-chart type="|">').map(({ label }) => label),
      ['line', 'area', 'bar', 'stacked', 'stacked-100', 'horizontal'],
    );
    assert.deepEqual(
      completions('<stats-export csv-format="|">').map(({ label }) => label),
      ['open-data', 'excel'],
    );
    assert.ok(completions('<stats-card source="|">').some(({ label }) => label === 'datagouv'));
  });

  void test('asks no value of an attribute that has none', () => {
    const [menu] = completions('<stats-export men|>').filter(({ label }) => label === 'menu');
    assert.equal(menu?.textEdit?.newText, 'menu');
  });

  void test('says in the description of a tag which parts, events, states, slots and tokens it has', () => {
    for (const { tagName, ...element } of elements) {
      const { description } = data.tags.find((/** @type {Named} */ { name }) => name === tagName);
      const { events, cssParts, cssStates, cssProperties, slots } = element;
      for (const name of [events, cssParts, cssStates, cssProperties, slots].flatMap(names)) {
        assert.ok(
          description.value.includes(`- \`${name === '' ? 'default' : (name ?? '')}\`: `),
          `${tagName}: ${name ?? ''}`,
        );
      }
    }
  });

  void test('has each token, part and state of the CSS once', () => {
    const css = read('vscode.css-custom-data.json');
    for (const list of [css.properties, css.pseudoElements, css.pseudoClasses]) {
      assert.equal(new Set(names(list)).size, list.length);
    }
    assert.ok(names(css.properties).includes('--stats-chart-height'));
    assert.ok(names(css.pseudoElements).includes('::part(legend)'));
    assert.ok(names(css.pseudoClasses).includes(':state(error)'));
  });
});

void suite('web-types', () => {
  const { contributions } = read('web-types.json');
  /** @type {WebType[]} */
  const found = contributions.html.elements;

  void test('have every tag, attribute, event, token and part of the manifest, described', () => {
    assert.deepEqual(
      found.map(({ name, attributes, js, css }) =>
        [name, attributes, js.events, css['properties'], css['parts']].map(sorted),
      ),
      elements.map(({ tagName, attributes, events, cssProperties, cssParts }) =>
        [tagName, attributes, events, cssProperties, cssParts].map(sorted),
      ),
    );
    for (const { attributes } of found) for (const { description } of attributes) assert.ok(description);
  });

  void test('have the values of closed lists', () => {
    const chart = found.find(({ name }) => name === 'stats-chart');
    assert.deepEqual(
      chart?.attributes.find(({ name }) => name === 'select'),
      {
        name: 'select',
        description:
          'How many profiles are shown at a time: `many` (default, toggle buttons) or `one` (radio buttons).',
        value: { type: "'many' | 'one' | null" },
      },
    );
  });

  /** @param {string | readonly { name?: string }[] | undefined} list */
  function sorted(list) {
    return typeof list === 'string' ? list : names(list).toSorted();
  }
});
