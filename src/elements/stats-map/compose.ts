import type { Position } from 'geojson';
import { formatter } from '../../i18n/format.js';
import { mapWords } from '../../i18n/map-words.js';
import { pickText, type PickedText } from '../../i18n/pick-text.js';
import { foreignWords, words } from '../../i18n/words.js';
import type { StatsError } from '../../model/stats-error.js';
import { asStatsError } from '../as-stats-error.js';
import { classesOf } from './classes.js';
import type { Ground } from './ground.js';
import { locate, type Located } from './located.js';
import { marksOf } from './marks.js';
import { nameOf } from './naming.js';
import { ordered, type Order } from './order.js';
import { project, type Projected } from './projected.js';
import type { MapView, Named, Shown, Voice } from './shown.js';
import type { TopologyLoader } from './topology.js';

/** What a map is shown with, besides its view. */
export interface Setting {
  readonly language: string;
  /** The page's own name for it. */
  readonly label: string | null;
  readonly topology: Pick<TopologyLoader, 'ground' | 'error'>;
  readonly order: Order;
  readonly pixels: number;
}

/** All that stands on the screen, of one view: pure, so that what is drawn can be tested without drawing. */
export function compose(view: MapView, { language, label, topology, order, pixels }: Setting): Shown {
  const voice: Voice = { words: words(language), mapWords: mapWords(language), format: formatter(language) };
  const { ground } = topology;
  const { places, indicator, reason } = view.set;
  const located = locate(places, ground);
  const isRegional = located.every(({ area }) => area === null);
  const points = isRegional ? located.flatMap(({ point }) => (point ? [point] : [])) : [];
  // Where no place has a value, one sentence says why, in place of a map without colours.
  const { drawing, error } =
    ground && reason === null ? drawn(ground, points) : { drawing: null, error: topology.error };
  const sizes = located.flatMap(({ area, place }) => (area && place.value !== null ? [place.value] : []));
  const classes = classesOf(sizes, indicator);
  const marks = drawing ? marksOf(drawing, located, classes, pixels) : [];
  const marked = new Set(marks.map((mark) => mark.located));
  // A name stands among our words: it is in their language.
  const lang = foreignWords(language) ?? language;
  // Until the shapes are there, they may well be countries.
  const isByCountry = ground?.isByCountry ?? true;
  const named = located.map((one) => namedOf(one, drawing && marked.has(one), isByCountry, { ...voice, lang }));
  return {
    view,
    voice,
    title: label === null ? pickText(indicator.label, language) : { text: label, lang: null },
    ...{ drawing, error, marks, classes, isByCountry, pixels, places: named },
    ordered: ordered(named, order, lang),
  };
}

/** Whatever fails here leaves the table as it is. */
function drawn(
  ground: Ground,
  points: readonly Position[],
): { readonly drawing: Projected | null; readonly error: StatsError | null } {
  try {
    return { drawing: project(ground, points), error: null };
  } catch (error) {
    return { drawing: null, error: asStatsError(error) };
  }
}

/** Of thousands of places only those that are shown are named. */
function namedOf(
  one: Located,
  isDrawn: boolean | null,
  isByCountry: boolean,
  voice: Voice & { readonly lang: string },
): Named {
  let name: PickedText | null = null;
  return {
    ...one,
    isDrawn,
    get name() {
      return (name ??= nameOf(one, isByCountry, voice));
    },
  };
}
