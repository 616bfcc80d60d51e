import { assert } from '@open-wc/testing';
import sanitizeByDom from 'dompurify';
import { waitUntil } from '../wait.js';
import { inside } from './framed.js';
import { closeAll, open, shown, type Watched } from './pages.js';

const sanitizers: Readonly<Record<string, (html: string) => string | Promise<string>>> = {
  DOMPurify: (html) => sanitizeByDom.sanitize(html),
  'sanitize-html': async (html) => (await fetch(`/sanitized?${String(new URLSearchParams({ html }))}`)).text(),
};

const forms = ['Tag', 'Marked element', 'Link', 'Frame', 'Script'];

let docs = '';

/** The first block of HTML below a heading of docs/cms.md, with the addresses that this server has. */
function blockOf(form: string): string {
  const [, block = ''] = new RegExp(`^## ${form}\\n+\`\`\`html\\n([^]*?)\`\`\``, 'm').exec(docs) ?? [];
  return block
    .replaceAll('/stats-widgets/', '/framed/self/')
    .replaceAll('/metrics/school.json', '/test/pages/metrics.json');
}

/** The cell of the table in docs/cms.md. */
function toldOf(form: string, sanitizer: string): string | undefined {
  const lines = docs
    .slice(docs.indexOf('## What sanitizers leave'))
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const [head = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.find(([, name]) => name === form)?.[head.indexOf(sanitizer)];
}

function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;
}

/** Whether two trees say the same, whatever the order of their attributes and the room between them. */
function isSame(one: Element, other: Element): boolean {
  const names = one.getAttributeNames();
  return (
    one.localName === other.localName &&
    names.length === other.getAttributeNames().length &&
    names.every((name) => one.getAttribute(name) === other.getAttribute(name)) &&
    one.textContent.trim() === other.textContent.trim() &&
    one.children.length === other.children.length &&
    [...one.children].every((child, index) => isSame(child, other.children[index]!))
  );
}

function describe(html: string, left: string): string {
  const [before, after] = [parsed(html), parsed(left)];
  if (isSame(before, after)) return 'whole';
  const link = before.querySelector('a');
  const kept = after.querySelector('a');
  if (link && kept && isSame(link, kept)) return 'the link in it';
  return after.textContent.trim() === '' && !after.querySelector('iframe, script') ? 'nothing' : left;
}

/** Waits for the figure of the first card in the page, or in a frame of it. */
async function figureIn(page: Watched): Promise<string> {
  const { document } = page;
  await waitUntil(() => document.querySelector('stats-card, iframe'), 'an element or a frame is made of it');
  const frame = document.querySelector('iframe');
  if (frame) await waitUntil(() => inside(frame).document.querySelector('stats-card'), 'the frame has loaded');
  const root = await shown(frame ? inside(frame) : page, 'stats-card');
  return root.querySelector('[part~="value"]')?.textContent ?? '';
}

suite('What sanitizers leave of the forms in docs/cms.md, with their defaults', () => {
  suiteSetup(async () => {
    docs = await (await fetch('/docs/cms.md')).text();
  });
  teardown(closeAll);

  for (const form of forms) {
    for (const [name, sanitize] of Object.entries(sanitizers)) {
      test(`${form}, by ${name}: what the table says`, async () => {
        const html = blockOf(form);
        assert.include(html, '<');
        assert.equal(toldOf(form, name), describe(html, await sanitize(html)));
      });

      if (form === 'Frame' || form === 'Script') continue;
      test(`${form}, by ${name}: the figure shows on a page with both scripts`, async () => {
        const page = await open('cms.html');
        page.document.querySelector('article')!.innerHTML = await sanitize(blockOf(form));
        assert.match(await figureIn(page), /\d/);
        assert.deepEqual(page.failures, []);
      });
    }
  }

  test('at least one form passes each as it is', () => {
    for (const name of Object.keys(sanitizers)) {
      assert.include(
        forms.map((form) => toldOf(form, name)),
        'whole',
      );
    }
  });

  test('what the page says lets more pass does', async () => {
    const [, frames = ''] = /`(ADD_TAGS[^`]*)`/.exec(docs) ?? [];
    assert.equal(frames, "ADD_TAGS: ['iframe'], ADD_ATTR: ['sandbox']");
    const frame = blockOf('Frame');
    const left = sanitizeByDom.sanitize(frame, { ADD_TAGS: ['iframe'], ADD_ATTR: ['sandbox'] });
    assert.equal(describe(frame, left), 'whole');
    assert.include(docs, "allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, div: ['data-*'] }");
    const marked = blockOf('Marked element');
    const query = new URLSearchParams({ html: marked, data: '' });
    assert.equal(describe(marked, await (await fetch(`/sanitized?${String(query)}`)).text()), 'whole');
  });

  test('the frame shows its figure as it is written', async () => {
    const page = await open('cms.html');
    page.document.querySelector('article')!.innerHTML = blockOf('Frame');
    assert.match(await figureIn(page), /\d/);
  });
});
