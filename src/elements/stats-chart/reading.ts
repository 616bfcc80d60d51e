import { html, nothing, type TemplateResult } from 'lit';
import { writePlace, writeShortPlace } from '../../i18n/cycle-names.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Cell } from '../../views/table.js';
import type { BucketName } from '../../model/bucket.js';
import type { Indicator } from '../../model/dataset.js';
import type { Bucket } from '../../views/series.js';
import { bucketsOf, type ChartView } from './chart-view.js';
import type { Entry } from './entries.js';
import { sayEvents } from './events.js';
import { formOf } from './form.js';
import type { Look } from './look.js';
import { pageOf } from './page-of.js';
import type { Readable, Reading } from './read-out.js';
import type { Shown, Voice } from './shown.js';
import { signOf } from './sign.js';
import { renderSwatch } from './swatch.js';

/** A value in words: the number with its unit, at least which where parts of it are missing; or why there is none. */
export function say({ value, state, atLeast }: Cell, indicator: Indicator, { words, format }: Voice): string {
  if (value !== null) return atLeast ? words.atLeast(format.value(value, indicator)) : format.value(value, indicator);
  return state === 'known' ? words.unknown : words[state];
}

/** What is unfinished about a bucket, in words; empty where nothing is. */
export function sayIncomplete({ incomplete }: Bucket, { words }: Pick<Voice, 'words'>): string {
  if (incomplete === null) return '';
  return incomplete === 'running' ? words.inProgress : words.incomplete;
}

/** A bucket in full: `August 2026`, `08:00–09:00`, `Monday`, a member's label. */
export function nameOf({ name, cycle, member, others }: Bucket, { words, format }: Voice): string {
  if (others !== undefined) return words.others(others);
  if (member) return pickText(member.label, format.lang).text;
  return cycle ? writePlace(format.lang, cycle, name) : format.bucket(name);
}

/** A bucket in few letters, for an axis. */
export function shortNameOf(bucket: Bucket, voice: Voice): string {
  const { name, cycle } = bucket;
  return cycle ? writeShortPlace(voice.format.lang, cycle, name) : nameOf(bucket, voice);
}

/** All that can be read out of what is shown. `pick` is told the name of the bucket that the reader pressed on. */
export function readableOf(shown: Shown, rtl: boolean, pick: (bucket: BucketName) => void): Readable {
  const buckets = bucketsOf(shown.view);
  return {
    length: buckets.length,
    page: pageOf(shown.view.sets[0]),
    rtl,
    rows: shown.view.type === 'horizontal',
    read: (index) => readingOf(shown, index),
    pick: (index) => {
      const bucket = buckets.at(index);
      if (bucket) pick(bucket.name);
    },
  };
}

/** What is read out of one bucket: its name, the total and every value shown, with units. */
export function readingOf({ view, voice, entries, look }: Shown, index: number): Reading {
  const bucket = bucketsOf(view).at(index);
  if (!bucket) return { box: html``, sentence: '' };
  const name = nameOf(bucket, voice);
  const note = sayIncomplete(bucket, voice);
  const values = entries.map((entry) => say(cellAt(entry, index), entry.indicator, voice));
  const events = sayEvents(
    view.marks.filter(({ first, last }) => first <= index && index <= last),
    voice,
  );
  const box = html`<p>${name}${note ? html` <span class="note">${note}</span>` : nothing}</p>
    <dl>${entries.map((entry, at) => renderEntry(entry, values[at] ?? '', view, look))}</dl>
    ${events ? html`<p class="event">${events}</p>` : nothing}`;
  const list = entries.map(({ label }, at) => `${label.text} ${values[at] ?? ''}`).join(', ');
  return { box, sentence: `${name}${note ? `, ${note}` : ''}: ${list}${events ? `. ${events}` : ''}` };
}

function cellAt({ line }: Entry, index: number): Cell {
  const { column } = line;
  return { value: column.at(index), state: column.stateAt(index), atLeast: line.isAtLeast(index) };
}

function renderEntry(entry: Entry, value: string, view: ChartView, look: Look): TemplateResult {
  const sign = signOf(entry, bucketsOf(view).length, look);
  const form = formOf(entry, view);
  const { text, lang } = entry.label;
  return html`<div class=${entry.role}>
    <dt>${form && entry.drawn ? renderSwatch(sign, form) : nothing}<span lang=${lang ?? nothing}>${text}</span></dt>
    <dd>${value}</dd>
  </div>`;
}
