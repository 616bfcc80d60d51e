import { looseObject, string } from 'valibot';
import { createDataset, type Observation } from '../model/create-dataset.js';
import type { Dataset, GivenTotal, Notice } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { isHtml } from './answer.js';
import { readShape } from './check.js';
import { codeOfStatus } from './http-error.js';
import { chartIndicator, type Chart } from './rdv/chart.js';
import { dateReader } from './rdv/dates.js';
import { isStatus, membersOf, type RdvMembers } from './rdv/members.js';
import { named, type NamedSeries } from './rdv/names.js';
import { planOf, type Reading } from './rdv/query.js';
import { seriesOf, type Series } from './rdv/series.js';
import { stepsOf, type Steps } from './rdv/steps.js';
import type { Answer, HttpRequest, Source } from './source.js';

/**
 * The charts of RDV Service Public (RDV Solidarités, RDV Aide numérique; betagouv/rdv-service-public): `GET {src}`, where
 * `src` is a chart's own URL: `/stats/rdvs?by_status=true`, `/stats/receipts?group_by=event`, `/stats/active_agents`,
 * `/admin/organisations/{id}/stats/rdvs`. Any other answer of Ruby's Chartkick is read, too.
 *
 * Facts, with the document that each comes from:
 * - Parameters: app/controllers/stats_controller.rb. `territory` selects one, `by_…` the series; an unknown `group_by` is
 *   `channel`. There are no dates, filters or pages. Answers are kept for a day. Organisations and agents
 *   (admin/organisations/stats_controller.rb) know no `by_status`, and ignore it.
 * - Answer: `chart_json` (ankane/chartkick, lib/chartkick/enumerable.rb): `[{"name", "data": [[date, value], …]}]`, or a
 *   bare list of pairs where there is one series. Weeks are written `%d/%m/%Y`, days and months as ISO dates
 *   (app/models/stat.rb). From the first row to the last, 0 is sent (ankane/groupdate, series_builder.rb): a bucket that
 *   is not there is not 0.
 * - Weeks begin on Sunday, groupdate's default, which the application leaves (spec/models/stat_spec.rb: what was made on
 *   Tuesday 7 April 2020 is in "05/04/2020"). Each is put on the ISO week that begins a day later, with a notice.
 * - By status, values are shares of the week, rounded each for itself: together they may be 99 or 101. A week without
 *   appointments has 0 everywhere (`Stat#rdvs_group_by_status`): these are no shares, and not known.
 * - Names of who made appointments end in their number of all time: `Agent (1234)` (`Stat#rdvs_group_by_week_fr`).
 * - Dates are those of Paris (config/application.rb).
 * - `/stats/…` is public, `/admin/…` needs an agent's session cookie: without it 401 `{"error"}` to whoever accepts JSON,
 *   and the log-in page to others (heartcombo/devise, lib/devise/failure_app.rb). CORS headers are sent for `/api/v1`
 *   alone (config/initializers/cors.rb): same origin, or a proxy.
 */
export const rdv = {
  name: 'rdv',
  ask: (query: DataQuery): HttpRequest[] => [{ url: planOf(query).url, headers: { Accept: 'application/json' } }],
  reading: (query: DataQuery): Reading => planOf(query).reading,
  refuse,
  recognises,
  parse,
} satisfies Source<Reading>;

/** Other pages of the site have links to it. */
const loginForm = /<form\b[^>]{0,500}\/sign_in\b/i;

/** The words of a refusal; and the log-in page, which is sent in place of a chart with status 200. */
function refuse(answer: Answer): StatsError | null {
  const { status, type, text, request } = answer;
  if (isHtml(type, text)) {
    if (status >= 400 || !loginForm.test(text)) return null;
    const message = `${request.url} answered with the log-in page: it needs an agent's session`;
    return new StatsError('http', 'forbidden', message, { status });
  }
  const { error } = readShape(looseObject({ error: string() }), answer.json(), '');
  const message = error.slice(0, 200);
  return new StatsError('http', codeOfStatus(status, 'refused'), message, { status, message });
}

