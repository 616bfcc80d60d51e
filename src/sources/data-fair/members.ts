import { looseObject, nullish, string } from 'valibot';
import type { LocalText } from '../../model/dataset.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { memberLabel, nobody, userClasses, type Place } from './catalogue.js';

const resource = looseObject({ id: string('a text'), title: nullish(string('a text or null')) }, 'an object');

/** The members that rows speak of, by dimension, with their titles. */
export class DataFairMembers {
  readonly #labels = new Map<string, Map<string, LocalText>>();
  readonly #titles = new Map<string, string>();

  /** The member that the key of a series names. Throws a `format` error where it is of another type. */
  read(dimension: string, { split }: Place, key: Readonly<Record<string, unknown>>, path: string): string {
    const value = key[split];
    if (split === 'resource') {
      const { id, title } = readShape(resource, value, `${path}.${split}`);
      this.#add(dimension, id, titleOf(title) ?? id);
      return id;
    }
    // A row that was collected before the API knew this dimension has no value.
    if (value !== null && value !== undefined && typeof value !== 'string') {
      throw wrongType(`${path}.${split}`, 'a text or null', value);
    }
    const id = value ?? nobody;
    this.#add(dimension, id, memberLabel(dimension, id));
    return id;
  }

  /** A member that was asked for and that no row speaks of. */
  addAsked(dimension: string, id: string): void {
    if (this.#labels.get(dimension)?.has(id) !== true) this.#add(dimension, id, memberLabel(dimension, id));
  }

  /** The title of a calling application, of which rows name the id only. */
  addTitle(key: Readonly<Record<string, unknown>>, path: string): void {
    const { id, title } = readShape(resource, key['resource'], `${path}.resource`);
    const text = titleOf(title);
    if (text !== null) this.#titles.set(id, text);
  }

  /** Those of a dimension: user classes in their own order, others in the API's, which is by number of requests. */
  of(dimension: string): { readonly id: string; readonly label: LocalText }[] {
    const found = [...(this.#labels.get(dimension) ?? [])].map(([id, label]) => ({
      id,
      label: dimension === 'application' && label === id ? (this.#titles.get(id) ?? id) : label,
    }));
    if (dimension !== 'user-class') return found;
    const order = [...Object.keys(userClasses), nobody];
    return found.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  }

  /** A resource that was renamed within the period has a series for each title: the busier one's is taken. */
  #add(dimension: string, id: string, label: LocalText): void {
    const known = this.#labels.get(dimension) ?? new Map<string, LocalText>();
    this.#labels.set(dimension, known);
    if (!known.has(id)) known.set(id, label);
  }
}

/** Titles are percent-encoded in some rows and plain in others, where a lone `%` is just that. */
function titleOf(title: string | null | undefined): string | null {
  if (title === null || title === undefined || title.trim() === '') return null;
  try {
    return decodeURIComponent(title);
  } catch {
    return title;
  }
}
