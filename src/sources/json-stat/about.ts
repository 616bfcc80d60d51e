import { bucketOf, granularityOf, stepBucket } from '../../model/bucket.js';
import type { Credit, Notice, ServerExport } from '../../model/dataset.js';
import type { Layout } from './cells.js';
import { isPlain, type DatasetShape } from './shape.js';

// What a dataset says besides its figures.

const mostNotes = 20;
const longestNote = 5_000;

/** Words for the codes of `status`, as Eurostat gives them in `extension.status.label`. */
export function wordsOf({ extension }: DatasetShape): ReadonlyMap<string, string> {
  const status = extension?.['status'];
  const label = isPlain(status) ? status['label'] : null;
  const entries = Object.entries(isPlain(label) ? label : {});
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The publisher's notes, and how it marked figures that are shown: "provisional", "break in time series". */
export function noticesOf({ note }: DatasetShape, { marked, words }: Layout): readonly Notice[] {
  const notes = typeof note === 'string' ? [note] : (note ?? []);
  const marks = [...marked].flatMap((status) => words.get(status) ?? []).join(', ');
  const notices: Notice[] = notes
    .filter((text) => text.trim() !== '')
    .slice(0, mostNotes)
    .map((text) => ({ level: 'info', text: text.slice(0, longestNote) }));
  if (marks === '') return notices;
  const text = {
    en: `The publisher marked some of these figures: ${marks}`,
    fr: `Le producteur a marqué certains de ces chiffres : ${marks}`,
  };
  return [...notices, { level: 'info', text }];
}

/**
 * `updated` says when a table was published. Where it lies long after the last time that the table speaks of, the time
 * between is not missing: it is said in words, and not to the dataset, which would make empty buckets of it.
 */
export function freshnessOf(
  updated: string | null | undefined,
  last: string | null,
): { readonly updated: string | null; readonly notice: Notice | null } {
  const date = updated?.slice(0, 10) ?? '';
  const granularity = last === null ? null : granularityOf(last);
  if (!updated || last === null || granularity === null || granularity === 'hour' || granularityOf(date) !== 'day') {
    return { updated: updated ?? null, notice: null };
  }
  if (bucketOf(date, granularity) <= stepBucket(last, 1)) return { updated, notice: null };
  const text = {
    en: `Last updated on ${date}; the figures reach up to ${last}`,
    fr: `Dernière mise à jour : ${date} ; les chiffres vont jusqu’à ${last}`,
  };
  return { updated: null, notice: { level: 'info', text } };
}

const formats = new Map([
  ['text/csv', 'csv'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.ms-excel', 'xls'],
]);

/** Files of the same figures (`link.alternate`). Addresses are relative to the answer's own. */
export function exportsOf({ link }: DatasetShape, url: string): readonly ServerExport[] {
  return (link?.alternate ?? []).flatMap(({ type, href, label }) => {
    const format = formats.get(type?.split(';', 1)[0]?.trim().toLowerCase() ?? '');
    if (format === undefined || !href || !URL.canParse(href, url)) return [];
    return [{ format, href: new URL(href, url).href, label: label ?? null }];
  });
}

/** `ESTAT` is what Eurostat's answers call their source. */
export function creditOf({ source }: DatasetShape): Credit | null {
  if (!source) return null;
  return { label: source === 'ESTAT' ? 'Eurostat' : source.slice(0, 500), href: null, licence: null };
}