/** `[{"name": "Agent (1)", "data": [["24/09/2023", 1]]}]`, or a bare list of such pairs. */
function recognises({ json }: Answer): boolean {
  const [first] = json() as readonly unknown[];
  const pairs = Array.isArray(first) ? [first] : seriesPairs(first);
  return pairs.length > 0 && pairs.every(isPair);
}

function seriesPairs(series: unknown): readonly unknown[] {
  const { name, data } = series as { name?: unknown; data?: unknown };
  return typeof name === 'string' && Array.isArray(data) ? data : [];
}

function isPair(pair: unknown): boolean {
  if (!Array.isArray(pair) || pair.length !== 2) return false;
  const [label, value] = pair as readonly unknown[];
  const isDate = typeof label === 'string' && /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d\d-\d\d)$/.test(label);
  return isDate && (typeof value === 'number' || value === null);
}

function parse([answer]: readonly Answer[], reading: Reading): Dataset {
  const { format, dimension, indicators } = reading;
  const notation = { format, read: dateReader(format), isPercent: reading.chart.isPercent };
  const read = seriesOf(answer?.json() ?? null, notation);
  const chart = recognisedChart(read, reading.chart);
  const series = named(read, chart);
  const dates = new Set(series.flatMap(({ points }) => points.map(({ date }) => date)));
  const steps = stepsOf([...dates], { known: chart.step, asked: reading.step });
  const names = series.map(({ name }) => name);
  const members = membersOf(dimension, names, chart);
  return createDataset({
    granularity: steps.step,
    zone: 'Europe/Paris',
    timeName: 'date',
    indicators: indicators.map((id) => chartIndicator(id, chart)),
    dimensions: [members.dimension],
    observations: observe(series, members, { indicators, chart }, steps),
    totals: totalsOf(series, members, indicators),
    notices: steps.fromSunday ? [sundays] : [],
  });
}

/** At an address that does not tell, series by status are known by their names: of them the service sends only shares. */
function recognisedChart(series: readonly Series[], chart: Chart): Chart {
  const isShare = ({ name, points }: Series): boolean =>
    name !== null && isStatus(name) && points.every(({ value }) => value === null || (value >= 0 && value <= 100));
  if (chart.step !== null || chart.grouping !== 'created-by' || series.length === 0) return chart;
  return series.every(isShare) ? { ...chart, grouping: 'status', isPercent: true } : chart;
}

function* observe(
  series: readonly NamedSeries[],
  { dimension, ids }: RdvMembers,
  { indicators, chart }: Pick<Reading, 'indicators' | 'chart'>,
  steps: Steps,
): Generator<Observation> {
  const known = chart.isPercent ? sharedDates(series) : null;
  for (const { name, points } of series) {
    const members = { [dimension.id]: ids.get(name) ?? '' };
    for (const { date, value, path } of points) {
      const shown = known?.has(date) === false ? null : value;
      const values = Object.fromEntries(indicators.map((id) => [id, shown]));
      yield { time: steps.bucketOf(date), members, values, path };
    }
  }
}

/** Dates on which there was something to take shares of. */
function sharedDates(series: readonly NamedSeries[]): ReadonlySet<string> {
  const points = series.flatMap(({ points }) => points);
  return new Set(points.filter(({ value }) => value !== 0 && value !== null).map(({ date }) => date));
}

/** They count everything up to the answer. */
function totalsOf(
  series: readonly NamedSeries[],
  { dimension, ids }: RdvMembers,
  indicators: readonly string[],
): GivenTotal[] {
  return series.flatMap(({ name, total }) => {
    if (total === null) return [];
    const members = { [dimension.id]: ids.get(name) ?? '' };
    return indicators.map((indicator) => ({ indicator, members, value: total, from: null, to: null }));
  });
}

const sundays: Notice = {
  level: 'info',
  text: {
    en: 'Weeks of this service run from Sunday to Saturday; each is shown as the week that begins on the next day, Monday.',
    fr: 'Les semaines de ce service vont du dimanche au samedi ; chacune est présentée comme la semaine qui commence le lendemain, lundi.',
  },
};
