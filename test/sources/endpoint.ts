import type { HttpRequest } from '../../src/sources/source.js';

/** What the counting server saw of one key. */
export interface Tally {
  readonly count: number;
  readonly aborted: number;
  readonly times: readonly number[];
}

/** An address of the counting server that no other test has. */
export interface Endpoint {
  readonly url: string;
  readonly request: HttpRequest;
  tally(): Promise<Tally>;
  /** Waits until the server has seen what is asked for; the test's own time-out ends a wait in vain. */
  until(seen: (tally: Tally) => boolean): Promise<Tally>;
}

/** An endpoint that answers as `query` says; see test/server/counting-server.js. */
export function endpoint(query: Readonly<Record<string, string>> = {}, action = 'answer'): Endpoint {
  const key = crypto.randomUUID();
  const url = `${location.origin}/__test/${action}/${key}?${new URLSearchParams(query).toString()}`;
  const tally = async (): Promise<Tally> => (await fetch(`/__test/count/${key}`)).json() as Promise<Tally>;
  const until = async (seen: (tally: Tally) => boolean): Promise<Tally> => {
    for (;;) {
      const now = await tally();
      if (seen(now)) return now;
    }
  };
  return { url, request: { url }, tally, until };
}

/** The error that a promise is rejected with; a promise that is kept fails the test. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}
