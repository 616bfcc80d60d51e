#!/usr/bin/env node
/*
 * `npx stats-widgets COMMAND …`. Ends with 2 where the command cannot be understood, or what it reads was never built.
 */

/** What each command reads stands in its own module, so that one works where another's is not built. */
const commands = {
  check: () => import('./check.js'),
  integrity: () => import('./print-integrity.js'),
};

const [name = '', ...args] = process.argv.slice(2);
/** How the command is written, as far as that is known. */
let usage = 'check URL … | integrity URL';

try {
  if (!Object.hasOwn(commands, name)) throw new Error(`expected a command: ${Object.keys(commands).join(', ')}`);
  const command = await commands[/** @type {keyof typeof commands} */ (name)]();
  usage = command.usage;
  process.exitCode = await command.run(args);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: stats-widgets ${usage}`);
  process.exitCode = 2;
}
