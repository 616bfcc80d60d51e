import type { Dataset, ServerExport } from '../../model/dataset.js';
import { warnOnce } from '../warn-once.js';

/** The formats of files that are made in the browser. */
export const ownFormats = ['csv', 'xlsx', 'json', 'png'] as const;
export type OwnFormat = (typeof ownFormats)[number];

/** Above so many cells the server's file is offered in place of one made here, where it has the same format. */
export const mostCells = 3_000_000;

/** Which links are offered. */
export interface Offer {
  /** Files made in the browser, in the order that the page names them. */
  readonly own: readonly OwnFormat[];
  /** The server's own files. */
  readonly server: readonly ServerExport[];
}

/** What there is to offer. */
export interface Stock {
  /** The developer's name for the export; empty without one. */
  readonly id: string;
  /** A server is asked for files of whatever format: nothing is missing. */
  readonly isJob: boolean;
  /** There are no figures to make a file of, only the server's file. */
  readonly isNothing: boolean;
  /** Figures of several elements, which fit a workbook only. */
  readonly isSeveral: boolean;
  /** There are more than `mostCells`. */
  readonly isVast: boolean;
  /** There is a chart, which has a picture. */
  readonly isChart: boolean;
  /** The file that the page itself names. */
  readonly named: ServerExport | null;
  /** `null` while it is not known. */
  readonly data: Dataset | null;
}

/**
 * Reads the `formats` attribute. Where it is absent: a CSV, and every file of the server. A format that neither we nor
 * the server have is left out with a warning; where none remains, a CSV.
 */
export function readFormats(text: string | null, stock: Stock): Offer {
  const { named, data, isVast } = stock;
  const files = [...(named ? [named] : []), ...(data?.exports ?? [])];
  const served = new Set(files.map(({ format }) => format.toLowerCase()));
  const isOurs = (format: OwnFormat): boolean => !isVast || !served.has(format);
  const makes = made(stock).filter(isOurs);
  const names = new Set((text ?? '').toLowerCase().split(/\s+/).filter(Boolean));
  const usual = made(stock).slice(0, 1).filter(isOurs);
  if (names.size === 0) return { own: usual, server: files };
  const server = files.filter((file) => file === named || names.has(file.format.toLowerCase()));
  const own = [...names].flatMap((name) => makes.find((format) => format === name) ?? []);
  if (data && !stock.isJob) warnOfMissing(names, own, server, stock);
  const isNothing = own.length === 0 && server.length === 0 && data !== null;
  return { own: isNothing ? usual : own, server };
}

/**
 * The file of an `href` attribute, its format by the ending of its address, named by the page's `label` where it stands
 * alone; `null` where there is none.
 */
export function namedFile(address: string | null, label: string | null): ServerExport | null {
  if (address === null) return null;
  const format = /\.(\w{1,8})$/.exec(new URL(address).pathname)?.[1] ?? 'file';
  return { format: format.toLowerCase(), href: address, label: label && `${label} (${format.toUpperCase()})` };
}

/** The formats that can be made, the one first that is made where none is named. */
function made({ isNothing, isSeveral, isChart }: Stock): readonly OwnFormat[] {
  if (isNothing) return [];
  if (isSeveral) return ['xlsx'];
  return isChart ? ownFormats : ownFormats.filter((format) => format !== 'png');
}

function warnOfMissing(
  names: ReadonlySet<string>,
  own: readonly string[],
  server: readonly ServerExport[],
  { id, isSeveral }: Stock,
): void {
  const there = new Set([...own, ...server.map(({ format }) => format.toLowerCase())]);
  const missing = [...names].filter((name) => !there.has(name));
  const where = id && ` (#${id})`;
  const warn = (why: string, wrong: readonly string[]): void => {
    if (wrong.length > 0) warnOnce(`formats${where}: ${why}, got "${wrong.join(' ')}"`);
  };
  const isOurs = (name: string): boolean => ownFormats.some((format) => format === name);
  warn(isSeveral ? 'several elements make a workbook, xlsx, only' : 'png is of a chart only', missing.filter(isOurs));
  warn(
    "expected csv, xlsx, json, png of a chart, or a format of the server's",
    missing.filter((name) => !isOurs(name)),
  );
}
