import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import '../../src/elements/stats-scope/stats-scope.define.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import type { StatsScope } from '../../src/elements/stats-scope/stats-scope.js';
import { configure } from '../../src/sources/configure.js';
import type { ScopeOption } from '../../src/sources/scope-list.js';
import { waitUntil } from '../wait.js';
import { all, one, text } from './page.js';

/** What was asked of the network since `answer`. */
export const asked: Request[] = [];

/** Answers lists as the function says; figures say one visit. */
export function answer(list: (request: Request) => unknown): void {
  asked.length = 0;
  configure({
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    retry: { attempts: 1 },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push(request);
      const body = request.url.includes('/figures') ? { data: [{ time: '2026-10', visits: 1 }] } : await list(request);
      return body instanceof Response ? body : Response.json(body);
    },
  });
}

export interface Page {
  readonly group: StatsGroup;
  readonly scope: StatsScope;
}

let count = 0;

/** An address of a list that nothing has been asked of before. */
export const address = (): string => `/lists/scopes-${++count}.json`;

/** A group with a control: `control` are its attributes, `inside` what stands in it. */
export async function page(control = '', inside = '', group = '', lang = 'en'): Promise<Page> {
  const room = document.createElement('div');
  room.lang = lang;
  room.innerHTML = `<stats-group ${group}><stats-scope ${control}>${inside}</stats-scope></stats-group>`;
  await fixture<HTMLElement>(html`${room}`);
  const found = { group: room.querySelector('stats-group')!, scope: room.querySelector('stats-scope')! };
  await found.scope.updateComplete;
  return found;
}

/** A control whose entries a script has set. */
export async function withOptions(options: readonly ScopeOption[], group = '', lang = 'en'): Promise<Page> {
  const found = await page('', '', group, lang);
  found.scope.options = options;
  await found.scope.updateComplete;
  return found;
}

/** Entries without anything under them. */
export function entries(number: number): ScopeOption[] {
  return Array.from({ length: number }, (_, at) => ({ value: `school:${at + 1}`, label: `School ${at + 1}` }));
}

/** Two schools with classes of the same names. */
export const tree: readonly ScopeOption[] = [
  {
    value: 'school:zola',
    label: 'Collège Émile-Zola',
    options: [
      { value: 'class:zola-6a', label: '6e A' },
      { value: 'class:zola-6b', label: '6e B' },
    ],
  },
  {
    value: 'school:veil',
    label: 'Lycée Simone-Veil',
    options: [
      { label: 'Secondes', options: [{ value: 'class:veil-2a', label: '2de A' }] },
      { value: 'class:veil-6a', label: '6e A' },
    ],
  },
];

export const list = (scope: StatsScope): HTMLSelectElement => one(scope, 'select') as HTMLSelectElement;

/** What a native list offers, headings in brackets. */
export function names(scope: StatsScope): string[] {
  return all(scope, 'select > *').flatMap((entry) =>
    entry instanceof HTMLOptGroupElement
      ? [`[${entry.label}]`, ...[...entry.children].map((option) => text(option))]
      : [text(entry)],
  );
}

export const chosen = (scope: StatsScope): string => text(list(scope).selectedOptions[0]);

export async function choose(scope: StatsScope, name: string): Promise<void> {
  const select = list(scope);
  const option = [...select.options].find((one) => text(one) === name);
  assert.exists(option, name);
  option.selected = true;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await scope.updateComplete;
}

/** Whether it takes any room. */
export const isAway = (scope: StatsScope): boolean => getComputedStyle(scope).display === 'none';

export const button = (scope: StatsScope): HTMLElement => one(scope, '[part~="button"]');

export async function open(scope: StatsScope): Promise<void> {
  button(scope).focus();
  button(scope).click();
  await scope.updateComplete;
}

export const isOpen = (scope: StatsScope): boolean => one(scope, '#panel').matches(':popover-open');

/** What the panel shows, one line an entry, indented; a radio button that is on has a star. */
export function lines(scope: StatsScope): string[] {
  const depth = (entry: Element): number => {
    let found = -1;
    for (let at = entry.closest('ul'); at; at = at.parentElement?.closest('ul') ?? null) found += 1;
    return found;
  };
  return all(scope, '.entry').map((entry) => {
    const on = entry.querySelector<HTMLInputElement>('input')?.checked === true ? '*' : '';
    return `${'  '.repeat(depth(entry))}${text(entry)}${on}`;
  });
}

export const radio = (scope: StatsScope, name: string): HTMLInputElement => {
  const label = all(scope, '.entry label').find((one) => text(one) === name);
  assert.exists(label, name);
  return label.querySelector('input')!;
};

export async function type(scope: StatsScope, typed: string): Promise<void> {
  const field = one(scope, '#search') as HTMLInputElement;
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await scope.updateComplete;
}

/** A key at what has the focus. Answers whether the browser would do what it does on that key. */
export function key(scope: StatsScope, name: string): boolean {
  const target = scope.shadowRoot?.activeElement ?? document.activeElement ?? document.body;
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );
}

export const focused = (scope: StatsScope): Element | null | undefined => scope.shadowRoot?.activeElement;

export async function settled(scope: StatsScope): Promise<void> {
  await waitUntil(() => scope.shadowRoot?.querySelector('[aria-busy="true"]') === null, 'the list is there');
  await scope.updateComplete;
}
