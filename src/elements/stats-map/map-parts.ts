import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import { foreignWords } from '../../i18n/words.js';
import type { DefinitionTip } from '../definition-tip.js';
import { renderLabel, renderText } from '../label.js';
import type { Messages } from '../messages.js';
import { renderMap } from './map-drawing.js';
import type { ReadOut } from './read-out.js';
import type { Shown } from './shown.js';

/** The name of the indicator, and what it means. */
export function renderHeader(
  { title, view, voice }: Shown,
  headingLevel: string | null,
  tip: DefinitionTip,
): TemplateResult {
  const { definition } = view.set.indicator;
  const meaning = definition === null ? null : pickText(definition, voice.format.lang);
  return html`<header>
    ${renderLabel(renderText(title), headingLevel)}
    ${tip.render(meaning?.text ?? null, meaning?.lang ?? null, voice.words)}
  </header>`;
}

/**
 * The map; in its room, where there is nothing to draw or nothing to draw it on, the reason. `messages` offers to try
 * again; `null` where that is offered for the figures already.
 */
export function renderRoom(shown: Shown, readOut: ReadOut, messages: Messages | null): TemplateResult {
  const { words, mapWords } = shown.voice;
  const { reason } = shown.view.set;
  if (reason) return html`<div class="room"><p part="status">${words.noFigure[reason]}</p></div>`;
  if (!shown.error) return renderMap(shown, readOut);
  const message = messages?.renderError(shown.error) ?? html`<p part="status">${mapWords.notDrawn}</p>`;
  return html`<div class="room">${message}</div>`;
}

/** The room of what is not there yet, with what is said in it meanwhile: as high as map, legend and table will be. */
export function renderBlank(content: TemplateResult): TemplateResult {
  return html`<div class="body">
      <div class="drawing">
        <div class="room">${content}</div>
        <div class="keys"></div>
      </div>
      <div class="beside"></div>
    </div>
    <div class="foot"></div>`;
}

/** What surrounds all of a map in all states. `isRegion`: the room is that of another topology than the world. */
export function renderFrame(
  content: TemplateResult,
  isRegion: boolean,
  isBusy: boolean,
  language: string,
): TemplateResult {
  return html`<div
    class=${isRegion ? 'map region' : 'map'}
    role="group"
    aria-labelledby="label"
    aria-busy=${isBusy}
    lang=${foreignWords(language) ?? nothing}
  >
    ${content}
  </div>`;
}
