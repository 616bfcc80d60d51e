import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { french, openPage, partOf, textOf, type DemoPage } from './page.js';
import { answered } from './reading.js';

// What the tests of the page of Edifice ask of its server, and do on the page.

export type Row = Readonly<Record<string, string | number | null>>;

export const ferry = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a01';
export const curie = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a02';
export const valmont = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a00';
export const cm1 = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a11';
/** The first day that the application shows. */
export const since = 'from=2025-11-01T00:00:00';
export const october = 'from=2026-10-01T00:00:00&to=2026-10-31T23:59:59';
export const profiles = ['Teacher', 'Personnel', 'Relative', 'Student', 'Guest'];
/** Their names, in the same order. */
export const names = ['Enseignants', 'Personnels', 'Parents', 'Élèves', 'Autres'];

/** What the platform itself says, by default of the school that the page begins with. */
export async function rows(parameters: string, entity = `structure&entity=${ferry}`): Promise<readonly Row[]> {
  const answer = await fetch(`/stats/list?entityLevel=${entity}&${parameters}`);
  assert.equal(answer.status, 200, parameters);
  return (await answer.json()) as Row[];
}

export function sum(list: readonly Row[], field: string): number {
  return list.reduce((total, row) => total + Number(row[field] ?? 0), 0);
}

/** Sums of each profile and of all, as readers see them. */
export function sumsOf(list: readonly Row[], field: string): readonly string[] {
  const own = profiles.map((profile) => list.filter((row) => row['profile'] === profile));
  return [...own, list].map((part) => french(sum(part, field)));
}

/** Sums by what a function says of a row, the largest first. */
export function ranked(list: readonly Row[], keyOf: (row: Row) => string, field: string): readonly [string, number][] {
  const sums = new Map<string, number>();
  for (const row of list) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + Number(row[field]));
  return [...sums].sort(([, one], [, other]) => other - one);
}

/** The last row of each profile. */
export function lastOf(list: readonly Row[]): readonly Row[] {
  return profiles.flatMap((profile) => {
    const own = list.filter((row) => row['profile'] === profile);
    const last = own.sort((one, other) => (byDate(one) < byDate(other) ? -1 : 1)).at(-1);
    return last ? [last] : [];
  });
}

/** One app is called by way of a connector. */
export const isApp = ({ type, module }: Row): boolean => type === 'ACCESS' || module === 'library';
export const byDate = (row: Row): string => String(row['date']);
/** Whether a row is of a complete week. */
export const isOfWeek = ({ date }: Row): boolean => String(date) >= '2025-11-03' && String(date) < '2026-11-16';
export const frenchOne = (value: number): string => french(Math.round(value * 10) / 10);

export interface Element_ extends HTMLElement {
  readonly state: string;
  readonly updateComplete: Promise<boolean>;
}

/** The page of Edifice, and what readers do on it. */
export class SchoolPage {
  readonly page: DemoPage;

  constructor(page: DemoPage) {
    this.page = page;
  }

  /** The page once all its tiles say something. */
  static async open(asked: Record<string, string> = {}, width?: number): Promise<SchoolPage> {
    const page = await openPage('edifice.html', asked, width);
    const isThere = ({ state }: Element_): boolean => state !== 'idle' && state !== 'loading';
    const cards = (): readonly Element_[] => page.all('stats-card:defined') as readonly Element_[];
    // The hours of thirteen months are among what they ask for.
    await waitUntil(() => cards().length > 10 && cards().every(isThere), 'tiles still load', 40_000);
    return new SchoolPage(page);
  }

  get dashboard(): Element_ {
    return this.page.find('#school');
  }

  get cards(): readonly Element_[] {
    return this.page.all('#school > stats-card') as readonly Element_[];
  }

  card(indicator: string): Element_ {
    return this.page.find(`#school > stats-card[indicator="${indicator}"]`);
  }

  /** Parts of the dashboard itself. */
  within(selector: string): HTMLElement[] {
    return [...(this.dashboard.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  button(name: string): HTMLElement {
    const found = this.within('button').find((one) => textOf(one) === name);
    return found ?? assert.fail(`there is no button ${name}`);
  }

  async overview(): Promise<void> {
    this.button('Vue d’ensemble').click();
    await this.dashboard.updateComplete;
  }

  /** Opens the detail of a tile as a reader does, and waits for what is in it. */
  async detail(indicator: string): Promise<void> {
    const list = this.within('nav')[0];
    if (list) this.button(partOf(this.card(indicator), 'label')).click();
    else this.card(indicator).click();
    await this.dashboard.updateComplete;
    // They load when they come into sight.
    for (const tag of ['stats-profiles', 'stats-ranking', 'stats-chart']) {
      const inner = `[slot="detail-${indicator}"] ${tag}`;
      if (this.page.all(inner).length === 0) continue;
      this.page.find(inner).scrollIntoView();
      await answered(this.page, inner);
    }
  }

  /** The details that are shown. */
  get shown(): readonly string[] {
    const details = this.page.all('#school > [slot^="detail-"]');
    return details.filter((one) => one.checkVisibility()).map((one) => one.slot);
  }

  /** Opens the tree of schools, all of it, and gives what it holds. */
  async tree(): Promise<readonly HTMLElement[]> {
    const scope = this.page.find<Element_>('#school stats-scope');
    const inner = (selector: string): HTMLElement[] => [
      ...(scope.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="panel"] ${selector}`) ?? []),
    ];
    if (inner('label').length === 0) await this.toggleTree();
    for (let folds = inner('[aria-expanded="false"]'); folds.length > 0; folds = inner('[aria-expanded="false"]')) {
      folds[0]?.click();
      await scope.updateComplete;
    }
    return inner('label');
  }

  async toggleTree(): Promise<void> {
    const scope = this.page.find<Element_>('#school stats-scope');
    scope.shadowRoot?.querySelector<HTMLElement>('[part~="button"]')?.click();
    await scope.updateComplete;
  }

  async chooseScope(name: string): Promise<void> {
    const label = (await this.tree()).find((one) => textOf(one) === name);
    label?.click();
    await this.dashboard.updateComplete;
    await answered(this.page, '#school > stats-card');
  }
}
