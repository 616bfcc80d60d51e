import type { ReactiveControllerHost } from 'lit';
import { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import { resolveSrc } from '../../query/resolve-src.js';
import { askShared } from '../../sources/ask-shared.js';
import { asStatsError } from '../as-stats-error.js';
import type { Ground } from './ground.js';
import { readGround } from './read-ground.js';
import { unpackWorld } from './unpack-world.js';

/** The attributes that say what a map is drawn on. */
export interface TopologyAttributes {
  readonly topology: string | null;
  readonly topologyObject: string | null;
  readonly topologyKey: string | null;
  readonly topologyName: string | null;
}

type Host = ReactiveControllerHost & Pick<Element, 'baseURI'> & TopologyAttributes;

let world: Ground | null = null;

/** The shipped world, unpacked once for all maps of a page. */
async function loadWorld(): Promise<Ground> {
  try {
    const { packedWorld } = await import('./world.js');
    return (world ??= unpackWorld(packedWorld));
  } catch (cause) {
    throw new StatsError('network', 'unreachable', 'The shapes of the map could not be loaded', {}, { cause });
  }
}

/** What one map is drawn on: fetched beside its figures, which do not wait for it. */
export class TopologyLoader {
  /** `null` until it is there. */
  ground: Ground | null = null;
  /** Why it is not there. */
  error: StatsError | null = null;

  readonly #host: Host;
  #key: string | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Fetches what the attributes say, unless that is there, or under way, or has failed. */
  request(): void {
    const { topology, topologyObject, topologyKey, topologyName } = this.#host;
    const key = JSON.stringify([topology, topologyObject, topologyKey, topologyName]);
    if (key === this.#key) return;
    this.ground = this.error = null;
    void this.#load(key, false);
  }

  /** Fetches again what could not be fetched. */
  async retry(): Promise<void> {
    if (this.error && this.#key !== null) await this.#load(this.#key, true);
  }

  async #load(key: string, fresh: boolean): Promise<void> {
    this.#key = key;
    try {
      const ground = await this.#ask(fresh);
      if (this.#key !== key) return;
      this.ground = ground;
      this.error = null;
    } catch (error) {
      if (this.#key === key) this.error = asStatsError(error);
    }
    this.#host.requestUpdate();
  }

  async #ask(fresh: boolean): Promise<Ground> {
    const { topology, topologyObject, topologyKey, topologyName, baseURI } = this.#host;
    const src = said(topology);
    if (src === null) return loadWorld();
    const { signal } = new AbortController();
    const url = addressOf(src, baseURI);
    const { value } = await askShared({ url }, { signal, fresh, credentials: 'same-origin', refuse: undefined });
    return readGround(value.json(), { object: said(topologyObject), key: said(topologyKey), name: said(topologyName) });
  }
}

function addressOf(src: string, base: string): string {
  try {
    return resolveSrc(src, base);
  } catch {
    const message = `topology: expected an http or https URL, got "${src}"`;
    throw new StatsError('config', 'bad-option', message, { option: 'topology' });
  }
}
