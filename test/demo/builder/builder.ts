import { assert } from '@open-wc/testing';
import { waitUntil } from '../../wait.js';
import { openPage, textOf, type DemoPage } from '../page.js';
import { answered } from '../reading.js';

// What the tests of the builder do as its readers do.

const pages: DemoPage[] = [];

/** Closes what a test has opened. */
export function closeAll(): void {
  for (const page of pages.splice(0)) page.close();
}

/** The element of the preview. */
export const room = '.preview > *';

/** Opens the builder in English, with files that the tests’ server has, and waits until its address is read. */
export async function open(parameters: Record<string, string> = {}): Promise<DemoPage> {
  const page = await openPage('builder.html', { lang: 'en', host: 'own', folder: '/dist/cdn', ...parameters });
  pages.push(page);
  await read(page);
  return page;
}

/** Waits until the address has been asked, and what stands behind it is shown. */
export async function read(page: DemoPage): Promise<void> {
  await waitUntil(() => seen(page, '#findings') !== '', 'nothing is found', 20_000);
  await waitUntil(() => !page.find('form.choosing').hasAttribute('aria-busy'), 'it is still being asked', 20_000);
  if (!page.find('.preview').hidden) await answered(page, room);
}

/** The text of a part in the language of the page. */
export function seen(page: DemoPage, selector: string): string {
  const clone = page.find(selector).cloneNode(true) as Element;
  const other = page.document.documentElement.lang === 'fr' ? 'en' : 'fr';
  for (const hidden of clone.querySelectorAll(`.t[lang="${other}"], [hidden]`)) hidden.remove();
  return textOf(clone);
}

/** The HTML that is shown, both parts of it. */
export function html(page: DemoPage): string {
  return page.find('#block pre code').textContent + page.find('#once pre code').textContent;
}

/** Asks another address, as who types it and presses the button. */
export async function ask(page: DemoPage, address: string): Promise<void> {
  const field = page.find<HTMLInputElement>('[name="address"]');
  page.find('#findings').replaceChildren();
  field.focus();
  field.value = address;
  page.find('form.choosing .line button').click();
  await read(page);
}

/** Chooses an entry of a list. */
export function pick(page: DemoPage, name: string, value: string): void {
  const select = page.find<HTMLSelectElement>(`select[name="${name}"]`);
  select.value = value;
  assert.equal(select.value, value, `${name} has no entry ${value}`);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a radio button or a checkbox. */
export function press(page: DemoPage, name: string, value: string): void {
  page.find(`input[name="${name}"][value="${value}"]`).click();
}

/** The entries of a list, as they are read. */
export function namesOf(page: DemoPage, name: string): readonly string[] {
  return [...page.find<HTMLSelectElement>(`select[name="${name}"]`).options].map((option) => option.text);
}

/** What the button of the page's part copies, or that of the template's. */
export async function copied(page: DemoPage, part: 'block' | 'once' = 'block'): Promise<string> {
  const texts: string[] = [];
  const clipboard = {
    writeText: async (text: string) => void texts.push(text),
    write: async ([item]: readonly ClipboardItem[]) => {
      const types = await Promise.all(['text/plain', 'text/html'].map((type) => item!.getType(type)));
      const [plain, rich] = await Promise.all(types.map((blob) => blob.text()));
      assert.equal(rich, plain, 'an editor gets something else than its source');
      texts.push(plain!);
    },
  };
  Object.defineProperty(page.window.navigator, 'clipboard', { value: clipboard, configurable: true });
  page.find(`#${part} [data-copy]`).click();
  await waitUntil(() => texts.length > 0, 'nothing is copied');
  return texts[0] ?? '';
}

/** An empty page with this HTML, and the element in it, or in so many frames in one another there, once it has its figures. */
export async function pasted(markup: string, selector: string, frames = 0): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><body>${markup}</body></html>`;
  document.body.append(frame);
  // A frame in it may wait until it is seen.
  frame.scrollIntoView();
  pages.push({ close: () => frame.remove() } as DemoPage);
  const element = (): (HTMLElement & { state?: string }) | null => {
    let inner = frame.contentDocument;
    for (let depth = 0; depth < frames; depth++) inner = inner?.querySelector('iframe')?.contentDocument ?? null;
    return inner?.querySelector(selector) ?? null;
  };
  await waitUntil(() => element()?.state === 'ready', 'the figure does not come', 20_000);
  return element()!;
}
