import { array, looseObject, nullish, number, string } from 'valibot';
import type { Observation } from '../../model/create-dataset.js';
import type { Members } from '../../model/dataset.js';
import { granularityOf } from '../../model/granularity-of.js';
import { membersKey } from '../../model/members-key.js';
import { wrongType } from '../../model/stats-error.js';
import { dateIn } from '../../model/zone.js';
import { readShape } from '../check.js';
import { measuresOf, placeOf, type Measure, type Place, type Track } from './catalogue.js';
import { DataFairMembers } from './members.js';
import type { Reading } from '../data-fair.js';
import type { Answer } from '../source.js';

/** Everything that the answers of a query say. */
export interface DataFairRows {
  readonly observations: readonly Observation[];
  /** The kinds of requests whose answers add up: days without a row had no such request. */
  readonly complete: ReadonlySet<Track>;
  readonly members: DataFairMembers;
}

/** What one series counts on one day. */
interface DayRow {
  readonly day: string;
  readonly members: Members;
  readonly nbRequests: number | null;
  readonly bytes: number | null;
  readonly path: string;
}

const anySeries = looseObject({ key: looseObject({}, 'an object') }, 'an object');
const envelope = looseObject(
  {
    nbRequests: nullish(number('a number')),
    days: nullish(array(string('a day'), 'an array of days')),
    series: array(anySeries, 'an array of series'),
  },
  'an object',
);

/** Reads all answers. Throws a `format` error with the first wrong path. */
export function readAnswers(answers: readonly Answer[], reading: Reading): DataFairRows {
  const members = new DataFairMembers();
  const observations: Observation[] = [];
  const broken = new Set<Track>();
  const tracks = new Set<Track>();
  for (const answer of answers) {
    const { role = 'readDataAPI' } = answer.request;
    const start = answers.length > 1 ? `${role}: ` : '';
    if (role === 'titles') {
      readTitles(answer, members, start);
      continue;
    }
    const track = role.split(' ')[0] as Track;
    const { rows, adds } = readRows(answer, reading, track, members, start);
    tracks.add(track);
    if (!adds) broken.add(track);
    const silent = adds ? silentDays(rows, answer, reading, track, members) : [];
    const own = measuresOf(track, reading.own);
    for (const row of [...rows, ...silent]) observations.push(observationOf(row, own));
  }
  const complete = new Set([...tracks].filter((track) => !broken.has(track)));
  return { observations, complete, members };
}

/** The dimensions of an answer with their places: one about the whole has none that leaves requests out. */
function placesOf(answer: Answer, { split, dimensions }: Reading, track: Track): readonly [string, Place][] {
  const isTotal = answer.request.role?.endsWith(' total') === true;
  return dimensions.flatMap((dimension): [string, Place][] => {
    const place = isTotal && dimension === split ? null : placeOf(dimension, track);
    return place ? [[dimension, place]] : [];
  });
}

function readRows(
  answer: Answer,
  reading: Reading,
  track: Track,
  known: DataFairMembers,
  start: string,
): { readonly rows: readonly DayRow[]; readonly adds: boolean } {
  const { nbRequests, series } = readShape(envelope, answer.json(), '');
  const places = placesOf(answer, reading, track);
  const rows: DayRow[] = [];
  for (const [index, { key, days }] of series.entries()) {
    const path = `${start}series[${index}]`;
    const own = places.map(([id, place]) => [id, known.read(id, place, key, `${path}.key`)] as const);
    const members = Object.fromEntries(own);
    const map = readShape(looseObject({}, 'an object of days'), days, `${path}.days`);
    for (const [day, counts] of Object.entries(map)) rows.push(dayRow(day, counts, members, `${path}.days.${day}`));
  }
  const sum = rows.reduce((total, row) => total + (row.nbRequests ?? NaN), 0);
  const adds = sum === nbRequests;
  return { rows: adds ? joined(rows) : rows, adds };
}

/**
 * A dataset that was renamed within the period has a series by each of its names, both with the day of the renaming:
 * parts of one, where all rows together are the API's own sum. Elsewhere they stay two, and are refused.
 */
function joined(rows: readonly DayRow[]): readonly DayRow[] {
  const days = new Map<string, DayRow>();
  for (const row of rows) {
    const key = `${row.day} ${membersKey(row.members)}`;
    const before = days.get(key);
    const nbRequests = (before?.nbRequests ?? 0) + (row.nbRequests ?? 0);
    const bytes = before?.bytes === null || row.bytes === null ? null : (before?.bytes ?? 0) + row.bytes;
    days.set(key, before ? { ...before, nbRequests, bytes } : row);
  }
  return [...days.values()];
}

function dayRow(day: string, counts: unknown, members: Members, path: string): DayRow {
  if (granularityOf(day) !== 'day') throw wrongType(path, 'a day such as 2026-01-31', day);
  const { nbRequests, bytes } = readShape(looseObject({}, 'an object'), counts, path);
  return {
    day,
    members,
    nbRequests: countOrNull(nbRequests, `${path}.nbRequests`),
    bytes: countOrNull(bytes, `${path}.bytes`),
    path,
  };
}

function countOrNull(value: unknown, path: string): number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0)) return value;
  throw wrongType(path, 'a number of 0 or more, or null', value);
}

function observationOf({ day, members, path, ...counts }: DayRow, own: readonly Measure[]): Observation {
  return { time: day, members, values: Object.fromEntries(own.map(({ id, field }) => [id, counts[field]])), path };
}

/**
 * An answer whose rows add up to its own total has them all: on other days there was nothing. The first and the last
 * day that it can speak of are made to be there, and the days between them are filled by `missing: zero`; the same of
 * members that were asked for by name and had no request at all.
 */
function silentDays(
  rows: readonly DayRow[],
  answer: Answer,
  reading: Reading,
  track: Track,
  known: DataFairMembers,
): DayRow[] {
  const today = dateIn(answer.at, 'UTC');
  const to = reading.to < today ? reading.to : today;
  if (to < reading.from) return [];
  const there = new Set(rows.map(({ day, members }) => `${day} ${membersKey(members)}`));
  return silentMembers(rows, placesOf(answer, reading, track), reading, known).flatMap((members) =>
    [...new Set([reading.from, to])]
      .filter((day) => !there.has(`${day} ${membersKey(members)}`))
      .map((day) => ({ day, members, nbRequests: 0, bytes: 0, path: 'nbRequests' })),
  );
}

function silentMembers(
  rows: readonly DayRow[],
  places: readonly [string, Place][],
  { split, filters }: Reading,
  known: DataFairMembers,
): Members[] {
  const fixed: Members = Object.fromEntries(
    places.flatMap(([id]) => (id === split ? [] : [[id, filters[id]?.[0] ?? '']])),
  );
  const place = places.find(([id]) => id === split)?.[1];
  const asked = place && split !== null ? filters[split] : undefined;
  if (split === null || asked === undefined) {
    if (rows[0]) return [rows[0].members];
    // Where the split leaves requests out, another answer speaks of the whole.
    return place?.narrows ? [] : [fixed];
  }
  const seen = new Set(rows.map(({ members }) => members[split]));
  const silent = asked.filter((id) => !seen.has(id));
  for (const id of silent) known.addAsked(split, id);
  return [...rows.slice(0, 1).map(({ members }) => members), ...silent.map((id) => ({ ...fixed, [split]: id }))];
}

function readTitles(answer: Answer, members: DataFairMembers, start: string): void {
  const { series } = readShape(envelope, answer.json(), '');
  for (const [index, { key }] of series.entries()) members.addTitle(key, `${start}series[${index}].key`);
}
