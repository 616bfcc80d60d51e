import type { IndicatorInput } from '../../model/create-dataset.js';
import type { Aggregate } from '../../model/dataset.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import type { Part } from './cells.js';
import type { CubeDimension } from './cube.js';
import { isPlain, unitShape, type Plain } from './shape.js';

/** What a publisher says of one measure. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly definition: string | null;
  /** In words: "Thousand persons". */
  readonly unit: string | null;
  readonly symbol: string | null;
  readonly decimals: number | null;
  /** PxWeb's `measuringType`: `Flow`, `Stock`, `Average`, `Other`; `null` where nothing is said. */
  readonly kind: string | null;
}

/** Units that need no word beside a number. */
const plainUnits = /^(?:number|numbers|count|nombre|anzahl|antal|antall|lukumäärä)$/iu;
const percent = /^(?:%|per ?cent|percentages?\b|pourcentages?\b|pour cent|prozent|prosent|procent)/iu;
const bytes = /^(?:bytes?|octets?)$/iu;
const seconds = /^(?:s|seconds?|secondes?)$/iu;
const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** Words for numbers that make no sense added up. French "par" is not one of them: "visites par mois". */
const relative =
  /%|\b(?:per|per ?cent|percentages?|rates?|ratios?|index|indexes|indices|averages?|means?|medians?|shares?|prices?|taux|indices?|moyen(?:ne)?s?|médianes?|pourcentages?|parts? d(?:e|es|u)|prix|anteile?|quoten?)\b|\b(?:proportion|densit|temp[eé]ratur|durchschnitt|unique|distinct)/iu;

/** Names of what happens, each time anew. A running total bears them as well, and says so. */
const events =
  /^(?!.*cumul)(?:(?!(?:and|et|with|avec) )\S+ )*(?:visits?|page ?views?|views?|downloads?|clicks?|sessions?|log-?ins?|calls?|requests?|visites?|vues?|téléchargements?|clics?|connexions?|appels?|requêtes?|consultations?)(?: (?:of|by|to the|de|d’|du|des|par) .*)?$/iu;

/** The categories of a metric dimension as measures. */
export function measuresOf({ categories, category, extension, path }: CubeDimension): readonly Measure[] {
  const kinds = isPlain(extension['measuringType']) ? extension['measuringType'] : {};
  return categories.map(({ id, label }) => {
    const given = ownOf(category.unit, id);
    const unit = given == null ? null : readShape(unitShape, given, `${path}.category.unit.${id}`);
    const kind = ownOf(kinds, id);
    return {
      id,
      label,
      definition: noteOf(ownOf(category.note, id), `${path}.category.note.${id}`),
      unit: unit?.label ?? unit?.base ?? null,
      symbol: unit?.symbol ?? null,
      decimals: unit?.decimals ?? null,
      kind: typeof kind === 'string' ? kind : null,
    };
  });
}

/**
 * All values as one measure, where there is no metric dimension. Eurostat has the unit as a dimension of its own: it is
 * that of all values if only one is left.
 */
export function measureOfAll(label: string, parts: readonly Part[]): Measure {
  const units = parts.find(({ dimension }) => dimension.id.toLowerCase() === 'unit');
  const kept = units?.dimension.categories.filter((_, place) => units.kept?.has(place) !== false) ?? [];
  const unit = kept.length === 1 ? (kept[0]?.label ?? null) : null;
  return { id: 'value', label, definition: null, unit, symbol: null, decimals: null, kind: null };
}

/** What is said of one category, which may have a name that every object knows. */
function ownOf(said: Plain | null | undefined, id: string): unknown {
  return said && Object.hasOwn(said, id) ? said[id] : undefined;
}

function noteOf(note: unknown, path: string): string | null {
  if (note === null || note === undefined) return null;
  const lines: readonly unknown[] = Array.isArray(note) ? note : [note];
  const wrong = lines.find((line) => typeof line !== 'string');
  if (wrong !== undefined) throw wrongType(path, 'an array of texts', note);
  return lines.join(' ').slice(0, 5_000) || null;
}

/**
 * A measure as an indicator. `overlaps`: categories of some dimension count the same, so that none are added up. `source` is
 * who publishes it.
 */
export function indicatorOf(measure: Measure, overlaps: boolean, source: string | null): IndicatorInput {
  const { id, definition, decimals } = measure;
  return {
    id,
    label: labelOf(measure),
    definition,
    unit: unitOf(measure),
    aggregate: aggregateOf(measure, overlaps, source),
    decimals,
  };
}

/**
 * JSON-stat does not say what may be added up. Over members everything is, but for what PxWeb calls an average or other, and
 * what its name or unit calls relative: a rate, an index, so many per head. Over time only what PxWeb calls a flow, or what
 * is by its name a count of events; not at Eurostat, most of whose tables are of stocks. A stock is its last value.
 */
function aggregateOf({ kind, label, unit, symbol }: Measure, overlaps: boolean, source: string | null): Aggregate {
  const isRelative = [label, unit, symbol].some((text) => text !== null && relative.test(text));
  const adds = kind === 'Flow' || (kind !== 'Average' && kind !== 'Other' && !isRelative);
  const split = adds && !overlaps ? 'sum' : 'none';
  if (kind === 'Stock') return { kind: 'fold', time: 'last', split };
  const flows = kind === 'Flow' || (adds && events.test(label) && source !== 'ESTAT');
  return { kind: 'fold', time: flows ? 'sum' : 'none', split };
}

function unitOf({ unit, symbol }: Measure): string {
  const said = [unit, symbol].flatMap((text) => (text ? [text.trim()] : []));
  if (said.some((text) => percent.test(text))) return 'percent';
  if (said.some((text) => bytes.test(text))) return 'byte';
  if (said.some((text) => seconds.test(text))) return 'second';
  // "millions" of "$" are neither: such a unit stands in the label.
  const [only, ...more] = said;
  if (only === undefined || more.length > 0) return 'count';
  const code = signs[only] ?? only;
  return Intl.supportedValuesOf('currency').includes(code) ? code : 'count';
}

/** A unit that formatting does not know stands beside the name: "Expenditure (millions $)". */
function labelOf(measure: Measure): string {
  const { label, unit, symbol } = measure;
  const said = [unit, symbol].filter((text) => text !== null && text.trim() !== '' && !plainUnits.test(text.trim()));
  if (said.length === 0 || unitOf(measure) !== 'count' || label.includes(said.join(' '))) return label;
  return `${label} (${said.join(' ')})`;
}
