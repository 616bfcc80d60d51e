import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import { readCredentials } from '../../query/read-credentials.js';
import { baseWithoutQuery, resolveSrc } from '../../query/resolve-src.js';
import { askShared } from '../../sources/ask-shared.js';
import { asStatsError } from '../as-stats-error.js';
import type { Ground } from './ground.js';
import { project } from './projected.js';
import type { GroundOptions } from './read-ground.js';
import { unpackWorld } from './unpack-world.js';

/** The attributes that say what a map is drawn on, and how it is asked for. */
export interface TopologyAttributes {
  readonly topology: string | null;
  readonly topologyObject: string | null;
  readonly topologyKey: string | null;
  readonly topologyName: string | null;
  readonly credentials: string | null;
}

type Host = ReactiveControllerHost & Pick<Element, 'baseURI' | 'isConnected'> & TopologyAttributes;

let world: Ground | null = null;

/** The shipped world, unpacked once for all maps of a page. */
async function loadWorld(): Promise<Ground> {
  const { packedWorld } = await fetched(import('./world.js'));
  return (world ??= unpackWorld(packedWorld));
}

/** A part of the library that only some maps need. */
async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new StatsError('network', 'unreachable', 'The shapes of the map could not be loaded', {}, { cause });
  }
}

/** What was read of an answer, by how it was: maps of one page share answers, and so what they are drawn on. */
const read = new WeakMap<object, Map<string, Ground>>();

/** What one map is drawn on: fetched beside its figures, which do not wait for it. */
export class TopologyLoader implements ReactiveController {
  /** `null` until it is there. */
  ground: Ground | null = null;
  /** Why it is not there. */
  error: StatsError | null = null;

  readonly #host: Host;
  #key: string | null = null;
  /** Ends the request that is under way. */
  #leaving: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** As with figures: a moved element comes back at once; only one that stays away lets go of its request. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.#leaving) return;
      this.#leaving.abort();
      this.#leaving = this.#key = null;
    });
  }

  /** Fetches what the attributes say, unless that is there, or under way, or has failed. */
  request(): void {
    const { topology, topologyObject, topologyKey, topologyName, credentials, baseURI } = this.#host;
    const base = topology && baseWithoutQuery(baseURI);
    const key = JSON.stringify([topology, topologyObject, topologyKey, topologyName, credentials, base]);
    if (key === this.#key) return;
    this.ground = this.error = null;
    this.#key = key;
    void this.#load(false);
  }

  /** Fetches again what could not be fetched. */
  async retry(): Promise<void> {
    if (this.error) await this.#load(true);
  }

  async #load(fresh: boolean): Promise<void> {
    this.#leaving?.abort();
    const leaving = (this.#leaving = new AbortController());
    const outcome = await this.#ask(fresh, leaving.signal).catch(asStatsError);
    if (leaving.signal.aborted) return;
    this.#leaving = null;
    const isError = outcome instanceof StatsError;
    this.ground = isError ? null : outcome;
    this.error = isError ? outcome : null;
    this.#host.requestUpdate();
  }

  async #ask(fresh: boolean, signal: AbortSignal): Promise<Ground> {
    const { topology, topologyObject, topologyKey, topologyName, credentials, baseURI } = this.#host;
    const src = said(topology);
    if (src === null) return loadWorld();
    const url = addressOf(src, baseURI);
    const options = { object: said(topologyObject), key: said(topologyKey), name: said(topologyName) };
    const [{ value }, { readGround }] = await Promise.all([
      askShared({ url }, { signal, fresh, credentials: readCredentials(credentials), refuse: undefined }),
      fetched(import('./read-ground.js')),
    ]);
    return groundOf(value, options, readGround);
  }
}

function groundOf(
  answer: { json(): unknown },
  options: GroundOptions,
  readGround: (file: unknown, options: GroundOptions) => Ground,
): Ground {
  const key = JSON.stringify(options);
  const grounds = read.get(answer) ?? new Map<string, Ground>();
  read.set(answer, grounds);
  const ground = grounds.get(key) ?? readGround(answer.json(), options);
  // What cannot be drawn fails as what cannot be read does: it can be asked for anew.
  project(ground, []);
  grounds.set(key, ground);
  return ground;
}

function addressOf(src: string, base: string): string {
  try {
    return resolveSrc(src, base);
  } catch {
    const message = `topology: expected an http or https URL, got "${src}"`;
    throw new StatsError('config', 'bad-option', message, { option: 'topology' });
  }
}
