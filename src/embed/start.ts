import { defineUnder } from '../elements/define-element.js';
import { askEarly } from './ask-early.js';
import { defineOnDemand } from './define-on-demand.js';
import { keepRoom } from './keep-room.js';
import { upgrade } from './upgrade/upgrade.js';

/** Time for the elements to join, in milliseconds: those of a lazily loaded source wait for its code. */
const patience = 1_000;

/** Asks for the page's data and for the code of the elements at the same time. */
export function start(prefix: string): void {
  defineUnder(prefix);
  keepRoom(document, prefix);
  upgrade(document, prefix);
  // After the page's own scripts have had their turn: one of them may call `configure`.
  const early = new AbortController();
  queueMicrotask(() => {
    askEarly(document, prefix, early.signal);
  });
  // From then on a request ends with the last element that waits for it. Where the code does not come, the fallback stays.
  void defineOnDemand(document, prefix).finally(() => {
    setTimeout(() => {
      early.abort();
    }, patience);
  });
}
