import { html, nothing, type TemplateResult } from 'lit';
import { controlWords } from '../../i18n/control-words.js';
import { foreignWords } from '../../i18n/words.js';
import type { RefreshTimer } from './refresh-timer.js';

/** The button that pauses and resumes automatic updates, and the voice that says where they fail; nothing without any. */
export function renderPause(timer: RefreshTimer, lang: string): TemplateResult | typeof nothing {
  if (!timer.isOn) return nothing;
  const { pauseUpdates, resumeUpdates, notUpdated, updatedAgain } = controlWords(lang);
  const { news } = timer;
  const said = news === null ? nothing : news === 0 ? updatedAgain : notUpdated(news);
  const own = foreignWords(lang) ?? nothing;
  const press = (): void => {
    timer.isPaused = !timer.isPaused;
  };
  return html`<button part="pause" class="small" type="button" lang=${own} @click=${press}>
      ${timer.isPaused ? resumeUpdates : pauseUpdates}
    </button>
    <p class="hidden" role="status" lang=${own}>${said}</p>`;
}
