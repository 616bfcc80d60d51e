import { afterTwoFrames } from '../after-frames.js';
import { warnOnce } from '../warn-once.js';
import type { Followed } from './followed.js';

/**
 * Tells the developer of ids in `for` that nothing on the page has once it is parsed, and two frames later. Readers see
 * files that are not available yet: the elements may be inserted later.
 */
export function warnAbsent({ ownerDocument }: Element, following: Pick<Followed, 'absent'>): void {
  const warn = (): void => {
    afterTwoFrames(() => {
      for (const id of following.absent) warnOnce(`for: no element of the page has the id "${id}" yet`);
    });
  };
  if (ownerDocument.readyState === 'loading') ownerDocument.addEventListener('DOMContentLoaded', warn, { once: true });
  else warn();
}
