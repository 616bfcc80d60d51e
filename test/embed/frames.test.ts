import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { addressOf, card, chart, frame, inside } from './framed.js';
import { closeAll, open, shown, type Watched } from './pages.js';

function heightInside(element: HTMLIFrameElement): number {
  return inside(element).document.querySelector('main')?.getBoundingClientRect().height ?? 0;
}

/** Waits until a frame is as high as what it shows, to the pixel, and nothing in it scrolls. */
async function fits(element: HTMLIFrameElement): Promise<void> {
  await waitUntil(() => {
    const { scrollHeight, clientHeight } = inside(element).document.documentElement;
    return element.clientHeight === Math.ceil(heightInside(element)) && scrollHeight <= clientHeight;
  }, 'the frame is as high as what it shows');
}

function schemeIn(element: HTMLIFrameElement): string {
  return getComputedStyle(inside(element).document.documentElement).colorScheme;
}

function link(page: Watched, href: string, text = 'Visits of the school'): HTMLAnchorElement {
  const element = page.document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}

function paragraph(page: Watched, ...content: readonly (Node | string)[]): HTMLElement {
  const element = page.document.createElement('p');
  element.append(...content);
  page.document.body.append(element);
  return element;
}

suite('The script for pages with frames', () => {
  teardown(closeAll);

  test('a frame is as high as what it shows, when that grows, and when it is smaller again', async () => {
    const page = await open('frames.html');
    const element = await frame(page, { ...card, lang: 'en' });
    const root = await shown(inside(element), 'stats-card');
    await fits(element);
    const withLine = element.clientHeight;
    root.host.setAttribute('sparkline', 'none');
    await waitUntil(() => element.clientHeight < withLine, 'it is smaller without its sparkline');
    await fits(element);
    root.host.removeAttribute('sparkline');
    await waitUntil(() => element.clientHeight === withLine, 'it is as high as before: nothing grows by itself');
    await fits(element);
  });

  test('a frame that becomes narrow is higher, as its words are on more lines, and a chart becomes its table in it', async () => {
    const page = await open('frames.html');
    const element = await frame(page, { ...chart, lang: 'en', label: 'Visits of all pages by all users '.repeat(3) });
    const root = await shown(inside(element), 'stats-chart');
    await fits(element);
    const wide = element.clientHeight;
    element.width = '260';
    await waitUntil(() => element.clientHeight > wide, 'it is higher');
    await fits(element);
    const asTable = root.querySelector<HTMLElement>('[part~="switch"] button[aria-pressed="false"]');
    asTable?.click();
    await waitUntil(() => asTable?.getAttribute('aria-pressed') === 'true', 'the table is shown');
    await fits(element);
    element.width = '600';
    await waitUntil(() => element.clientHeight === wide, 'it is as high as before, since the table has the same room');
    await fits(element);
  });

  test('a frame that has a border, and is sized with it, is as much higher', async () => {
    const page = await open('frames.html');
    const element = await frame(page, card);
    element.style.cssText = 'box-sizing: border-box; border: 10px solid';
    await shown(inside(element), 'stats-card');
    inside(element).document.querySelector('main')!.append('A line more, whose room is asked for');
    await fits(element);
  });

  test('a frame that is there before the script is made as high', async () => {
    const page = await open('frames-alone.html');
    const element = await frame(page, card);
    await shown(inside(element), 'stats-card');
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/framed/self/stats-frames.js';
    page.document.body.append(script);
    await fits(element);
    assert.equal(inside(element).document.documentElement.lang, 'fr');
  });

  test('heights are bounded, and heard of frames of the page for them only', async () => {
    const page = await open('frames.html');
    const element = await frame(page, card);
    const other = page.document.createElement('iframe');
    other.src = '/test/pages/frames-alone.html';
    page.document.body.append(other);
    await new Promise((resolve) => other.addEventListener('load', resolve));
    const tell = (height: unknown, source = element.contentWindow): void =>
      void page.dispatchEvent(new MessageEvent('message', { source, data: { type: 'stats-height', height } }));
    tell(1_000_000);
    assert.equal(element.style.height, '20000px');
    tell(1);
    assert.equal(element.style.height, '50px');
    for (const height of ['300px', NaN, null]) tell(height);
    tell(700, null);
    assert.equal(element.style.height, '50px');
    tell(400, other.contentWindow);
    assert.equal(other.style.height, '');
  });

  test('the language of the page around it is that of the figures and of the title, and is followed', async () => {
    const page = await open('frames.html');
    const element = await frame(page, card);
    const { document } = inside(element);
    await shown(inside(element), 'stats-card');
    await waitUntil(() => document.title === 'Visits', 'the title is English');
    page.document.documentElement.lang = 'fr';
    await waitUntil(() => document.title === 'Visites' && document.documentElement.lang === 'fr', 'all is French');
    page.document.body.lang = 'en-GB';
    await waitUntil(() => document.title === 'Visits' && document.documentElement.lang === 'en-GB', 'English again');
  });

  test('the colour scheme of the page around it is followed', async () => {
    const page = await open('frames.html');
    const element = await frame(page, card);
    await waitUntil(() => schemeIn(element) === 'light', 'it is light');
    const sheet = page.document.createElement('style');
    sheet.textContent = '.night { color-scheme: dark }';
    page.document.head.append(sheet);
    page.document.documentElement.className = 'night';
    await waitUntil(() => schemeIn(element) === 'dark', 'it is dark');
    page.document.documentElement.className = '';
    await waitUntil(() => schemeIn(element) === 'light', 'it is light again');
  });

  test('what the address says of language and scheme goes before what the page around it is', async () => {
    const page = await open('frames.html');
    page.document.documentElement.style.colorScheme = 'dark';
    const element = await frame(page, { ...card, lang: 'fr', 'color-scheme': 'light' });
    const heard = new Promise((resolve) => {
      inside(element).addEventListener('message', resolve);
    });
    page.document.documentElement.lang = 'de';
    await heard;
    assert.equal(inside(element).document.documentElement.lang, 'fr');
    assert.equal(schemeIn(element), 'light');
  });

  test('a frame of another page asks for no height', async () => {
    const page = await open('frames.html');
    const other = page.document.createElement('iframe');
    other.src = '/elsewhere/embed.html';
    page.document.body.append(other);
    const own = await frame(page, card);
    const data = { type: 'stats-height', height: 4000 };
    for (const source of [other.contentWindow, own.contentWindow]) {
      page.dispatchEvent(new MessageEvent('message', { data, source }));
    }
    assert.equal(other.style.height, '');
    assert.include(own.style.height, '40');
  });

  test('a message of anyone but the page around it changes nothing', async () => {
    const page = await open('frames.html');
    const element = await frame(page, card);
    await waitUntil(() => inside(element).document.documentElement.lang === 'en', 'the page around it has spoken');
    const data = { type: 'stats-host', lang: 'fr', scheme: 'dark' };
    for (const message of [{ data }, { data, source: window }, { data: { ...data, scheme: 'x' }, source: page }]) {
      inside(element).dispatchEvent(new MessageEvent('message', message));
    }
    assert.equal(inside(element).document.documentElement.lang, 'en');
    inside(element).dispatchEvent(new MessageEvent('message', { data, source: page }));
    assert.equal(inside(element).document.documentElement.lang, 'fr');
  });

  test('a link to a figure that stands alone becomes a frame that shows it, with the link’s words for a title', async () => {
    const page = await open('frames.html');
    const room = paragraph(page, ' ', link(page, addressOf(card)), ' ');
    await waitUntil(() => room.querySelector('iframe'), 'it is a frame');
    const element = room.querySelector('iframe')!;
    assert.equal(element.title, 'Visits of the school');
    await waitUntil(() => inside(element).document.querySelector('stats-card'), 'the frame has loaded');
    await shown(inside(element), 'stats-card');
    await fits(element);
    assert.isNull(room.querySelector('a'));
  });

  test('other links stay: in a sentence, to another page for frames, in an editor, and as the fallback of an element', async () => {
    const page = await open('frames.html');
    const kept = [
      paragraph(page, 'See ', link(page, addressOf(card))),
      paragraph(page, link(page, `https://elsewhere.invalid${addressOf(card)}`)),
      paragraph(page, link(page, addressOf(card).replace('embed.html', 'figures.html'))),
    ];
    const edited = page.document.createElement('p');
    edited.contentEditable = 'true';
    const tag = page.document.createElement('stats-card');
    const marked = page.document.createElement('div');
    marked.dataset['statsCard'] = '';
    const prefixed = page.document.createElement('acme-card');
    const markedSo = page.document.createElement('div');
    markedSo.dataset['acmeCard'] = '';
    // The links of a picture are of another kind.
    const picture = page.document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.append(page.document.createElementNS('http://www.w3.org/2000/svg', 'a'));
    page.document.body.append(picture);
    const held = [edited, tag, marked, prefixed, markedSo];
    for (const each of held) {
      each.append(link(page, addressOf(card)));
      page.document.body.append(each);
    }
    const last = paragraph(page, link(page, addressOf(card)));
    await waitUntil(() => last.querySelector('iframe'), 'the one after them is a frame');
    for (const each of [...kept, ...held]) assert.lengthOf(each.querySelectorAll('a'), 1);
  });
});

