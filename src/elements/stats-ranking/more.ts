import { html, nothing, type TemplateResult } from 'lit';
import type { Shown } from './shown.js';
import type { Tops } from './tops.js';

/** The button that shows more rows, or fewer. It stays in its place, so that the focus does; none where there is no more to show. */
export function renderMore(
  { view: { ranking }, voice: { own, format } }: Shown,
  { first, expanded }: Tops,
  isExpanded: boolean,
  toggle: () => void,
): TemplateResult | typeof nothing {
  const more = Math.min(expanded, ranking.count) - first;
  if (more <= 0 || ranking.reason) return nothing;
  const write = (count: number): string => count.toLocaleString(format.lang);
  const text = isExpanded ? own.showFirst(write(first), first) : own.showMore(write(more), more);
  return html`<button part="more" type="button" aria-expanded=${isExpanded} @click=${toggle}>${text}</button>`;
}
