import { dashboardEn } from './dashboard-en.js';
import { dashboardFr } from './dashboard-fr.js';
import { inLanguage } from './words.js';

/** Sentences that only dashboards say. They travel with their code. */
export interface DashboardWords {
  /** Name of a dashboard that has no label. */
  readonly statistics: string;
  /** Names of the two views, on their buttons, and of the buttons together. */
  readonly view: string;
  readonly tiles: string;
  readonly detail: string;
  /** Name of the list of indicators, and of the menu that stands for it on narrow screens. */
  readonly indicators: string;
  readonly definitions: string;
  /** Above the tiles where readers chose some profiles: these names, or none. */
  readonly counted: (names: readonly string[]) => string;
  /** The button that takes the choice back. */
  readonly countAll: string;
  /** Said once when another indicator is shown. */
  readonly nowShown: (label: string) => string;
}

const languages = { en: dashboardEn, fr: dashboardFr };

/** The words of dashboards, in the language that all other words are in. */
export function dashboardWords(lang: string): DashboardWords {
  return inLanguage('dashboard', languages, lang);
}
