import { attributeNames } from '../upgrade/attributes.js';

/** Elements that show something by themselves. */
const elements = ['card', 'chart', 'table', 'ranking', 'map', 'export', 'dashboard', 'jobs'].map(
  (name) => `stats-${name}`,
);

/** Files of `themes/`. */
const themes = ['light', 'dark', 'dsfr', 'high-contrast'];

const schemes: ReadonlyMap<string, string> = new Map([
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'light dark'],
]);

/** What the address of the page for frames says. */
export interface Asked {
  /** As it is written; `null` where none is. */
  readonly element: string | null;
  /** Whether it is one of ours that can stand alone. */
  readonly isKnown: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly lang: string | null;
  /** A value of the CSS property `color-scheme`. */
  readonly scheme: string | null;
  readonly theme: string | null;
}

/**
 * Reads the parameters of the page's address: each is an attribute of the element, but for those that are the page's.
 * What is neither, as the parameters that mail programs and social networks add, is handed to `warn` and left out.
 */
export function readAddress(search: string, warn: (name: string) => void): Asked {
  const parameters = new URLSearchParams(search);
  const pick = (name: string): string | null => {
    const value = parameters.get(name);
    parameters.delete(name);
    return value;
  };
  const known = (name: string, values: Iterable<string>): string | null => {
    const value = pick(name);
    if (value === null || [...values].includes(value)) return value;
    warn(name);
    return null;
  };
  const element = pick('element');
  const lang = pick('lang');
  const theme = known('theme', themes);
  // These two are of one scheme.
  const scheme = known('color-scheme', schemes.keys()) ?? theme ?? '';
  const attributes = new Map([...parameters].filter(([name]) => attributeNames.includes(name)));
  for (const name of parameters.keys()) if (!attributes.has(name)) warn(name);
  const isKnown = element !== null && elements.includes(element);
  return { element, isKnown, attributes, lang, scheme: schemes.get(scheme) ?? null, theme };
}
