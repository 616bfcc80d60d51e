import type * as lit from 'lit';
import type { pickText as PickText } from '../../i18n/pick-text.js';
import type { now as Now } from '../../sources/configure.js';
import type { renderCredit as RenderCredit } from '../credit.js';
import type { DefinitionTip as Tip } from '../definition-tip.js';
import type { renderLabel as RenderLabel } from '../label.js';

/**
 * What the code that renders charts is handed instead of importing it. A module that it shared with the entry of the
 * CDN build would become a third file, and one more serial request before the first figure.
 */
export interface ChartKit {
  readonly html: typeof lit.html;
  readonly svg: typeof lit.svg;
  readonly nothing: typeof lit.nothing;
  readonly render: typeof lit.render;
  readonly pickText: typeof PickText;
  readonly now: typeof Now;
  readonly DefinitionTip: typeof Tip;
  readonly renderCredit: typeof RenderCredit;
  readonly renderLabel: typeof RenderLabel;
}

// Templates read as everywhere else: they import these from here, as others do from where they are made.
export let html: ChartKit['html'];
export let svg: ChartKit['svg'];
export let nothing: ChartKit['nothing'];
export let render: ChartKit['render'];
export let pickText: ChartKit['pickText'];
export let now: ChartKit['now'];
export let DefinitionTip: ChartKit['DefinitionTip'];
export let renderCredit: ChartKit['renderCredit'];
export let renderLabel: ChartKit['renderLabel'];

/** Hands the kit over. Must come before anything is rendered, and changes nothing when it comes again. */
export function equip(kit: ChartKit): void {
  ({ html, svg, nothing, render, pickText, now, DefinitionTip, renderCredit, renderLabel } = kit);
}
