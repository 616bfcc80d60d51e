import { csvParts } from '../../exports/csv.js';
import { inSlices } from '../../exports/in-slices.js';
import type * as jsons from '../../exports/json.js';
import type * as workbooks from '../../exports/workbook.js';
import { now } from '../../sources/configure.js';
import { StatsError } from '../../model/stats-error.js';
import type { OwnFormat } from './formats.js';
import type { Step } from './making.js';
import type { Part, Subject } from './subject.js';

type Make = (subject: Subject, step: Step) => Promise<Blob>;

/**
 * Makes a file of one of our formats. Rejects where the figures do not fit in it, and with a `StatsError` of kind `network`
 * where its code could not be fetched.
 */
export function makeFile(format: OwnFormat, subject: Subject, step: Step): Promise<Blob> {
  return makers[format](subject, step);
}

const makers: Readonly<Record<OwnFormat, Make>> = { csv: makeCsv, xlsx: makeXlsx, json: makeJson, png: makePng };

async function makeCsv({ parts: [part], csv: options }: Subject, step: Step): Promise<Blob> {
  const pieces = part ? await inSlices(csvParts(part.table, options), step) : [];
  return new Blob([...pieces], { type: 'text/csv;charset=utf-8' });
}

async function makeXlsx(subject: Subject, step: Step): Promise<Blob> {
  const workbook = await workbookCode().catch(unreachable);
  step.signal.throwIfAborted();
  return workbook(contentOf(subject), step);
}

async function makeJson({ parts: [part] }: Subject, step: Step): Promise<Blob> {
  const jsonParts = await jsonCode().catch(unreachable);
  const known = { updated: part?.data?.updated ?? null, dimensions: part?.data?.dimensions ?? [] };
  const pieces = part ? await inSlices(jsonParts(part.table, known), step) : [];
  return new Blob([...pieces], { type: 'application/json' });
}

async function makePng({ image }: Subject): Promise<Blob> {
  if (!image) throw new Error('There is no chart to draw');
  return image();
}

/** Code that could not be fetched is a failure of the network, as a reader without one knows it. */
export function unreachable(cause: unknown): never {
  throw new StatsError('network', 'unreachable', 'The code that makes the file could not be loaded', {}, { cause });
}

// What is used of a file stands plainly here: else the bundler makes one more, of what these two share with this one.
async function workbookCode(): Promise<typeof workbooks.workbook> {
  const { workbook } = await import('../../exports/workbook.js');
  return workbook;
}

async function jsonCode(): Promise<typeof jsons.jsonParts> {
  const { jsonParts } = await import('../../exports/json.js');
  return jsonParts;
}

/** A sheet for each table, but for those of cards: each of their figures is a line of the summary. */
function contentOf({ title, parts, csv, about, lacking, absent }: Subject): workbooks.WorkbookContent {
  const figures = parts.flatMap((part) => part.figures());
  // A sheet is wide: it has no columns of the long layout.
  const columns = csv.layout === 'wide' ? (csv.columns ?? []) : [];
  const hasSheet = ({ isFigure }: Part): boolean => parts.length === 1 || !isFigure;
  const named = (part: Part): Pick<workbooks.WorkbookTable, 'title' | 'table'> => ({
    title: nameOf(part),
    table: part.table,
  });
  return {
    title: title?.text ?? '',
    tables: parts.filter(hasSheet).map((part) => ({ ...named(part), columns })),
    figures,
    unlisted: parts.filter((part) => !hasSheet(part)).map(named),
    about: { ...about, lacking, absent, exported: new Date(now()).toISOString() },
    dimensions: parts.flatMap(({ data }) => data?.dimensions ?? []),
    lang: csv.lang,
  };
}

function nameOf({ title, table }: Part): string {
  return title?.text ?? table.columns[0]?.indicator.id ?? '';
}
