import type { CsvOptions } from '../../exports/csv.js';
import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import { figure, type Figure } from '../../views/figure.js';
import type { Table } from '../../views/table.js';
import type { Followed, Tabular } from './followed.js';
import { endpointsOf } from './endpoints.js';
import type { Part, Subject } from './subject.js';
import { titleOf } from './title.js';

/** Figures that an export has asked for itself. */
export interface Own {
  readonly dataset: Dataset;
  readonly show: ShowOptions;
  readonly table: Table;
}

/** What is told of figures that an export has asked for itself. */
export interface Telling {
  readonly label: string | null;
  readonly src: string | null;
  readonly lang: string;
}

/** The one part of an export that stands for itself. */
export function partOf({ dataset, show, table }: Own, { label, src, lang }: Telling): Part {
  return {
    title: titleOf(table, label, lang),
    table,
    data: dataset,
    src,
    isFigure: false,
    figures: () => show.indicators.map((id) => figure(dataset, { ...show, indicators: [id] })),
  };
}

/** What elements show, in their order; of those that show something. */
export function partsOf(elements: readonly Tabular[], lang: string): readonly Part[] {
  return elements.flatMap(({ table, data, label, queryAttributes: { src }, shownFigure = null }) => {
    if (!table) return [];
    const isFigure = shownFigure !== null;
    const figures = (): readonly Figure[] => (isFigure ? [shownFigure] : []);
    return [{ title: titleOf(table, label, lang), table, data, src, isFigure, figures }];
  });
}

/** What the page says of an export's files. */
export interface Manner {
  readonly label: string | null;
  readonly csv: CsvOptions;
  readonly base: string;
  readonly credit: string | null;
}

/** What files are made of these parts; `null` where there are none. */
export function subjectOf(
  parts: readonly Part[],
  { elements, lacking, absent }: Pick<Followed, 'elements' | 'lacking' | 'absent'>,
  { label, csv, base, credit }: Manner,
): Subject | null {
  const [first, ...others] = parts;
  if (!first) return null;
  const [element] = elements;
  return {
    title: others.length === 0 && label === null ? first.title : titleOf(null, label, csv.lang),
    parts,
    lacking,
    absent,
    csv,
    about: {
      endpoints: endpointsOf(
        parts.map(({ src }) => src),
        base,
      ),
      credit: credit ?? element?.credit ?? null,
      updated: first.data?.updated ?? null,
    },
    image: element?.toImage ? element.toImage.bind(element) : null,
  };
}
