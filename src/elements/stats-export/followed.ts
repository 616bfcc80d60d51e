import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../model/dataset.js';
import { StatsError } from '../../model/stats-error.js';
import { wordsOf } from '../../query/attribute.js';
import type { QueryAttributes } from '../../query/query.js';
import type { Figure } from '../../views/figure.js';
import type { Table } from '../../views/table.js';
import type { State } from '../scene.js';
import { warnAbsent } from './warn-absent.js';

/** What an export needs of an element that it belongs to: a card, a chart, a table, a ranking and a map have it. */
export interface Tabular extends Element {
  readonly table: Table | null;
  /** What a card shows; others have none. */
  readonly shownFigure?: Figure | null;
  readonly data: Dataset | null;
  readonly state: State;
  readonly stale: boolean;
  readonly partial: boolean;
  readonly error: StatsError | null;
  readonly label: string | null;
  /** Its own address, where it has one. */
  readonly src?: string | null;
  /** What it asks and shows: its own attributes, readers' choices included, else its group's. */
  readonly queryAttributes: QueryAttributes;
  readonly credit?: string | null;
  /** A chart's own picture. */
  toImage?(): Promise<Blob>;
}

type Host = ReactiveControllerHost & Element & { readonly for: string | null; readonly followed: Element | null };

const news = ['stats-load', 'stats-change', 'stats-error'] as const;

/**
 * The elements that `for` names, in the host's own document or shadow root, or the one that the page's script gave. Those
 * that are named may be inserted or defined later: their events are heard at the root, and make the host update. The one
 * that is given may stand in another root, and is listened to itself.
 */
export class Followed implements ReactiveController {
  readonly #host: Host;
  #heard: Node | null = null;
  /** The ids that were looked for last. */
  #sought: string | null = null;
  #problem: StatsError | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** In the order of `for`. Empty while there are none, or while they are not ones that have a table. */
  get elements(): readonly Tabular[] {
    return this.#found.filter(isTabular);
  }

  /** The first that `for` names; `null` while it is not there, or not defined, whatever the others are. */
  get first(): Tabular | null {
    const [first] = this.#named;
    return typeof first === 'object' && isTabular(first) ? first : null;
  }

  /** Why one that stands there will never have a table: of kind `config`. */
  get problem(): StatsError | null {
    // One of our elements may be defined later.
    const wrong = this.#found.find((found) => !isTabular(found) && !found.matches(':not(:defined)'));
    if (!wrong) return null;
    const id = this.#host.for === null ? '' : wrong.id;
    const message = `for: expected the id of a card, chart, table, ranking or map, got "${id}", a <${wrong.localName}>`;
    // One that stands is one failure, and is told once.
    if (this.#problem?.message !== message) this.#problem = new StatsError('config', 'bad-for', message, { for: id });
    return this.#problem;
  }

  /** The host has no figures of its own. */
  get isOn(): boolean {
    return this.#host.for !== null || this.#host.followed !== null;
  }

  /** It is ready where one of several is and none loads: the file says which are not in it. */
  get state(): State {
    if (this.problem) return 'error';
    const states = new Set(this.elements.map(({ state }) => state));
    return (['loading', 'ready', 'error', 'empty'] as const).find((state) => states.has(state)) ?? 'idle';
  }

  /** The first failure of those that are followed, or why one cannot be. */
  get error(): StatsError | null {
    return this.problem ?? this.elements.find(({ error }) => error !== null)?.error ?? null;
  }

  /** Names of those that could not be loaded, or wait until they are seen: they are in no file. */
  get lacking(): readonly string[] {
    return this.#found.flatMap((one) => {
      if (!isTabular(one) || (one.state !== 'error' && one.state !== 'idle')) return [];
      return [one.label ?? (one.id || one.localName)];
    });
  }

  /** Ids that nothing on the page has: they are in no file either. */
  get absent(): readonly string[] {
    return this.#named.filter((one) => typeof one === 'string');
  }

  get #found(): readonly Element[] {
    return this.#named.filter((one) => typeof one !== 'string');
  }

  /** In the order of `for`: the element, or where there is none, its id. */
  get #named(): readonly (Element | string)[] {
    if (this.#host.followed) return [this.#host.followed];
    const root = this.#host.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
    return wordsOf(this.#host.for).map((id) => ownOf(root.getElementById(id)) ?? id);
  }

  hostConnected(): void {
    this.#listen(this.#host.followed ?? this.#host.getRootNode());
  }

  hostUpdate(): void {
    if (this.#heard) this.hostConnected();
    if (this.#host.for === this.#sought) return;
    this.#sought = this.#host.for;
    warnAbsent(this.#host, this);
  }

  hostDisconnected(): void {
    this.#listen(null);
  }

  #listen(heard: Node | null): void {
    if (heard === this.#heard) return;
    for (const name of news) this.#heard?.removeEventListener(name, this.#hear);
    for (const name of news) heard?.addEventListener(name, this.#hear);
    this.#heard = heard;
  }

  readonly #hear = ({ target }: Event): void => {
    if (this.elements.some((element) => element === target)) this.#host.requestUpdate();
  };
}

/** The id may be that of a plain element that is marked as one of ours, and holds it: `<div data-stats-card id="…">`. */
function ownOf(found: Element | null): Element | null {
  return found && ([...found.children].find(({ localName }) => found.hasAttribute(`data-${localName}`)) ?? found);
}

/**
 * By what its class offers: a form answers to the names of its fields as well. An export has a table too, but may follow
 * this one, and two that follow each other would ask forever.
 */
function isTabular(element: Element): element is Tabular {
  const kind = Object.getPrototypeOf(element) as object;
  return 'table' in kind && 'state' in kind && !('for' in kind);
}
