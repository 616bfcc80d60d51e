import { configure } from '../../src/sources/configure.js';

/** A job as a server writes it. */
export type Written = Record<string, unknown> & { id: string; status: string };

/** When the server of these tests stands, by its own clock. */
export const serverNow = Date.parse('2026-11-20T12:00:00Z');

/** A job that was asked for so many hours ago. */
export function job(id: string, status: string, more: Record<string, unknown> = {}, hours = 1): Written {
  const created = serverNow - hours * 3_600_000;
  return {
    id,
    label: { en: `Export ${id}`, fr: `Fichier ${id}` },
    status,
    created: new Date(created).toISOString(),
    expires: new Date(created + 6 * 3_600_000).toISOString(),
    criteria: { scope: id },
    ...(status === 'ready' && { href: `/files/${id}.csv` }),
    ...more,
  };
}

/** One request that the server has seen. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
}

/**
 * A server of jobs that stands in for `fetch`. It keeps its list whatever becomes of an answer, and makes one job of one
 * key.
 */
export class JobServer {
  /** What it has, in its own order. */
  jobs: Written[] = [];
  readonly seen: Seen[] = [];
  /** What is done to the answers of the requests to come, one each: an exception, or another answer. */
  mishaps: ((real: Response) => Response | Promise<Response>)[] = [];
  /** Its clock; `null` where it does not say. */
  clock: number | null = serverNow;
  headers: Record<string, string> = {};
  /** What it answers of statistics. */
  figures: unknown = null;
  /** Jobs that the list leaves out. */
  unlisted = new Set<string>();
  /** Files that are not there any more. */
  gone = new Set<string>();
  /** Called before each list is written. */
  onLook: () => void = () => undefined;
  readonly #presses = new Map<string, string>();

  /** Takes the place of the network. The reader's clock is wrong by so many milliseconds. */
  serve(wrongBy = 0): void {
    configure({
      now: () => serverNow + wrongBy,
      retry: { attempts: 3, base: 1, cap: 2 },
      fetch: (input, init) =>
        this.#answer(new URL(input instanceof Request ? input.url : input, location.href), init ?? {}),
    });
  }

  /** How often it was asked so. */
  count(method: string, path = '/exports/jobs'): number {
    return this.seen.filter((one) => one.method === method && one.path === path).length;
  }

  get keys(): readonly (string | null)[] {
    return this.seen.flatMap(({ method, key }) => (method === 'POST' ? [key] : []));
  }

  /** Lets a job stand otherwise. */
  set(id: string, status: string, more: Record<string, unknown> = {}): void {
    const at = this.jobs.findIndex((one) => one.id === id);
    const href = status === 'ready' ? { href: `/files/${id}.csv` } : {};
    this.jobs = this.jobs.with(at, { ...(this.jobs[at] as Written), status, ...href, ...more });
  }

  async #answer({ pathname }: URL, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
    const key = new Headers(headers).get('idempotency-key');
    const sent: unknown = typeof body === 'string' ? JSON.parse(body) : null;
    this.seen.push({ method, path: pathname, key, body: sent });
    const real = this.#real(method, pathname, key, sent);
    const mishap = this.mishaps.shift();
    return mishap ? mishap(real) : real;
  }

  #real(method: string, path: string, key: string | null, body: unknown): Response {
    if (path.startsWith('/files/')) return this.#write(null, this.gone.has(path) ? 404 : 200);
    if (path.startsWith('/metrics/') && this.figures !== null) return this.#write(this.figures, 200);
    if (method === 'POST') return this.#write(this.#begin(key ?? '', body), 202);
    if (path === '/exports/jobs') {
      this.onLook();
      return this.#write(
        this.jobs.filter(({ id }) => !this.unlisted.has(id)),
        200,
      );
    }
    const one = this.jobs.find(({ id }) => path === `/exports/jobs/${id}`);
    return this.#write(one ?? null, one ? 200 : 404);
  }

  #begin(key: string, criteria: unknown): Written {
    const there = this.jobs.find(({ id }) => id === this.#presses.get(key));
    if (there) return there;
    const made = job(`new${this.#presses.size + 1}`, 'pending', { criteria }, 0);
    this.#presses.set(key, made.id);
    this.jobs = [made, ...this.jobs];
    return made;
  }

  #write(body: unknown, status: number): Response {
    const headers = new Headers({ 'content-type': 'application/json', ...this.headers });
    if (this.clock !== null) headers.set('date', new Date(this.clock).toUTCString());
    return new Response(JSON.stringify(body), { status, headers });
  }
}

/** The answer is lost on its way. */
export function lost(): never {
  throw new TypeError('Failed to fetch');
}

/** A server that stumbles. */
export function stumble(): Response {
  return new Response('', { status: 500 });
}

export function unserve(): void {
  configure({ now: null, fetch: null, retry: null });
}

/** Hides the page, or shows it. */
export function hide(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  else Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}
