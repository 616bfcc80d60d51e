import type { ReactiveControllerHost } from 'lit';
import { jobWords } from '../../i18n/job-words.js';
import type { Words } from '../../i18n/words.js';
import type { StatsError } from '../../model/stats-error.js';
import type { Job, JobStore } from '../../sources/jobs/jobs.js';
import { asStatsError } from '../as-stats-error.js';
import type { JobShown } from './job-row.js';

/** The presses of "Generate again" and "Ask again" in one list, and what has come of them. */
export class Presses {
  readonly #host: ReactiveControllerHost;
  readonly #store: () => JobStore | null;
  readonly #say: (sentence: string) => void;
  /** Why asking for a job again has failed, by its id. */
  readonly #failures = new Map<string, StatsError>();
  #untold: StatsError | null = null;

  /** `say`: a reader who listens is told that a press came to nothing; nothing when the next one begins. */
  constructor(host: ReactiveControllerHost, store: () => JobStore | null, say: (sentence: string) => void) {
    this.#host = host;
    this.#store = store;
    this.#say = say;
  }

  /** The failure that no event has told of yet. */
  takeError(): StatsError | null {
    const error = this.#untold;
    this.#untold = null;
    return error;
  }

  /** What the row of a job has of them. */
  of(job: Job, words: Words): Pick<JobShown, 'canAsk' | 'isAsking' | 'failure' | 'ask'> {
    const store = this.#store();
    const isOver = job.status === 'expired' || job.status === 'failed';
    const failure = this.#failures.get(job.id);
    return {
      canAsk: isOver && job.criteria !== null && store?.hasAnother(job) === false,
      isAsking: job.criteria !== null && store?.isAsking(job.criteria) === true,
      failure: failure ? sentenceOf(failure, words) : null,
      ask: (one) => void this.#ask(one, words),
    };
  }

  async #ask(job: Job, words: Words): Promise<void> {
    const store = this.#store();
    if (!store || !job.criteria) return;
    this.#say('');
    this.#failures.delete(job.id);
    try {
      await store.ask(job.criteria, job);
    } catch (thrown) {
      const error = asStatsError(thrown);
      this.#failures.set(job.id, error);
      this.#untold = error;
      this.#say(sentenceOf(error, words));
    }
    this.#host.requestUpdate();
  }
}

/** Whether the list can be had says nothing of a press: only what a reader can do about it is added. */
function sentenceOf({ kind, code, values }: StatsError, words: Words): string {
  const { notAsked } = jobWords(words.lang);
  const isOfUse = code === 'forbidden' || code === 'offline' || code === 'rate-limited';
  return isOfUse ? `${notAsked} ${words.error(kind, code, values)}` : notAsked;
}
