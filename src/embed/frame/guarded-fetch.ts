import type { Endpoints } from './endpoints.js';

/** A `fetch` for addresses that are allowed. Of any other it tells `refuse`, and rejects. */
export function guardedFetch({ allows }: Endpoints, refuse: (address: string) => void): typeof fetch {
  return (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (allows(href)) return fetch(input, init);
    refuse(href);
    return Promise.reject(new TypeError(`${href} is not allowed`));
  };
}
