import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Fill } from './marks.js';

/** Tiles by what they fill: strokes tell withheld and missing values apart where colours do not. */
const patterns: Readonly<Record<string, string>> = { none: 'hatch', withheld: 'speckle' };

/** Which drawing a pattern is for: each has a scale of its own. */
type Sheet = 'map' | 'key';

/**
 * The pattern of what is no colour of the style sheet. As an attribute: in style sheets of shadow roots ids are not found
 * everywhere.
 */
export function fillOf(fill: Fill, sheet: Sheet): string | typeof nothing {
  const id = patterns[fill];
  return id === undefined ? nothing : `url(#${sheet}-${id})`;
}

/** The tiles, in pixels of the screen: `unit` is one of those in units of the drawing. */
export function renderPatterns(sheet: Sheet, unit: number): SVGTemplateResult {
  return svg`<defs>
    <pattern id="${sheet}-hatch" width="5" height="5" patternUnits="userSpaceOnUse"
      patternTransform="scale(${unit}) rotate(45)">
      <rect class="land" width="5" height="5" /><path class="line" d="M0 0v5" />
    </pattern>
    <pattern id="${sheet}-speckle" width="3.5" height="3.5" patternUnits="userSpaceOnUse"
      patternTransform="scale(${unit})">
      <rect class="paper" width="3.5" height="3.5" /><circle class="speck" cx="1.75" cy="1.75" r="0.85" />
    </pattern>
  </defs>`;
}
