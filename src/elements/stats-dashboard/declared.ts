import { nothing, type TemplateResult } from 'lit';
import { wordsOf } from '../../query/attribute.js';
import type { DataQuery } from '../../query/query.js';
import { readQuery } from '../../query/read-query.js';
import { now } from '../../sources/configure.js';
import { DatasetController, type DatasetHost } from '../dataset-controller.js';
import type { Group } from '../group/group.js';
import { askDeclared } from '../group/inherit.js';
import { Messages } from '../messages.js';
import { warnOnce } from '../warn-once.js';

type Host = DatasetHost & ConstructorParameters<typeof Messages>[0] & Element;

/** More tiles than that nobody reads, and each is an element of its own. */
const most = 100;

/** What an endpoint declares: which indicators there are. */
export class Declared {
  readonly #host: Host;
  readonly #group: () => Group;
  readonly #loader: DatasetController;
  readonly #messages: Messages;

  constructor(host: Host, group: () => Group) {
    this.#host = host;
    this.#group = group;
    this.#loader = new DatasetController(host);
    this.#messages = new Messages(host, this.#loader);
  }

  /** Those that the page names, else the ids in the order of the answer, the first hundred; empty while there is none. */
  idsOf(named: string | null): readonly string[] {
    if (named !== null) return wordsOf(named);
    const declared = this.#loader.dataset?.indicators ?? [];
    if (declared.length > most) {
      warnOnce(`src: expected at most ${most} indicators, got ${declared.length}: name those to show`);
    }
    return declared.slice(0, most).map(({ id }) => id);
  }

  /** The endpoint is asked for whatever it has; `null` where none is said. */
  query(): DataQuery | null {
    const group = this.#group();
    if (group.get('src') === null && group.get('source') === null) return null;
    return readQuery(askDeclared(this.#host, group), { now: now(), base: this.#host.baseURI, warn: warnOnce });
  }

  refresh(): Promise<void> {
    return this.#loader.refresh();
  }

  /** Why there is nothing to show. */
  render(): TemplateResult | typeof nothing {
    const { error, dataset } = this.#loader;
    if (error && !dataset) return this.#messages.renderError(error);
    return dataset?.indicators.length === 0 ? this.#messages.renderEmpty() : nothing;
  }
}
