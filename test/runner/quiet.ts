/*
 * Added to every test file by the runner: a test fails when it leaves a warning or an error in the console, an exception
 * that nobody caught or a promise that nobody minds; the file fails when its page does not run in the time zone that the
 * run is about. A test that expects a warning replaces `console.warn` by its own function, and puts it back.
 */

const leaks: string[] = [];
let isFirst = true;

for (const level of ['warn', 'error'] as const) {
  const original = console[level].bind(console);
  console[level] = (...values: unknown[]): void => {
    leaks.push(`console.${level}: ${values.map(String).join(' ')}`);
    original(...values);
  };
}

window.addEventListener('error', ({ message }) => leaks.push(`uncaught: ${message}`));
window.addEventListener('unhandledrejection', ({ reason }) => leaks.push(`rejected: ${String(reason)}`));

/**
 * Rejections are reported late, but in order: when one of our own is, so are all before it. Heard on the way down and
 * stopped there, so that nobody else takes it for a fault.
 */
async function rejectionsReported(): Promise<void> {
  const own = new Error('none is left');
  await new Promise<void>((resolve) => {
    const hear = (event: PromiseRejectionEvent): void => {
      if (event.reason !== own) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      window.removeEventListener('unhandledrejection', hear, true);
      resolve();
    };
    window.addEventListener('unhandledrejection', hear, true);
    void Promise.reject(own);
  });
}

suiteSetup(() => {
  const zone = document.documentElement.dataset['zone'];
  const actual = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone !== undefined && zone !== actual) throw new Error(`the page runs in ${actual}, not in ${zone}`);
});

setup(() => {
  // What modules say while they load (Lit's development notice) is no test's fault.
  if (isFirst) leaks.length = 0;
  isFirst = false;
});

teardown(async () => {
  await rejectionsReported();
  const leaked = leaks.splice(0);
  if (leaked.length > 0) throw new Error(`left behind:\n${leaked.join('\n')}`);
});
