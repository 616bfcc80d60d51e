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

function complain(who: string): void {
  const left = leaks.splice(0);
  if (left.length > 0) throw new Error(`left behind by ${who}:\n${left.join('\n')}`);
}

teardown(function () {
  complain(`"${this.currentTest?.fullTitle() ?? ''}"`);
});

suiteTeardown(async () => {
  // Engines report rejections when they are idle: those of the last test come after it, and nothing says that none do.
  await new Promise((resolve) => setTimeout(resolve, 100));
  complain('the last tests');
});
