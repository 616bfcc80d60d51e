import readExcelFile from 'read-excel-file/browser';
import { savedFile, type SavedFile } from '../saved-file.js';
import { waitUntil } from '../wait.js';
import { textOf, type DemoPage } from './page.js';

// What the tests of the demo's pages read, and do, in the elements of a page.

/** Waits until each of these elements has left `idle` and `loading`. */
export function answered(page: DemoPage, selector: string): Promise<void> {
  const isThere = (one: HTMLElement & { state?: string }): boolean =>
    !['idle', 'loading', undefined].includes(one.state);
  return waitUntil(() => page.all(selector).length > 0 && page.all(selector).every(isThere), `${selector} still loads`);
}

/** The cells of an element's table, row by row, its header first. */
export function cellsOf(element: Element): readonly (readonly string[])[] {
  const rows = [...(element.shadowRoot?.querySelectorAll('table tr') ?? [])];
  return rows.map((row) => [...row.children].map((cell) => textOf(cell)));
}

/** A card's figure in full, as it is read aloud. */
export function figureOf(card: Element): string {
  const value = card.shadowRoot?.querySelector('[part~="value"]');
  return textOf(value?.querySelector('.hidden') ?? value);
}

/** Chooses an entry of a native list in a control, as a reader does. */
export function pick(control: Element, value: string, list = 'select'): void {
  const select = control.shadowRoot?.querySelector<HTMLSelectElement>(list);
  if (!select) throw new Error(`${control.localName} has no ${list}`);
  select.value = value;
  if (select.value !== value) throw new Error(`${control.localName} has no entry ${value}`);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The name of the entry that a native list of a control shows. */
export function picked(control: Element): string {
  return textOf(control.shadowRoot?.querySelector('select option:checked'));
}

/** The links of an export, by their words. */
export function linksOf(element: Element): readonly HTMLAnchorElement[] {
  return [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
}

/** The file that an export makes in the browser, as a reader gets it who presses the link. */
export async function fileOf(element: Element): Promise<string> {
  const [link] = linksOf(element);
  link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await waitUntil(() => linksOf(element)[0]?.href.startsWith('blob:'), 'the file is not made');
  return (await fetch(linksOf(element)[0]?.href ?? '')).text();
}

/** The buttons of an export that make a file, or ask for one, by their words. */
export function buttonsOf(element: Element): readonly HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button[part~="link"]') ?? [])];
}

/** The file that the button of an export makes, once it can be pressed. Nothing is saved. */
export async function savedBy(element: Element, format: string): Promise<SavedFile> {
  const button = (): HTMLElement | undefined =>
    buttonsOf(element).find((one) => textOf(one).includes(`(${format})`) && !one.hasAttribute('aria-disabled'));
  await waitUntil(button, `there is no button for ${format}`, 15_000);
  const window = element.ownerDocument.defaultView as Window & typeof globalThis;
  return savedFile(() => button()?.click(), window);
}

/** The cells of a workbook, line by line, by the names of its sheets. */
export async function sheetsOf(file: Blob): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  return new Map((await readExcelFile(file)).map(({ sheet, data }) => [sheet, data]));
}

/** A parameter of the page's own address. */
export function parameterOf({ window }: DemoPage, name: string): string | null {
  return new URL(window.location.href).searchParams.get(name);
}

/** What a screen reader announces from now on, in order: what appears in the live regions of the page and its elements. */
export function announcements({ document }: DemoPage): readonly string[] {
  const live = '[role="status"], [role="alert"], [aria-live]';
  const texts = new Map<Element, string>();
  const said: string[] = [];
  const read = (root: Document | ShadowRoot): void => {
    for (const region of root.querySelectorAll(live)) {
      const text = textOf(region);
      if (text !== '' && text !== (texts.get(region) ?? '')) said.push(text);
      texts.set(region, text);
    }
  };
  const roots = (root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  for (const root of roots(document)) {
    read(root);
    new MutationObserver(() => read(root)).observe(root, { childList: true, characterData: true, subtree: true });
  }
  said.length = 0;
  return said;
}
