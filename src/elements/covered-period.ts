import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.js';
import type { Figure } from '../views/figure.js';

/** The period that figures cover, and what of it still runs or is missing: "2026 (in progress, 1 of 11 values missing)". */
export function renderCovered(
  { covered, cut, missing }: Pick<Figure, 'covered' | 'cut' | 'missing'>,
  period: string,
  words: Words,
  more: readonly string[] = [],
): TemplateResult {
  const unfinished = covered.running ? words.inProgress : cut ? words.incomplete : '';
  const lacking = missing ? words.missing(missing.count, missing.of, missing.partly) : '';
  const said = [unfinished, lacking, ...more].filter((note) => note !== '').join(', ');
  return html`<p part="period" class="small">${period}${said ? ` (${said})` : nothing}</p>`;
}
