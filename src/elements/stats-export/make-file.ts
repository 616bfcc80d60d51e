import { csvParts } from '../../exports/csv.js';
import { inSlices } from '../../exports/in-slices.js';
import type { OwnFormat } from './formats.js';
import type { Step } from './making.js';
import type { Subject } from './subject.js';

type Make = (subject: Subject, step: Step) => Promise<Blob>;

/** Makes a file of one of our formats. Rejects where its code could not be fetched, or the figures do not fit in it. */
export function makeFile(format: OwnFormat, subject: Subject, step: Step): Promise<Blob> {
  return makers[format](subject, step);
}

const makers: Readonly<Record<OwnFormat, Make>> = {
  csv: makeCsv,
  png: makePng,
  xlsx: makeCsv,
  json: makeCsv,
};

async function makeCsv({ parts: [part], csv: options }: Subject, step: Step): Promise<Blob> {
  const pieces = part ? await inSlices(csvParts(part.table, options), step) : [];
  return new Blob([...pieces], { type: 'text/csv;charset=utf-8' });
}

async function makePng({ image }: Subject): Promise<Blob> {
  if (!image) throw new Error('There is no chart to draw');
  return image();
}
