import { html, nothing, type TemplateResult } from 'lit';
import { controlWords } from '../../i18n/control-words.js';
import { foreignWords } from '../../i18n/words.js';
import type { RefreshTimer } from './refresh-timer.js';

/** The button that pauses and resumes automatic updates; nothing where there are none. */
export function renderPause(timer: RefreshTimer, lang: string): TemplateResult | typeof nothing {
  if (!timer.isOn) return nothing;
  const { pauseUpdates, resumeUpdates } = controlWords(lang);
  const press = (): void => {
    timer.isPaused = !timer.isPaused;
  };
  return html`<button part="pause" class="small" type="button" lang=${foreignWords(lang) ?? nothing} @click=${press}>
    ${timer.isPaused ? resumeUpdates : pauseUpdates}
  </button>`;
}
