import { configure } from '/src/embed/stats-widgets.ts';
// First, so that the clock is set before any element asks.
import './demo.js';

// One endpoint of the gallery never answers: what it shows is the state of waiting.
configure({ timeout: 3_600_000 });

/*
 * Shows what stays when a reload fails: these elements ask an address that answers once, then again, in vain.
 */
for (const element of document.querySelectorAll('[data-flaky]')) {
  element.addEventListener('stats-load', reload, { once: true });
  element.setAttribute('src', `/metrics/flaky.json?visit=${Math.random()}`);
}

/** @param {Event} event */
function reload({ currentTarget }) {
  const element = /** @type {{ refresh(): Promise<void> }} */ (/** @type {unknown} */ (currentTarget));
  setTimeout(() => element.refresh());
}
