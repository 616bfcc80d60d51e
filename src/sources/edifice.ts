import { looseObject, string } from 'valibot';
import type { DateRange } from '../model/bucket.js';
import { createDataset, type DimensionInput, type Observation } from '../model/create-dataset.js';
import type { Dataset, LocalText, Notice } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { readShape } from './check.js';
import { addressed } from './edifice/address.js';
import { measureIndicator, measures, type Measure, type Role } from './edifice/catalogue.js';
import { filesOf } from './edifice/files.js';
import { categoryDimension, cycleDimension, entityDimension, profileDimension } from './edifice/members.js';
import { isMeant, observeAccess, observeAccounts, observeDevices, observeEntities } from './edifice/observations.js';
import {
  checkQuery,
  measuresOf,
  readEntities,
  requestsOf,
  stepOf,
  type Entities,
  type Frequency,
} from './edifice/query.js';
import { readRows, type StatsRow } from './edifice/rows.js';
import { stockTotals } from './edifice/stocks.js';
import { completeWeeks } from './edifice/weeks.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer takes: which indicators its rows make, whose they are, and which dates they speak of. */
export interface Reading {
  readonly indicators: readonly string[];
  readonly entities: Entities;
  /** The step in which the dataset is laid out: that of the rows, or one that is made of them. */
  readonly step: Frequency;
  readonly range: DateRange | null;
  /** Each row of a file is one row of the API: it then carries the school's name and code. */
  readonly ids: boolean;
  /** The server's own file knows no filter. */
  readonly filtered: boolean;
}

/**
 * The statistics of an Edifice platform (ONE, NEO; OPEN-ENT-NG/statistics): `GET {src}/list`, where `src` is the
 * application's base, `/stats`.
 *
 * Facts, with the document that each comes from:
 * - Parameters: PGStatsService.java, api-allowed-values.json. `from` and `to` are wall clocks without zone, `to` is now
 *   by default; rows are dated by the beginning of their bucket, and those between both dates, included, are answered.
 * - `entity` and `entityLevel` are mandatory; parents and students are refused, and those who do not belong to the
 *   structure (StatsResourceProvider.java).
 * - Rows: public/ts/services/stats-api.service.ts. There are no pages, and no order where one entity is asked for. Of
 *   what nothing was counted there is no row. Only applications of an allow-list are answered.
 * - Dates are those of the server's clock, which it does not name: `LocalDateTime.toString()`, no seconds when zero.
 * - Rows are made each night, of the day before (Stats.java).
 * - Session cookie: without it the log-in page is sent in place of data, without the right an HTML page with status 401
 *   (entcore, ActionFilter.java). Other refusals are 400 `{"error": "invalid.params"}`. No CORS headers: same origin, or
 *   a proxy.
 * - `library` is a connector that the application counts among the apps (public/ts/indicators).
 */
export const edifice = {
  name: 'edifice',
  ask,
  reading,
  refuse,
  addressed,
  recognises({ json }) {
    const [row] = json() as readonly object[];
    return row !== undefined && 'structure_id' in row && 'platform_id' in row;
  },
  parse,
} satisfies Source<Reading>;

function ask(query: DataQuery): HttpRequest[] {
  checkQuery(query);
  return requestsOf(query);
}

function reading(query: DataQuery): Reading {
  const asked = measuresOf(query);
  const entities = readEntities(query);
  return {
    indicators: asked.map(({ id }) => id),
    entities,
    step: stepOf(query),
    range: query.range,
    ids: query.split === 'profile' && entities.ids.length === 1 && asked.every(({ by }) => by === null),
    filtered: Object.keys(query.filters).length > 0,
  };
}

/** `{"error": "invalid.entity.level"}`, or the words of an exception. */
function refuse(answer: Answer): StatsError | null {
  const { error } = readShape(looseObject({ error: string() }), answer.json(), '');
  const { status } = answer;
  const message = error.slice(0, 200);
  return new StatsError('http', status === 401 || status === 403 ? 'forbidden' : 'refused', message, {
    status,
    message,
  });
}

