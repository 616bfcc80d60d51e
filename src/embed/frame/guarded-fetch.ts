import type { Endpoints } from './endpoints.js';

/** What whoever serves the page allows. */
export interface Allowance {
  readonly endpoints: Endpoints;
  /** Requests that may have a server do something: by a method other than `GET` and `HEAD`. */
  readonly mayPost: boolean;
}

/**
 * A `fetch` for addresses and methods that are allowed. Of any other it tells `refuse`, and rejects. Where only a part of
 * an origin is allowed, redirects are refused too: they could lead to another part.
 */
export function guardedFetch(
  { endpoints, mayPost }: Allowance,
  refuse: (address: string, isMethod: boolean) => void,
): typeof fetch {
  return (input, init) => {
    const request = input instanceof Request ? input : { url: input, method: 'GET' };
    const { href } = new URL(request.url, document.baseURI);
    const isMethod = !mayPost && !/^(?:get|head)$/i.test(init?.method ?? request.method);
    if (endpoints.allows(href) && !isMethod)
      return fetch(input, endpoints.hasPaths ? { ...init, redirect: 'error' } : init);
    refuse(href, isMethod);
    return Promise.reject(new TypeError(`${href} is not allowed`));
  };
}
