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
  readonly refusesAlike?: boolean;
}

/** What a source brings to the asking. */
export function refusing({ refuse, refusesAlike = false }: Source<unknown>): Pick<Asking, 'refuse' | 'refusesAlike'> {
  return { refuse, refusesAlike };
}

const answers = new Share<Answer>();

/** The answer to a request. Equal requests of a page are one, at the same time and within the freshness time. */
export async function askShared(request: HttpRequest, asking: Asking): Promise<Aged<Answer>> {
  const { signal, fresh, credentials, refuse, refusesAlike = false } = asking;
  // A source may refuse an answer for what it was to say.
  const role = refusesAlike ? '' : (request.role ?? '');
  const key = `${settingsGeneration()} ${credentials} ${role} ${requestKey(request)}`;
  const start = async (leaving: AbortSignal): Promise<Aged<Answer>> => {
    const answer = await send(request, { signal: leaving, credentials, fresh, refuse });
    return { value: answer, at: answer.at };
  };
  const { value, at } = await answers.join(key, start, { signal, fresh });
  // Who asked the same for something else reads it as an answer to their own request.
  return { value: value.request.role === request.role ? value : { ...value, request }, at };
}