suite('Frames in a sandbox', () => {
  teardown(closeAll);

  /** Whether the code of the page for frames runs in a sandbox: it then says so. */
  async function runs(sandbox: string, isOpen: boolean): Promise<boolean> {
    const page = await open('frames-alone.html');
    const said: unknown[] = [];
    page.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => said.push(data.type));
    await frame(page, card, { sandbox, open: isOpen });
    // What it says is heard before this.
    await new Promise((resolve) => {
      page.addEventListener('message', ({ data }) => data === 'last' && resolve(null));
      page.postMessage('last', '*');
    });
    return said.includes('stats-hello');
  }

  const cases = [
    { sandbox: 'allow-scripts allow-same-origin', isOpen: false, expected: true },
    { sandbox: 'allow-scripts', isOpen: false, expected: false },
    { sandbox: 'allow-scripts', isOpen: true, expected: true },
    { sandbox: 'allow-same-origin', isOpen: false, expected: false },
  ];
  for (const { sandbox, isOpen, expected } of cases) {
    const files = isOpen ? 'files that every origin may read, by a policy that names theirs,' : 'files as they are';
    test(`with ${sandbox} and ${files} the page ${expected ? 'runs' : 'does not run'}`, async () => {
      assert.equal(await runs(sandbox, isOpen), expected);
    });
  }
});