function parse(answers: readonly Answer[], reading: Reading): Dataset {
  const { entities, step, range } = reading;
  const asked = reading.indicators.flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
  const parts = answers.map((answer) => ({
    role: answer.request.role as Role,
    rows: readRows(answer, asked, entities, answers.length > 1),
  }));
  const at = Math.min(...answers.map((answer) => answer.at));
  const observations = parts.map(({ role, rows }) => observe(role, rows, asked, reading, at));
  const accounts = parts.filter(({ role }) => role === 'accounts').flatMap(({ rows }) => rows);
  return createDataset({
    granularity: step,
    timeName: 'date',
    indicators: asked.map((measure) => measureIndicator(measure, entities.ids.length > 1)),
    dimensions: dimensionsOf(
      parts.flatMap(({ rows }) => rows),
      asked,
      entities,
    ),
    observations: chain(observations),
    totals: stockTotals(accounts, asked, { entities, frequency: step, range, at }),
    notices: noticesOf(asked, entities),
    exports: reading.filtered ? [] : filesOf(answers, entities),
    idNames: reading.ids ? ['entity_name', 'uai'] : [],
  });
}

function* observe(
  role: Role,
  rows: readonly StatsRow[],
  asked: readonly Measure[],
  { entities, range, step }: Reading,
  at: number,
): Generator<Observation> {
  const own = asked.filter((measure) => measure.role === role);
  if (role === 'access') yield* observeAccess(rows, own, entities);
  else if (role === 'devices') yield* observeDevices(rows, own, entities);
  else {
    yield* observeAccounts(rows, own, entities, { weeks: completeWeeks(rows, range, at), step });
    yield* observeEntities(rows, own, entities);
  }
}

/** What competes for the top comes first: it is not profiles that are compared. */
function dimensionsOf(rows: readonly StatsRow[], asked: readonly Measure[], entities: Entities): DimensionInput[] {
  const breakdowns = new Set(asked.flatMap(({ by }) => by ?? []));
  const names = new Map(rows.flatMap(({ entity, name }) => (entity && name ? [[entity, name]] : [])));
  return [
    ...[...breakdowns].map((by) =>
      by === 'category' ? categoryDimension(categoriesOf(rows, asked), titleOf(asked)) : cycleDimension(by),
    ),
    profileDimension(distinct(rows, ({ profile }) => profile)),
    ...(entities.ids.length > 1 ? [entityDimension(entities.level, entities.ids, names)] : []),
  ];
}

/** Those that an indicator counts: connectors are no members of a chart of applications. */
function categoriesOf(rows: readonly StatsRow[], asked: readonly Measure[]): ReadonlySet<string> {
  return distinct(
    rows.filter((row) => asked.some((measure) => measure.by === 'category' && isMeant(row, measure))),
    ({ category }) => category,
  );
}

/** What the categories are; `null` where they are of more than one kind. */
function titleOf(asked: readonly Measure[]): LocalText | null {
  const kinds = new Set(asked.filter(({ by }) => by === 'category').map(({ role, uses }) => `${role} ${uses}`));
  if (kinds.size !== 1) return null;
  if (kinds.has('devices all')) return { en: 'Device', fr: 'Support' };
  return kinds.has('access connectors') ? { en: 'Connector', fr: 'Connecteur' } : { en: 'App', fr: 'Appli' };
}

function distinct(rows: readonly StatsRow[], of: (row: StatsRow) => string | null): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => of(row) ?? []));
}

/** The documentation of the application's own export says so too. */
function noticesOf(asked: readonly Measure[], { ids }: Entities): Notice[] {
  if (ids.length < 2 || asked.length === 0) return [];
  const text = {
    en: 'Users who are attached to several of them are counted in each.',
    fr: 'Les utilisateurs rattachés à plusieurs d’entre eux sont comptés dans chacun.',
  };
  return [{ level: 'info', text }];
}

function* chain<T>(parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}
