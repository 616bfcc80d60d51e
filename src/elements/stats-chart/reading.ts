import { html, nothing, type TemplateResult } from 'lit';
import { writePlace, writeShortPlace } from '../../i18n/cycle-names.js';
import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { Bucket } from '../../views/series.js';
import { bucketsOf } from './chart-view.js';
import type { Entry } from './entries.js';
import { sayEvents } from './events.js';
import { sayLabel, sayValue } from './figures.js';
import { formOf } from './form.js';
import { largestOf } from './largest.js';
import { pageOf } from './page-of.js';
import type { Readable, Reading } from './read-out.js';
import type { Shown, Voice } from './shown.js';
import { signOf } from './sign.js';
import { renderText } from '../label.js';
import { spoken } from './spoken.js';
import { renderSwatch } from './swatch.js';

/** What is unfinished about a bucket, in words; empty where nothing is. */
export function sayIncomplete({ incomplete }: Bucket, { words }: Pick<Voice, 'words'>): string {
  if (incomplete === null) return '';
  return incomplete === 'running' ? words.inProgress : words.incomplete;
}

/** A bucket in full: `August 2026`, `08:00–09:00`, `Monday`, a member's label. */
export function nameOf({ name, cycle, member, others }: Bucket, { words, format }: Voice): PickedText {
  if (others === undefined && member) return pickText(member.label, format.lang);
  const own = cycle ? writePlace(format.lang, cycle, name) : format.bucket(name);
  return { text: others === undefined ? own : words.others(others), lang: null };
}

/** A bucket in few letters, for an axis. */
export function shortNameOf(bucket: Bucket, voice: Voice): string {
  const { name, cycle } = bucket;
  return cycle ? writeShortPlace(voice.format.lang, cycle, name) : nameOf(bucket, voice).text;
}

/** All that can be read out of what is shown. `pick` is told the bucket that the reader pressed on. */
export function readableOf(shown: Shown, rtl: boolean, pick: (bucket: Bucket) => void): Readable {
  const buckets = bucketsOf(shown.view);
  return {
    length: buckets.length,
    page: pageOf(shown.view.sets[0]),
    rtl,
    rows: shown.view.type === 'horizontal',
    nameAt: (index) => {
      const bucket = buckets.at(index);
      const parts = bucket ? [nameOf(bucket, shown.voice).text, sayIncomplete(bucket, shown.voice)] : [];
      return parts.filter((part) => part !== '').join(', ');
    },
    read: (index, most) => readingOf(shown, index, most),
    pick: (index) => {
      const bucket = buckets.at(index);
      if (bucket) pick(bucket);
    },
  };
}

/**
 * What is read out of one bucket: its name, the total and every value shown, with units; in the box those of `most` members
 * at most.
 */
export function readingOf(shown: Shown, index: number, most = Infinity): Reading {
  const { view, voice, entries } = shown;
  const bucket = bucketsOf(view).at(index);
  if (!bucket) return { box: html``, sentence: nothing };
  const name = nameOf(bucket, voice);
  const note = sayIncomplete(bucket, voice);
  const marks = view.marks.filter(({ first, last }) => first <= index && index <= last);
  const listed = largestOf(entries, index, most);
  const more = entries.length - listed.length;
  const box = html`<p>${renderText(name)}${note ? html` <span class="note">${note}</span>` : nothing}</p>
    <dl>${listed.map((entry) => renderEntry(entry, index, shown))}</dl>
    ${more > 0 ? html`<p class="event">${voice.words.moreInTable(more)}</p>` : nothing}
    ${marks.length > 0 ? html`<p class="event">${spoken((put) => sayEvents(marks, voice, put))}</p>` : nothing}`;
  const sentence = spoken((put) => {
    const of = put(name) + (note && `, ${note}`) + voice.words.colon;
    const list = entries.map((entry) => `${sayLabel(entry, index, shown, put)} ${sayValue(entry, index, shown)}`);
    return of + list.join(', ') + (marks.length > 0 ? `. ${sayEvents(marks, voice, put)}` : '');
  });
  return { box, sentence };
}

function renderEntry(entry: Entry, index: number, shown: Shown): TemplateResult {
  const { view, look } = shown;
  const sign = signOf(entry, bucketsOf(view).length, look);
  const form = formOf(entry, view);
  return html`<div class=${entry.role}>
    <dt>
      ${form && entry.drawn ? renderSwatch(sign, form) : nothing}${spoken((put) => sayLabel(entry, index, shown, put))}
    </dt>
    <dd>${sayValue(entry, index, shown)}</dd>
  </div>`;
}
