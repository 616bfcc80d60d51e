import { chartImageWords } from '../../i18n/chart-image-words.js';
import { pickText } from '../../i18n/pick-text.js';
import { now } from '../../sources/configure.js';
import type { Picture } from './chart-picture.js';
import { bucketsOf } from './chart-view.js';
import { formOf, type Form } from './form.js';
import { sayEvents } from './events.js';
import { noticesOf, sayPeriod } from './notes.js';
import type { Sign } from './palette.js';
import { signOf } from './sign.js';
import type { Shown } from './shown.js';
import { titleOf } from './title.js';

/** One key of the legend. */
export interface ImageKey {
  readonly text: string;
  readonly sign: Sign;
  readonly form: Form;
}

/** Everything that stands on the image of a chart. */
export interface ImageParts {
  readonly title: string;
  /** The period, and what of it is unfinished or missing. */
  readonly period: string;
  readonly keys: readonly ImageKey[];
  /** Notices, time zone, freshness, source, date: a line each. */
  readonly notes: readonly string[];
  readonly picture: Picture;
}

/** The page's own texts; `null` where the answer's count. */
export interface OwnTexts {
  readonly label: string | null;
  readonly credit: string | null;
  /** The events of another address could not be loaded. */
  readonly lacksEvents: boolean;
  /** Bars of the drawing stand for several buckets each. */
  readonly sharesBars: boolean;
}

/** What stands on the image of a chart. */
export function imageParts(shown: Shown, picture: Picture, own: OwnTexts): ImageParts {
  const { view, voice } = shown;
  return {
    title: titleOf(view, own.label, voice.format.lang).text,
    period: sayPeriod(view, voice),
    keys: keysOf(shown),
    notes: notesOf(shown, own),
    picture,
  };
}

/** One line speaks for itself, but for one member of several: the title does not name it. */
function keysOf({ view, entries, look }: Shown): readonly ImageKey[] {
  const drawn = entries.filter((entry) => entry.drawn);
  const { length } = bucketsOf(view);
  if (drawn.length < 2 && view.sets[0].members.length === 0) return [];
  return drawn.map((entry) => ({
    text: entry.label.text,
    sign: signOf(entry, length, look),
    form: formOf(entry, view) ?? 'line',
  }));
}

function notesOf(shown: Shown, { credit, lacksEvents, sharesBars }: OwnTexts): readonly string[] {
  const { view, voice } = shown;
  const { words, format } = voice;
  const { dataset, zone, marks } = view;
  return [
    ...noticesOf(view, voice, lacksEvents).map(({ text }) => text),
    ...(sharesBars ? [words.sharedBars] : []),
    // Where labels had no room the drawing has flags, which name nothing.
    ...(marks.length > 0 ? [sayEvents(marks, voice)] : []),
    ...(zone ? [words.zone[zone.kind](zone.zone)] : []),
    ...(dataset.updated === null ? [] : [format.updated(dataset.updated, dataset.zone, now())]),
    ...creditOf(shown, credit),
    chartImageWords(format.lang).made(format.bucket(today())),
  ];
}

/** The reader's own date. */
function today(): string {
  const at = new Date(now());
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function creditOf({ view: { dataset }, voice: { words, format } }: Shown, own: string | null): readonly string[] {
  if (own !== null) return [own];
  const { credit } = dataset;
  if (!credit) return [];
  const parts = [pickText(credit.label, format.lang).text, credit.licence, credit.href].filter((part) => part !== null);
  return [`${words.source} ${parts.join(', ')}`];
}
