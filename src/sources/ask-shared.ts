import { settingsGeneration } from './configure.js';
import { requestKey } from './request-key.js';
import { send } from './send.js';
import { Share, type Aged } from './share.js';
import type { Answer, HttpRequest, Source } from './source.js';

export interface Asking {
  readonly signal: AbortSignal;
  readonly fresh: boolean;
  readonly credentials: RequestCredentials;
  readonly refuse: Source<unknown>['refuse'];
}

const answers = new Share<Answer>();

/** The answer to a request. Equal requests of a page are one, at the same time and within the freshness time. */
export function askShared(request: HttpRequest, { signal, fresh, credentials, refuse }: Asking): Promise<Aged<Answer>> {
  // By its role, too: a source may refuse an answer for what it was to say.
  const key = `${settingsGeneration()} ${credentials} ${request.role ?? ''} ${requestKey(request)}`;
  const start = async (leaving: AbortSignal): Promise<Aged<Answer>> => {
    const answer = await send(request, { signal: leaving, credentials, fresh, refuse });
    return { value: answer, at: answer.at };
  };
  return answers.join(key, start, { signal, fresh });
}
