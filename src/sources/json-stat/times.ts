import { granularityOfTime } from '../../model/read-time.js';
import { wrongType } from '../../model/stats-error.js';
import type { Category, CubeDimension } from './cube.js';

/**
 * Times as statistical offices write them. Eurostat: `2015-Q4`, `2015-02`, before 2022 `2015Q4`, `2015M02`, `2020W28`,
 * `2019M06D13`; PxWeb: `2015K4` (quarter), `2020U28` and `2020V28` (week); others `201502`, `20150231`.
 */
const writings: readonly (readonly [form: RegExp, name: string])[] = [
  [/^(\d{4})-?A1?$/i, '$1'],
  [/^(\d{4})-?[QK]([1-4])$/i, '$1-Q$2'],
  [/^(\d{4})-?M(\d\d)$/i, '$1-$2'],
  [/^(\d{4})-?[WUV](\d\d)$/i, '$1-W$2'],
  [/^(\d{4})M(\d\d)D(\d\d)$/i, '$1-$2-$3'],
  [/^(\d{4})(\d\d)$/, '$1-$2'],
  [/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'],
];

/** Time as a category's id says it, or else its label; `null` for what is no bucket: half-years, "2010-2014". */
export function timeOf({ id, label }: Category): string | null {
  return timeIn(id) ?? timeIn(label);
}

function timeIn(text: string): string | null {
  const trimmed = text.trim();
  if (granularityOfTime(trimmed) !== null) return trimmed;
  for (const [form, name] of writings) {
    const time = form.test(trimmed) ? trimmed.replace(form, name) : null;
    if (time !== null && granularityOfTime(time) !== null) return time;
  }
  return null;
}

/** The times of a dimension, read when a value is met that belongs to one: what is filtered out may be anything. */
export class Times {
  readonly #dimension: CubeDimension;
  readonly #times: readonly (string | null)[];
  readonly #granularities: readonly (string | null)[];
  #step: { readonly granularity: string; readonly id: string } | null = null;

  constructor(dimension: CubeDimension) {
    this.#dimension = dimension;
    this.#times = dimension.categories.map(timeOf);
    this.#granularities = this.#times.map((time) => time && granularityOfTime(time));
  }

  /** The last time that the publisher lists, of the step that values were met of; `null` where there are none. */
  get last(): string | null {
    const step = this.#step?.granularity;
    const own = this.#times.filter((time, place) => time !== null && this.#granularities[place] === step) as string[];
    return own.reduce<string | null>((last, time) => (last === null || time > last ? time : last), null);
  }

  /** Throws a `format` error for what is no time, and for months beside years, which would count twice. */
  at(place: number): string {
    const { path, categories } = this.#dimension;
    const id = categories[place]?.id ?? '';
    const time = this.#times[place] ?? null;
    const granularity = this.#granularities[place] ?? null;
    if (time === null || granularity === null) {
      throw wrongType(`${path}.category.index`, 'years, quarters, months, weeks or days', id);
    }
    this.#step ??= { granularity, id };
    if (this.#step.granularity !== granularity) {
      const expected = `times of one step, like "${this.#step.id}" (a filter such as freq:M keeps one)`;
      throw wrongType(`${path}.category.index`, expected, id);
    }
    return time;
  }
}
