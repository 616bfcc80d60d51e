import { fileWords } from '../i18n/file-words.js';
import { formatter } from '../i18n/format.js';
import { pickText } from '../i18n/pick-text.js';
import { words } from '../i18n/words.js';
import type { Indicator } from '../model/dataset.js';
import { httpUrl } from '../model/http-url.js';
import type { Table } from '../views/table.js';
import { statedZone } from './stated-zone.js';
import { unfinishedOf } from './unfinished.js';
import type { Sheet, SheetCell } from './sheet.js';

/** What is to be said of figures beside their values. */
export interface About {
  /** When they are exported: an instant (ISO 8601). */
  readonly exported: string;
  /** Addresses that the figures come from; each shown as a link where it is an absolute `http(s)` one. */
  readonly endpoints?: readonly string[];
  /** The page's own line about the source, which wins over the answer's. */
  readonly credit?: string | null;
  /** Instant or date of the last update, as in `Dataset.updated`. */
  readonly updated?: string | null;
  /** Names of what should be in the file and could not be loaded. */
  readonly lacking?: readonly string[];
  /** Ids of what should be in the file and is not on the page. */
  readonly absent?: readonly string[];
}

/** What the sheet tells about. */
export interface Told {
  readonly tables: readonly { readonly title: string; readonly table: Table }[];
  /** Indicators that are in the file but in none of the tables. */
  readonly indicators?: readonly Indicator[];
  /** Whether a sheet has a column that says what a number does not. */
  readonly hasNotes: boolean;
  readonly lang: string;
}

type Line = readonly [what: string, text: string | SheetCell];

/**
 * A sheet about the others, one line each: source, addresses, period, time zone, granularity, what the indicators mean,
 * notices, what is unfinished, and when it was exported.
 */
export function aboutSheet(about: About, told: Told): Sheet {
  const { about: said } = fileWords(told.lang);
  const rows = [
    ...sourceLines(about, told),
    ...tableLines(told),
    ...definitionLines(told),
    ...caveatLines(about, told),
    ...momentLines(about, told),
  ];
  return {
    name: said.name,
    columns: [
      { header: said.what, format: null, width: 28 },
      { header: said.text, format: null, width: 90 },
    ],
    rows,
  };
}

function sourceLines({ credit: own, endpoints = [] }: About, { tables, lang }: Told): readonly Line[] {
  const { source, link, licence, endpoint: data } = fileWords(lang).about;
  const given = own == null ? (tables.find(({ table }) => table.credit)?.table.credit ?? null) : null;
  const label = own ?? (given && pickText(given.label, lang).text);
  return [
    ...(label ? [[source, label] as const] : []),
    ...(given?.href ? [[link, address(given.href)] as const] : []),
    ...(given?.licence ? [[licence, given.licence] as const] : []),
    ...endpoints.map((endpoint): Line => [data, address(endpoint)]),
  ];
}

function address(href: string): string | SheetCell {
  return httpUrl(href) === null ? href : { value: href, href };
}

function tableLines({ tables, lang }: Told): readonly Line[] {
  const { granularity, summary, timezone, about } = fileWords(lang);
  const format = formatter(lang);
  return [
    ...each(tables, summary.period, ({ covered }) => format.covered(covered)),
    ...each(tables, about.granularity, ({ granularity: step }) => granularity[step]),
    ...each(tables, timezone, (table) => zoneOf(table, lang)),
  ];
}

/** Its name, or in words that it is another one than the page asked for, or one that nobody stated. */
function zoneOf(table: Table, lang: string): string | null {
  const { zoneNote: note } = table;
  return !note || note.kind === 'stated' ? statedZone(table) : words(lang).zone[note.kind](note.zone);
}

/** Once where it is the same for all tables, else for each. */
function each(tables: Told['tables'], what: string, of: (table: Table) => string | null): readonly Line[] {
  const all = tables.map(({ title, table }) => [title, of(table)] as const);
  const [first] = all;
  const lines = first && all.every(([, text]) => text === first[1]) ? [[what, first[1]] as const] : null;
  const own = all.map(([title, text]) => [`${what} (${title})`, text] as const);
  // Tables may have one title: what is said of both is said once.
  const once = own.filter(([name, text], at) => own.findIndex((one) => one[0] === name && one[1] === text) === at);
  return (lines ?? once).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
}

function definitionLines({ tables, indicators = [], lang }: Told): readonly Line[] {
  const all = [...tables.flatMap(({ table }) => table.columns.map(({ indicator }) => indicator)), ...indicators];
  return [...new Map(all.map((indicator) => [indicator.id, indicator])).values()].flatMap(({ label, definition }) =>
    definition === null ? [] : [[pickText(label, lang).text, pickText(definition, lang).text] as const],
  );
}

function caveatLines({ lacking = [], absent = [] }: About, { tables, hasNotes, lang }: Told): readonly Line[] {
  const { about } = fileWords(lang);
  const notices = new Set(tables.flatMap(({ table }) => table.notices.map(({ text }) => pickText(text, lang).text)));
  return [
    ...lacking.map((name): Line => [about.caveat, about.lacking(name)]),
    ...absent.map((id): Line => [about.caveat, about.absent(id)]),
    ...[...notices].map((text): Line => [about.notice, text]),
    ...each(tables, about.caveat, (table) => {
      const unfinished = unfinishedOf(table, lang);
      return unfinished === null ? null : about.unfinished(unfinished);
    }),
    ...(hasNotes ? [[about.caveat, about.statuses] as const] : []),
    [about.caveat, about.emptyCells],
  ];
}

function momentLines({ updated, exported }: About, { tables, lang }: Told): readonly Line[] {
  const { about } = fileWords(lang);
  const format = formatter(lang);
  const where = tables.map(({ table }) => statedZone(table)).find((zone) => zone !== null) ?? null;
  return [
    ...(updated ? [[about.updated, format.instant(updated, where)] as const] : []),
    [about.exported, format.instant(exported, where)],
  ];
}
