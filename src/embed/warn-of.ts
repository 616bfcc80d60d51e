import { warnOnce } from '../elements/warn-once.js';

/** Tells the developer of a page that code did not come: a policy, or a file that is missing, is nothing for readers. */
export function warnOf(what: string): (reason: unknown) => void {
  return (reason) => {
    warnOnce(`${what} did not come: ${String(reason)}`);
  };
}
