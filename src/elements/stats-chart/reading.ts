import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../../views/table.js';
import type { BucketName } from '../../model/bucket.js';
import type { Indicator } from '../../model/dataset.js';
import type { Bucket } from '../../views/series.js';
import { bucketsOf, type ChartView } from './chart-view.js';
import type { Entry } from './entries.js';
import type { Look } from './look.js';
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
export function sayIncomplete({ incomplete }: Bucket, { words }: Voice): string {
  if (incomplete === null) return '';
  return incomplete === 'running' ? words.inProgress : words.incomplete;
}

/** All that can be read out of what is shown. `pick` is told the name of the bucket that the reader pressed on. */
export function readableOf(shown: Shown, rtl: boolean, pick: (bucket: BucketName) => void): Readable {
  const buckets = bucketsOf(shown.view);
  return {
    length: buckets.length,
    rtl,
    read: (index) => readingOf(shown, index),
    pick: (index) => {
      const bucket = buckets[index];
      if (bucket) pick(bucket.name);
    },
  };
}

/** What is read out of one bucket: its name, the total and every value shown, with units. */
export function readingOf({ view, voice, entries, look }: Shown, index: number): Reading {
  const bucket = bucketsOf(view)[index];
  if (!bucket) return { box: html``, sentence: '' };
  const name = voice.format.bucket(bucket.name);
  const note = sayIncomplete(bucket, voice);
  const values = entries.map((entry) => say(cellAt(entry, index), entry.indicator, voice));
  const box = html`<p>${name}${note ? html` <span class="note">${note}</span>` : nothing}</p>
    <dl>${entries.map((entry, at) => renderEntry(entry, values[at] ?? '', view, look))}</dl>`;
  const list = entries.map(({ label }, at) => `${label.text} ${values[at] ?? ''}`).join(', ');
  return { box, sentence: `${name}${note ? `, ${note}` : ''}: ${list}` };
}

function cellAt({ line }: Entry, index: number): Cell {
  return {
    value: line.values[index] ?? null,
    state: line.states[index] ?? 'absent',
    atLeast: line.atLeast?.[index] === true,
  };
}

function renderEntry(entry: Entry, value: string, view: ChartView, look: Look): TemplateResult {
  const sign = signOf(entry, bucketsOf(view).length, look);
  const { text, lang } = entry.label;
  return html`<div class=${entry.role}>
    <dt>
      ${entry.drawn ? renderSwatch(sign, formOf(entry, view)) : nothing}<span lang=${lang ?? nothing}>${text}</span>
    </dt>
    <dd>${value}</dd>
  </div>`;
}

/** Values are bars in every chart but lines; what they are compared with and their total are always lines. */
export function formOf({ role }: Pick<Entry, 'role'>, { type }: Pick<ChartView, 'type'>): 'line' | 'bar' {
  return role === 'value' && type !== 'line' ? 'bar' : 'line';
}
