import { html, nothing, type TemplateResult } from 'lit';
import type { PeriodWords } from '../../i18n/period-words.js';
import type { Granularity } from '../../model/bucket.js';

/** A button for each granularity, the one that is shown pressed; nothing where there is no choice. */
export function renderGranularities(
  possible: readonly Granularity[],
  shown: string | null,
  { granularity: label, granularities: names }: PeriodWords,
  choose: (granularity: Granularity) => void,
): TemplateResult | typeof nothing {
  if (possible.length < 2) return nothing;
  return html`<div class="field granularity">
    <span id="granularity" part="label">${label}</span>
    <div part="granularities" role="group" aria-labelledby="granularity">
      ${possible.map(
        (granularity) =>
          html`<button
            type="button"
            data-name=${names[granularity]}
            aria-pressed=${granularity === shown}
            @click=${() => {
              choose(granularity);
            }}
          >
            ${names[granularity]}
          </button>`,
      )}
    </div>
  </div>`;
}
