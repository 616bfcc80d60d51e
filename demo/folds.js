/** Closes what is open of the bar when the reader goes on: it lies above the page. */
export function closeFolds() {
  for (const fold of document.querySelectorAll('.bar details')) if (fold instanceof HTMLDetailsElement) watch(fold);
}

/** @param {HTMLDetailsElement} fold */
function watch(fold) {
  fold.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
  for (const type of ['click', 'focusin']) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof Node) || !fold.contains(target)) fold.open = false;
    });
  }
}
