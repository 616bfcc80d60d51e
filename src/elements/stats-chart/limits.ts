import { html, nothing, type TemplateResult } from 'lit';
import { bucketsOf, type ChartView } from './chart-view.js';
import type { Drawing } from './drawing.js';
import { mostRows } from './rows-height.js';
import type { Told } from './shown.js';

/** Whether there are more rows than a canvas has room for: the table stands in place of the drawing. */
export function isTooLong(view: ChartView): boolean {
  return view.type === 'horizontal' && bucketsOf(view).length > mostRows;
}

/** A sentence for what a drawing cannot show as it is; none where the table was asked for. */
export function renderLimits(
  { view, voice: { words } }: Told,
  { sharesBars }: Drawing,
  asTable: boolean,
): TemplateResult | typeof nothing {
  const said = isTooLong(view) ? words.tooManyRows : sharesBars && !asTable ? words.sharedBars : '';
  return said ? html`<p part="notice" class="info">${said}</p>` : nothing;
}
