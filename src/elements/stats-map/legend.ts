import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Indicator } from '../../model/dataset.js';
import type { ValueClass } from './classes.js';
import { largestPoint, radiusOf, type Fill } from './marks.js';
import { fillOf, renderPatterns } from './patterns.js';
import { roundestIn } from './round.js';
import type { Shown, Voice } from './shown.js';

/** What the colours, patterns and circles of a map mean: of those that are on it, and of no others. */
export function renderLegend(shown: Shown): TemplateResult {
  const { marks, classes, voice, view } = shown;
  const { words, mapWords, format } = voice;
  const fills = new Set(marks.map(({ fill }) => fill));
  const areas = new Set(marks.flatMap(({ outline, fill }) => (outline ? [fill] : [])));
  const { indicator } = view.set;
  const values = view.set.places.flatMap(({ value }) => (value === null ? [] : [value]));
  const states: readonly (readonly [Fill, string])[] = [
    ['zero', format.value(0, indicator)],
    ['withheld', words.suppressed],
    ['none', words.absent],
  ];
  const entries = [
    ...classes.all
      .filter(({ shade }) => areas.has(shade))
      .map((one): readonly [Fill, string] => [one.shade, sayClass(one, values, indicator, voice)]),
    ...states.filter(([fill]) => fills.has(fill)),
  ];
  const sizes = renderSizes(shown);
  // A map of which no member is a place has nothing to explain.
  if (sizes.length + entries.length === 0) return html`<div class="keys"></div>`;
  return html`<ul class="keys" part="legend" role="list" aria-label=${mapWords.legend}>
    ${sizes} ${entries.map(([fill, text]) => html`<li>${renderSwatch(fill)}<span>${text}</span></li>`)}
  </ul>`;
}

function renderSwatch(fill: Fill): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
    ${fill === 'none' || fill === 'withheld' ? renderPatterns('key', 1) : nothing}
    ${svg`<rect class=${fill} fill=${fillOf(fill, 'key')} x="1" y="1" width="18" height="12" rx="2" />`}
  </svg>`;
}

/** Circles of round sizes, the largest first. */
function renderSizes({ places, marks, view, voice, pixels }: Shown): readonly TemplateResult[] {
  if (!marks.some(({ outline, fill }) => !outline && /^[cn]\d/.test(fill))) return [];
  const { indicator } = view.set;
  const largest = largestPoint(places);
  const top = roundestIn(largest * 0.6, largest, indicator.unit);
  const sizes = [top, ...[4, 20].map((part) => roundestIn((top / part) * 0.7, top / part, indicator.unit))];
  const whole = indicator.unit === 'count' && top >= 1;
  return sizes
    .filter((size) => !whole || Number.isInteger(size))
    .map((size) => {
      const radius = radiusOf(size, largest, pixels);
      const edge = 2 * radius + 2;
      return html`<li>
        <svg width=${edge} height=${edge} aria-hidden="true" focusable="false">
          ${svg`<circle class="dot c3" cx=${radius + 1} cy=${radius + 1} r=${radius} />`}
        </svg>
        <span>${voice.format.value(size, indicator)}</span>
      </li>`;
    });
}

/** The values of a class; of whole numbers the last one that belongs to it. */
function sayClass(
  { from, to, isBelow }: ValueClass,
  values: readonly number[],
  indicator: Indicator,
  { mapWords, format }: Voice,
): string {
  const say = (size: number): string => format.value(isBelow ? -size : size, indicator);
  const own = values.map((value) => (isBelow ? -value : value)).filter((size) => size > 0);
  const [least, most] = [Math.min(...own), Math.max(...own)];
  if (from === null && to === null) return least === most ? say(least) : range(say(least), say(most));
  if (to === null) return isBelow ? mapWords.orLess(say(from ?? 0)) : mapWords.orMore(say(from ?? 0));
  if (from === null && !isBelow && values.every((value) => value >= 0)) return mapWords.lessThan(say(to));
  const isWhole = indicator.unit === 'count' && values.every(Number.isInteger) && Number.isInteger(to);
  const last = isWhole ? to - 1 : to;
  const first = from ?? (isWhole ? 1 : 0);
  return first === last ? say(first) : range(say(first), say(last));

  function range(one: string, other: string): string {
    return isBelow ? mapWords.between(other, one) : mapWords.between(one, other);
  }
}
