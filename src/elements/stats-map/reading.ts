import { html, nothing, type TemplateResult } from 'lit';
import type { PickedText } from '../../i18n/pick-text.js';
import { foreignWords } from '../../i18n/words.js';
import { renderNamed, slot } from '../label.js';
import { alpha2Of, countryName } from './iso.js';
import type { Mark } from './marks.js';
import { sayShare, sayValue } from './saying.js';
import type { Named, Shown } from './shown.js';
import type { Target } from './target.js';

/** What is said of one place. */
export interface Reading {
  readonly box: TemplateResult;
  /** The same in one sentence, for screen readers. `null` for what only a pointer finds. */
  readonly sentence: TemplateResult | null;
}

/** What is read out. */
export function readTarget(target: Target, shown: Shown): Reading {
  return 'named' in target ? readPlace(target.named, shown) : readArea(target.mark, shown);
}

/** A place that the table has. */
function readPlace(named: Named, { view, voice, ordered }: Shown): Reading {
  const { mapWords, format } = voice;
  const { name, place, isDrawn } = named;
  const value = sayValue(place, view.set.indicator, voice);
  const share = sayShare(place, voice);
  const of = share === '' ? '' : mapWords.shareOfTotal(share);
  const off = isDrawn === false ? mapWords.notOnMap : '';
  const rank = mapWords.rank(
    (ordered.indexOf(named) + 1).toLocaleString(format.lang),
    ordered.length.toLocaleString(format.lang),
  );
  const notes = [of, off].filter((note) => note !== '');
  return {
    box: renderBox(name, value, notes.join(', ')),
    sentence: renderNamed(mapWords.reading(slot, [value, ...notes, rank].join(', ')), [name]),
  };
}

/** An area that no row speaks of. */
function readArea({ outline }: Mark, { voice: { words, format }, isByCountry }: Shown): Reading {
  const code = outline?.area.code ?? '';
  const alpha2 = isByCountry ? alpha2Of(code) : null;
  const text =
    alpha2 === null ? (outline?.area.name ?? code) : countryName(alpha2, foreignWords(format.lang) ?? format.lang);
  return { box: renderBox({ text, lang: null }, words.absent, ''), sentence: null };
}

function renderBox({ text, lang }: PickedText, value: string, note: string): TemplateResult {
  return html`<p lang=${lang ?? nothing}>${text}</p>
    <p class="value">${value}</p>
    ${note === '' ? nothing : html`<p class="note">${note}</p>`}`;
}
