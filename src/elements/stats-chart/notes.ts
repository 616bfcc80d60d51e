import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../../model/dataset.js';
import type { Bucket } from '../../views/series.js';
import { bucketsOf, type ChartView } from './chart-view.js';
import { now } from '../../sources/configure.js';
import { pickText, type PickedText } from '../../i18n/pick-text.js';
import { renderCredit } from '../credit.js';
import { nameOf } from './reading.js';
import type { Voice } from './shown.js';

/** The period that is drawn, and what of it is not finished or not known. */
export function renderPeriod(view: ChartView, voice: Voice): TemplateResult {
  return html`<p part="period" class="small">${sayPeriod(view, voice)}</p>`;
}

/** The same as a text. */
export function sayPeriod(view: ChartView, voice: Voice): string {
  const { words, format } = voice;
  const { others, indicator, granularity, by, covered } = view.sets[0];
  const period = format.covered(covered);
  const said = [
    by === 'hour-of-day' || by === 'weekday' ? words.wholeWeeks(period) : period,
    by === 'time' && indicator.observes === 'additions' ? words.additions[granularity] : '',
    ...sayUnfinished(view, voice),
    others?.folded === false ? words.leftOut(others.count) : '',
  ];
  return said.filter((note) => note !== '').join(', ');
}

/** What of a chart is in progress, incomplete or missing. */
export function sayUnfinished(view: ChartView, voice: Voice): readonly string[] {
  const { words, format } = voice;
  const buckets = bucketsOf(view);
  const first = buckets.at(0);
  const last = buckets.at(-1);
  const { missing } = view;
  const [{ by, covered }] = view.sets;
  const runs =
    by !== 'time' && covered.running && covered.to !== null ? [words.running(format.bucket(covered.to))] : [];
  const cut = (bucket: Bucket): string => `${nameOf(bucket, voice).text} ${words.incomplete}`;
  return [
    ...(first?.incomplete === 'cut' ? [cut(first)] : []),
    ...(last?.incomplete === 'running' ? [words.running(format.bucket(last.name))] : []),
    ...(last?.incomplete === 'cut' && last.name !== first?.name ? [cut(last)] : []),
    ...runs,
    ...(missing.count > 0 ? [words.missing(missing.count, missing.of)] : []),
  ];
}

interface Notice extends PickedText {
  readonly level: string;
}

/** What the endpoint itself has to say about its figures, and what the chart could not draw as it was asked to. */
export function noticesOf(view: ChartView, { words, format }: Voice, lacksEvents: boolean): readonly Notice[] {
  const { apart, sideBySide, dataset } = view;
  const label = ({ label: text }: Indicator): string => pickText(text, format.lang).text;
  const own = [
    apart.unit.length > 0 ? words.otherUnit(apart.unit.map(label)) : '',
    apart.split.length > 0 ? words.notSplit(apart.split.map(label)) : '',
    sideBySide ? words.notStacked : '',
    lacksEvents ? words.noEvents : '',
  ];
  const given = dataset.notices.map(({ level, text }) => ({ level, ...pickText(text, format.lang) }));
  const made = own.filter((text) => text !== '').map((text) => ({ level: 'info', text, lang: null }));
  return [...given, ...made];
}

/** The same on the page. */
export function renderNotices(...about: Parameters<typeof noticesOf>): readonly TemplateResult[] {
  return noticesOf(...about).map(
    ({ level, text, lang }) => html`<p part="notice" class=${level} lang=${lang ?? nothing}>${text}</p>`,
  );
}

/** Time zone, freshness and source. */
export function renderSmallPrint(
  { dataset: { updated, zone, credit }, zone: note }: ChartView,
  own: string | null,
  { words, format }: Voice,
): TemplateResult {
  const freshness =
    updated === null ? nothing : html`<p part="updated" class="small">${format.updated(updated, zone, now())}</p>`;
  const clock = note && html`<p part="zone" class="small">${words.zone[note.kind](note.zone)}</p>`;
  return html`${clock}${freshness}${renderCredit(own, credit, format.lang, words)}`;
}
