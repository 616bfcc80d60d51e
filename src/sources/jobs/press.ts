import { StatsError } from '../../model/stats-error.js';
import type { Job } from './job.js';

/**
 * The key of a press that asks for something new. Quoted, as the draft of the header field `Idempotency-Key` has it.
 * Not `randomUUID`, which only pages of https have.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `"${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/**
 * The key of a press that asks for a job again. Two tabs that show the same list say the same, so that one job is made;
 * once the list has a newer one, a press is another press.
 */
export function keyAgain(job: Job, newest: Job | undefined): string {
  return `"again ${encodeURIComponent(job.id)} after ${encodeURIComponent(newest?.id ?? '')}"`;
}

interface Press {
  readonly key: string;
  /** Ids of the jobs with its criteria that were there before. */
  readonly before: ReadonlySet<string>;
}

/** The presses of a page that are not decided: their answers are awaited, or were lost. */
export class OpenPresses {
  readonly #open = new Map<string, Press>();

  /** The key of a press with these criteria: that of the one that is not decided, if any. */
  keyOf(text: string, make: () => string, jobs: readonly Job[]): string {
    const press = this.#open.get(text) ?? { key: make(), before: new Set(jobs.map(({ id }) => id)) };
    this.#open.set(text, press);
    return press.key;
  }

  get isAny(): boolean {
    return this.#open.size > 0;
  }

  /** What has come of a press is known. */
  decide(text: string): void {
    this.#open.delete(text);
  }

  /** The job of a press whose answer was lost, of those with its criteria. */
  madeOf(text: string, jobs: readonly Job[]): Job | undefined {
    const press = this.#open.get(text);
    return press && jobs.find(({ id }) => !press.before.has(id));
  }
}

/** Whether the server may have made a job all the same: then the next press is still that press. */
export function isUndecided(error: unknown): boolean {
  if (!(error instanceof StatsError)) return true;
  const { kind, values } = error;
  const status = Number(values['status'] ?? 0);
  return kind === 'network' || kind === 'format' || status >= 500 || status === 409 || status === 429;
}
