import { assert } from '@open-wc/testing';
import '../../src/define.js';
import { attributeNames, markedNames } from '../../src/embed/upgrade/attributes.js';
import { waitUntil } from '../wait.js';
import { closeAll, open, shown, type Watched } from './pages.js';

const tags = [
  ...['card', 'chart', 'export', 'table', 'ranking', 'map', 'jobs', 'dashboard'],
  ...['group', 'period', 'scope', 'profiles', 'filter'],
].map((name) => `stats-${name}`);

function observedBy(tag: string): readonly string[] {
  return (customElements.get(tag) as unknown as { observedAttributes: readonly string[] }).observedAttributes;
}

function mark(page: Watched, tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = page.document.createElement('div');
  element.setAttribute(`data-${tag}`, '');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(`data-${name}`, value);
  return element;
}

function requests(page: Watched, part: string): readonly string[] {
  return page.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes(part));
}

suite('Plain elements that are marked as ours', () => {
  teardown(closeAll);

  test('the attributes that are taken over are those of our elements, and no others', () => {
    const observed = new Set(tags.flatMap(observedBy));
    assert.sameMembers([...attributeNames], [...observed]);
  });

  test('nothing is taken over that sends cookies elsewhere, fills in what another address answered, or has a server act', async () => {
    for (const name of ['credentials', 'jobs', 'options-src']) assert.notInclude(markedNames, name);
    const page = await open('marked.html');
    const host = mark(page, 'stats-card', { src: 'metrics.json', source: 'google-analytics', credentials: 'include' });
    page.document.body.append(host);
    await waitUntil(() => host.querySelector('stats-card'), 'the card is made');
    assert.deepEqual(host.querySelector('stats-card')?.getAttributeNames(), ['src']);
  });

  test('a form whose fields are named like what an element has stops nothing', async () => {
    const page = await open('marked.html');
    const form = page.document.createElement('form');
    for (const name of ['localName', 'children', 'attributes', 'querySelectorAll']) {
      const field = page.document.createElement('input');
      field.name = name;
      form.append(field);
    }
    form.setAttribute('data-stats-card', '');
    const host = mark(page, 'stats-table', { src: 'metrics.json', indicator: 'visits' });
    page.document.body.append(form, host);
    await waitUntil(() => host.querySelector('stats-table'), 'the table is made');
    await shown(page, 'stats-table');
    assert.deepEqual(page.failures, []);
  });

  test('the one that is marked stays as it is, and the figure shows in it', async () => {
    const page = await open('marked.html');
    const card = await shown(page, 'stats-card');
    const marked = page.document.querySelector('#visits');
    assert.strictEqual(card.host.parentElement, marked);
    assert.equal(marked?.className, 'tile');
    assert.match(card.querySelector('[part~="value"]')?.textContent ?? '', /\d/);
    assert.equal(card.querySelector('h2')?.textContent.trim(), 'Visits');
  });

  test('nothing but attributes of ours is taken over, and no address that runs a script becomes a link', async () => {
    const page = await open('marked.html');
    const warned = page.document.defaultView!.console;
    warned.warn = () => undefined;
    const card = await shown(page, 'stats-card');
    assert.sameMembers(card.host.getAttributeNames(), ['src', 'indicator', 'period', 'heading-level', 'href']);
    const links = [...card.querySelectorAll('a')].map(({ href }) => href);
    assert.deepEqual(links, ['https://example.org/'], 'only the source of the figures is linked');
    (card.host as HTMLElement).click();
    assert.deepEqual(page.failures, []);
  });

  test('data of a marked element are asked for without the code of ours, which is awaited with its own content', async () => {
    const page = await open('marked-alone.html');
    await waitUntil(() => requests(page, 'metrics.json').length > 0, 'the data are asked for');
    assert.equal(page.document.querySelector<HTMLElement>('[data-stats-card]')?.innerText.trim(), 'All figures');
    assert.lengthOf(page.document.querySelectorAll('stats-card'), 1);
  });

  test('one in a marked group asks as the group says, however deep it stands', async () => {
    const page = await open('marked.html');
    for (const tag of ['stats-card', 'stats-chart']) await shown(page, tag);
    await waitUntil(() => page.document.querySelector('stats-period')?.shadowRoot, 'the control is there');
    const asked = requests(page, 'metrics.json').map((name) => new URL(name).search);
    assert.deepEqual(asked.toSorted(), ['', '?group']);
    assert.deepEqual(page.failures, []);
  });

  test('a download follows a marked element by the id that it has in the page', async () => {
    const page = await open('marked.html');
    const link = (await shown(page, 'stats-export')).querySelector<HTMLAnchorElement>('a[part~="link"]');
    assert.equal(link?.textContent.trim().slice(0, 8), 'Download');
    for (const tag of ['stats-card', 'stats-chart']) await shown(page, tag);
    assert.lengthOf(requests(page, 'metrics.json'), 2);
  });

  for (const tag of tags) {
    test(`one that comes later becomes a ${tag}, once`, async () => {
      const page = await open('marked.html');
      const host = mark(page, tag, { src: 'metrics.json', indicator: 'visits', label: 'Later' });
      const room = page.document.createElement('article');
      room.append(host);
      page.document.body.append(room);
      await waitUntil(() => room.querySelector(tag)?.shadowRoot, `the ${tag} is defined`);
      page.document.body.append(room);
      host.append(page.document.createElement('p'));
      await waitUntil(() => room.querySelector(`${tag} > p`), 'what is added goes into it');
      assert.lengthOf(room.querySelectorAll(tag), 1);
      page.document.body.append(room.cloneNode(true));
      await waitUntil(() => page.document.querySelectorAll(`article ${tag}`).length === 2, 'a copy has its own');
      assert.isNull(page.document.querySelector(`${tag} ${tag}`));
    });
  }

  test('changes of what is written there are followed', async () => {
    const page = await open('marked.html');
    const card = await shown(page, 'stats-card');
    const marked = page.document.querySelector<HTMLElement>('#visits')!;
    marked.dataset['label'] = 'Visits of the school';
    await waitUntil(() => card.querySelector('h2')?.textContent.trim() === 'Visits of the school', 'the label changes');
    delete marked.dataset['headingLevel'];
    await waitUntil(() => !card.querySelector('h2'), 'the heading is none any more');
  });

  test('an element that is marked later becomes ours, and one that is added to a group belongs to it', async () => {
    const page = await open('marked.html');
    const plain = page.document.createElement('div');
    plain.dataset['indicator'] = 'visits';
    page.document.querySelector('[data-stats-group]')!.append(plain);
    plain.dataset['statsTable'] = '';
    await waitUntil(() => page.document.querySelector('stats-table'), 'it is one');
    const table = await shown(page, 'stats-table');
    for (const tag of ['stats-card', 'stats-chart']) await shown(page, tag);
    assert.equal(table.host.closest('stats-group')?.parentElement?.localName, 'section');
    assert.lengthOf(requests(page, 'metrics.json'), 2);
  });
});
