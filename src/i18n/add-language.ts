import { StatsError } from '../model/stats-error.js';
import type { ChartImageWords } from './chart-image-words.js';
import type { ChartWords } from './chart-words.js';
import type { ChoiceWords } from './choice-words.js';
import type { ControlWords } from './control-words.js';
import type { DashboardWords } from './dashboard-words.js';
import { en } from './en.js';
import type { ExportWords } from './export-words.js';
import type { FileWords } from './file-words.js';
import type { JobWords } from './job-words.js';
import { tellLanguages } from './language.js';
import type { MapWords } from './map-words.js';
import type { PeriodWords } from './period-words.js';
import type { RankingWords } from './ranking-words.js';
import type { ScopeWords } from './scope-words.js';
import { register, type Words } from './words.js';

/** What single elements say in one language, by who says it. */
export interface Rooms {
  readonly chart: ChartWords;
  readonly chartImage: ChartImageWords;
  readonly choice: ChoiceWords;
  readonly control: ControlWords;
  readonly dashboard: DashboardWords;
  readonly export: ExportWords;
  readonly file: FileWords;
  readonly job: JobWords;
  readonly map: MapWords;
  readonly period: PeriodWords;
  readonly ranking: RankingWords;
  readonly scope: ScopeWords;
}

/** What the elements say in one language. Numbers and dates arrive formatted by `Intl`. A room that is left out is ours. */
export interface Language extends Partial<Rooms> {
  /** What all may say; `lang` is the language's tag without region. */
  readonly words: Words;
}

/**
 * Lets the elements speak one more language, or one of ours in other words, at once and in all of the page. Throws a
 * `StatsError` of kind `config` where `words` lacks what English has, since the caller is a developer's script. A
 * room that is left out is ours: French for `fr`, else English; rooms are not checked.
 */
export function addLanguage(language: Language): void {
  const wrong = firstWrong(en, language.words, 'words');
  if (wrong !== null) throw new StatsError('config', 'bad-option', `addLanguage: ${wrong}`, {});
  register(language);
  tellLanguages();
}

/** The first place where what is given is of another kind than ours. */
function firstWrong(ours: object, given: unknown, path: string): string | null {
  const others = new Map<string, unknown>(given instanceof Object ? Object.entries(given) : []);
  for (const [name, own] of Object.entries(ours) as [string, unknown][]) {
    const other = others.get(name);
    const at = `${path}.${name}`;
    if (typeof other !== typeof own || other === null) return `${at}: expected a ${kindOf(own)}`;
    const inner = typeof own === 'object' && own ? firstWrong(own, other, at) : null;
    if (inner !== null) return inner;
  }
  return null;
}

function kindOf(own: unknown): string {
  return typeof own === 'string' ? 'text' : typeof own === 'function' ? 'function' : 'group of words';
}
