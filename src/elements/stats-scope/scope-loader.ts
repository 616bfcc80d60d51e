import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import { readCredentials } from '../../query/read-credentials.js';
import { baseWithoutQuery, resolveSrc } from '../../query/resolve-src.js';
import { loadScopeList, type ScopeNode } from '../../sources/scope-list.js';
import { asStatsError } from '../as-stats-error.js';
import { warnOnce } from '../warn-once.js';

type Host = ReactiveControllerHost & Pick<Node, 'baseURI' | 'isConnected'> & { readonly credentials: string | null };

/** The list at an address: asked for when the address changes, and kept until then. */
export class ScopeLoader implements ReactiveController {
  /** `null` before it is there. */
  nodes: readonly ScopeNode[] | null = null;
  /** Why it is not there. */
  error: StatsError | null = null;

  readonly #host: Host;
  readonly #address: () => string | null;
  #key: string | null = null;
  /** Ends the request that is under way. */
  #leaving: AbortController | null = null;

  /** `address` says where the list is; `null` while none is to be asked for. */
  constructor(host: Host, address: () => string | null) {
    this.#host = host;
    this.#address = address;
    host.addController(this);
  }

  get isPending(): boolean {
    return this.#leaving !== null;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const address = said(this.#address());
    const { credentials, baseURI } = this.#host;
    const key = address === null ? null : JSON.stringify([address, credentials, baseWithoutQuery(baseURI)]);
    if (key === this.#key) return;
    this.#forget();
    this.#key = key;
    if (address !== null) void this.#load(address, false);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** A moved element comes back at once; only one that stays away lets go of its request. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.isPending) this.#forget();
    });
  }

  /** Asks again for what could not be had. What is said of it stays until then. */
  retry(): void {
    const address = said(this.#address());
    if (address === null || this.isPending) return;
    void this.#load(address, true);
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#leaving?.abort();
    this.#leaving = this.#key = this.nodes = this.error = null;
  }

  async #load(address: string, fresh: boolean): Promise<void> {
    const leaving = (this.#leaving = new AbortController());
    const outcome = await this.#ask(address, fresh, leaving.signal).catch(asStatsError);
    if (leaving.signal.aborted) return;
    this.#leaving = null;
    const isError = outcome instanceof StatsError;
    this.nodes = isError ? null : outcome;
    this.error = isError ? outcome : null;
    this.#host.requestUpdate();
  }

  async #ask(address: string, fresh: boolean, signal: AbortSignal): Promise<readonly ScopeNode[]> {
    const { baseURI, credentials } = this.#host;
    const url = addressOf(address, baseURI);
    const mode = readCredentials(credentials, (message) => {
      warnOnce(`credentials: ${message}`);
    });
    return loadScopeList(url, { signal, fresh, credentials: mode });
  }
}

function addressOf(address: string, base: string): string {
  try {
    return resolveSrc(address, base);
  } catch {
    const message = `options-src: expected an http or https URL, got "${address}"`;
    throw new StatsError('config', 'bad-option', message, { option: 'options-src' });
  }
}
