/** Addresses that the page for frames may ask, and link to. */
export interface Endpoints {
  /** For a policy, which knows no more of an address once it was redirected. */
  readonly origins: readonly string[];
  /** Some are a part of an origin only. */
  readonly hasPaths: boolean;
  /** Whether an absolute address is one of them. */
  allows(address: string): boolean;
}

/**
 * Reads a list of origins and of beginnings of addresses, separated by white space; `self` is the origin of the page,
 * whose address is `page`. A beginning ends at a whole step of the path: `https://a.example/public` allows
 * `/public/visits.json` and not `/publications`. What is neither is handed to `warn`, and allows nothing.
 */
export function readEndpoints(list: string, page: string, warn: (entry: string) => void): Endpoints {
  const entries = list.split(/\s+/).filter((entry) => entry !== '');
  const allowed = entries.flatMap((entry) => {
    const url = parse(entry === 'self' ? new URL(page).origin : entry);
    if (!url) warn(entry);
    return url ?? [];
  });
  return {
    origins: [...new Set(allowed.map(({ origin }) => origin))],
    hasPaths: allowed.some(({ pathname }) => pathname !== '/'),
    allows: (address) => {
      const url = parse(address);
      return url !== null && allowed.some((one) => isUnder(url, one));
    },
  };
}

/** A user name before the host is what an address looks like that wants to be taken for another. */
function parse(address: string): URL | null {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null;
  } catch {
    return null;
  }
}

function isUnder(url: URL, { origin, pathname: start }: URL): boolean {
  if (url.origin !== origin) return false;
  const folder = start.endsWith('/') ? start : `${start}/`;
  if (folder === '/') return true;
  // Some servers read escapes twice, take an escaped slash for one, or drop what follows a semicolon: then two dots are a step up.
  return !/%2f|%5c|%25|;/i.test(url.pathname) && (url.pathname === start || url.pathname.startsWith(folder));
}
