/**
 * The entry for a `<script type="module">` tag: asks for the page's data and for the code of the elements at the same
 * time, and gives `configure`, `addLanguage` and `load` to page scripts that import it.
 */
import { askEarly } from './ask-early.js';
import { defineOnDemand } from './define-on-demand.js';
import { keepRoom } from './keep-room.js';
import { warnOf } from './warn-of.js';

export { version } from '../elements/version.js';
export { addLanguage } from './add-language.js';
export { configure } from '../sources/configure.js';
export { load } from '../sources/load.js';

keepRoom(document);
// After the page's own scripts have had their turn: one of them may call `configure`.
const early = new AbortController();
queueMicrotask(() => {
  askEarly(document, early.signal);
});

/** Time for the elements to join, in milliseconds: those of a lazily loaded source wait for its code. */
const patience = 1_000;

// From then on a request ends with the last element that waits for it. Where the code does not come, the fallback stays.
import('./first-elements.js').catch(warnOf('the elements')).finally(() => {
  setTimeout(() => {
    early.abort();
  }, patience);
});

defineOnDemand(document);
