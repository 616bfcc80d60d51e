import type { Formatter } from '../../i18n/format.js';
import type { MapWords } from '../../i18n/map-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import type { StatsError } from '../../model/stats-error.js';
import type { PlaceSet } from '../../views/places.js';
import type { Table } from '../../views/table.js';
import type { ZoneNote } from '../../views/zone-note.js';
import type { Classes } from './classes.js';
import type { Located } from './located.js';
import type { Mark } from './marks.js';
import type { Projected } from './projected.js';

/** What a map shows of a dataset. */
export interface MapView {
  readonly dataset: Dataset;
  readonly set: PlaceSet;
  readonly table: Table;
  readonly zone: ZoneNote | null;
}

/** Everything that wording takes. */
export interface Voice {
  readonly words: Words;
  readonly mapWords: MapWords;
  readonly format: Formatter;
}

/** A place under the name that it is read by. */
export interface Named extends Located {
  readonly name: PickedText;
  /** Whether it has a mark on the map; `null` while there is no map. */
  readonly isDrawn: boolean | null;
}

/** What stands on the screen: map, legend, read-out and table are all made of it. */
export interface Shown {
  readonly view: MapView;
  readonly voice: Voice;
  /** Name of the indicator, or the page's own label. */
  readonly title: PickedText;
  /** `null` until the shapes are there, or where they could not be had. */
  readonly drawing: Projected | null;
  readonly error: StatsError | null;
  readonly marks: readonly Mark[];
  readonly classes: Classes;
  /** Every place, largest first. */
  readonly places: readonly Named[];
  /** The same in the order of the table. */
  readonly ordered: readonly Named[];
  /** Areas are countries, by their ISO codes. */
  readonly isByCountry: boolean;
  /** How wide the map is, in pixels. */
  readonly pixels: number;
}
