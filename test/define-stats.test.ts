import { assert } from '@open-wc/testing';
import { defineStats, StatsCard, version } from '../src/index.js';
import { register } from '../src/elements/define-element.js';
import { serve, unserve, school } from './elements/stats-chart-page.js';
import { waitUntil } from './wait.js';

const names = [
  'card',
  'chart',
  'dashboard',
  'export',
  'filter',
  'group',
  'jobs',
  'map',
  'period',
  'profiles',
  'ranking',
  'scope',
  'table',
];

const warn = console.warn;
let warnings: string[] = [];
let count = 0;

/** An element that a page writes, and in it what stands in its shadow root. */
function added(markup: string): HTMLElement {
  const room = document.createElement('div');
  room.lang = 'en';
  room.innerHTML = markup;
  document.body.append(room);
  return room;
}

async function ready(root: ParentNode, tag: string): Promise<Element> {
  const find = (): (Element & { readonly state?: string }) | null => root.querySelector(tag);
  await waitUntil(() => find()?.state === 'ready', `${tag} is ready`);
  return find()!;
}

suite('defineStats', () => {
  let room: HTMLElement | null = null;
  setup(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
    serve(school);
  });
  teardown(() => {
    console.warn = warn;
    unserve();
    room?.remove();
    room = null;
  });

  test('defines every element under a prefix', () => {
    defineStats({ prefix: 'every-one' });
    for (const name of names) assert.exists(customElements.get(`every-one-${name}`), name);
    assert.deepEqual(warnings, []);
  });

  test('under several prefixes, and again under one: each element is of its own class, and nothing is said', () => {
    defineStats({ prefix: 'first-of' });
    const before = customElements.get('first-of-card');
    defineStats({ prefix: 'second-of' });
    defineStats({ prefix: 'first-of' });
    assert.equal(customElements.get('first-of-card'), before);
    assert.notEqual(customElements.get('second-of-card'), before);
    assert.instanceOf(document.createElement('first-of-card'), StatsCard);
    assert.instanceOf(document.createElement('second-of-card'), StatsCard);
    assert.deepEqual(warnings, []);
  });

  test('a dashboard makes its tiles, detail and controls of its own prefix', async () => {
    defineStats({ prefix: 'acme' });
    room = added(`<acme-dashboard src="/metrics/prefixed-${++count}.json" view="detail"></acme-dashboard>`);
    const inside = room.firstElementChild!.shadowRoot!;
    for (const name of ['card', 'chart', 'export']) await ready(inside, `acme-${name}`);
    assert.exists(inside.querySelector('acme-period'));
    assert.notExists([...inside.querySelectorAll('*')].find(({ localName }) => localName.startsWith('stats-')));
    const card = inside.querySelector('acme-card')!;
    assert.equal(getComputedStyle(card).cursor, 'pointer', 'a tile can be pressed');
    await assert.isAccessible(room.firstElementChild!);
  });

  test('a dashboard takes the cards and the details inside it that have its prefix', async () => {
    defineStats({ prefix: 'acme' });
    room = added(`<acme-dashboard src="/metrics/prefixed-${++count}.json" view="detail">
      <acme-card indicator="visits"></acme-card>
      <section slot="detail-visits"><acme-table indicator="visits"></acme-table></section>
    </acme-dashboard>`);
    await ready(room, 'acme-table');
    const inside = room.firstElementChild!.shadowRoot!;
    await ready(inside, 'acme-export');
    assert.lengthOf(inside.querySelectorAll('nav li'), 1);
    assert.notExists(inside.querySelector('acme-card'), 'it makes none of its own');
    assert.equal(getComputedStyle(room.querySelector('acme-card')!).cursor, 'pointer');
  });

  test('a group holds the elements of its own prefix, not those of another', async () => {
    defineStats({ prefix: 'acme' });
    defineStats({ prefix: 'other' });
    room = added(`<acme-group src="/metrics/prefixed-${++count}.json">
      <acme-card indicator="visits"></acme-card>
      <other-card indicator="visits"></other-card>
    </acme-group>`);
    await ready(room, 'acme-card');
    const other = room.querySelector<HTMLElement & { readonly state: string }>('other-card')!;
    await waitUntil(() => other.state === 'error', 'it has no src of its own');
  });

  test('a control in no group is told which one to write', async () => {
    defineStats({ prefix: 'lone' });
    room = added('<lone-profiles></lone-profiles>');
    await waitUntil(() => warnings.length > 0);
    assert.include(warnings.join(), '<lone-profiles> is in no group: put it into a <lone-group>');
  });

  for (const prefix of ['', 'Acme', '9', '-a', 'a-', 'a b', 'a--b', 'é', '<b>']) {
    test(`"${prefix}" cannot begin a tag: it is said, and the usual tags are defined`, () => {
      defineStats({ prefix });
      assert.exists(customElements.get('stats-card'));
      assert.lengthOf(warnings, 1);
      assert.include(warnings[0], `got "${prefix}"`);
    });
  }
});

suite('A tag that is taken', () => {
  setup(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  teardown(() => {
    console.warn = warn;
  });

  test('by another version stays, and that is said once for all tags, with both versions', () => {
    class Old extends HTMLElement {
      static readonly version: string = '0.0.1';
    }
    class Other extends Old {}
    customElements.define('taken-card', Old);
    customElements.define('taken-chart', Other);
    defineStats({ prefix: 'taken' });
    assert.equal(customElements.get('taken-card'), Old);
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], `version 0.0.1 is on this page already; version ${version} is not used`);
  });

  test('by an element of the page stays, and that is said', () => {
    class Own extends HTMLElement {}
    customElements.define('page-card', Own);
    register('stats-card', StatsCard, 'page');
    assert.equal(customElements.get('page-card'), Own);
    assert.deepEqual(warnings, [
      'stats-widgets: <page-card> is another element on this page: choose a prefix that nothing else has',
    ]);
  });
});
