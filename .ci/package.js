/*
 * `npm run check:package`: packs the package, installs it into an empty project, and uses it there: every export resolves,
 * has types that resolve, and loads in Node.js (where pages are rendered on servers); `.` has no side effect, and `./define`
 * has exactly its own.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkCommands } from './check-command.js';
import { installInto, packInto } from './install-package.js';

/** @typedef {{ version: string, exports: Record<string, string | Record<string, string>> }} Manifest */

const { version, exports } = /** @type {Manifest} */ (JSON.parse(readFileSync('package.json', 'utf8')));
const home = mkdtempSync(join(tmpdir(), 'stats-widgets-'));
const archive = packInto(home);
const installed = join(home, 'node_modules', 'stats-widgets');

/** @type {string[]} */
const problems = [];

try {
  install();
  checkFiles();
  checkImports();
  checkSideEffects();
  checkTypes();
  checkResolution();
  problems.push(...(await checkCommands(installed)));
} finally {
  rmSync(home, { recursive: true, force: true });
}
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(problems.length === 0 ? 'The package is whole.' : `${String(problems.length)} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function install() {
  writeFileSync(join(home, 'package.json'), '{"type": "module"}');
  installInto(archive, home);
}

/** The compilers' view: every way in has types for ES modules, and of the right kind. */
function checkResolution() {
  const command = [resolve('node_modules/@arethetypeswrong/cli/dist/index.js'), archive, '--profile', 'esm-only'];
  try {
    execFileSync(process.execPath, [...command, '--format', 'ascii', '--no-color'], { stdio: 'pipe' });
  } catch (error) {
    problems.push(`attw: ${String(/** @type {{ stdout?: unknown }} */ (error).stdout)}`);
  }
}

function checkFiles() {
  for (const [name, target] of Object.entries(exports)) {
    for (const file of Object.values(typeof target === 'string' ? { default: target } : target)) {
      if (!file.includes('*') && !existsSync(join(installed, file))) problems.push(`${name}: ${file} is not packed`);
    }
  }
  for (const file of [
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'dist/cdn/stats-widgets.js',
    'dist/cdn/integrity.json',
    'dist/cdn/themes/dsfr.css',
    'dist/cdn/embed.html',
  ]) {
    if (!existsSync(join(installed, file))) problems.push(`${file} is not packed`);
  }
}

/** Names that Node.js can import, `./sources/*` filled in: style sheets are for builds and pages, and some have types alone. */
function names() {
  const sources = readdirSync(join(installed, 'dist/sources')).filter((file) => file.endsWith('.js'));
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'string' || 'default' in target)
    .map(([name]) => name)
    .filter((name) => !name.endsWith('.css'))
    .flatMap((name) =>
      name.includes('*') ? sources.map((file) => name.replace('*', file.replace('.js', ''))) : [name],
    );
}

function checkImports() {
  for (const name of names()) {
    const path = name.replace(/^\./, 'stats-widgets');
    const how = name.endsWith('.json')
      ? `import(${quote(path)}, { with: { type: 'json' } })`
      : `import(${quote(path)})`;
    run(`await ${how}`, name);
  }
  run(
    `const { version } = await import('stats-widgets'); if (version !== ${quote(version)}) throw new Error('version is ' + version)`,
    'version',
  );
}

function checkSideEffects() {
  // Lit brings its own stand-ins for the DOM's names; ours are what counts.
  const before = `await import('lit'); const defined = []; customElements.define = (tag) => defined.push(tag); const names = () => Reflect.ownKeys(globalThis).length; const start = names();`;
  const after = `if (names() !== start) throw new Error('a global was added');`;
  run(
    `${before} await import('stats-widgets'); ${after} if (defined.length) throw new Error('defines ' + defined)`,
    '. has no side effect',
  );
  run(
    `${before} await import('stats-widgets/define'); ${after} if (String(defined.sort()) !== 'stats-card,stats-chart,stats-dashboard,stats-export,stats-filter,stats-group,stats-jobs,stats-map,stats-period,stats-profiles,stats-ranking,stats-scope,stats-table') throw new Error('defines ' + defined)`,
    './define has its own side effect',
  );
}

/** An application that checks the types of its libraries too finds all that ours name, with the compiler of TypeScript 6 or 7. */
function checkTypes() {
  writeFileSync(join(home, 'app.ts'), "import 'stats-widgets/define';\nexport type * from 'stats-widgets';\n");
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'app.ts'];
  for (const compiler of ['typescript/bin/tsc6', '@typescript/native/bin/tsc']) {
    try {
      execFileSync(process.execPath, [resolve('node_modules', compiler), ...options], { cwd: home, stdio: 'pipe' });
    } catch (error) {
      problems.push(`its types: ${String(/** @type {{ stdout?: unknown }} */ (error).stdout)}`);
    }
  }
}

/**
 * @param {string} script
 * @param {string} what
 */
function run(script, what) {
  try {
    execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '--eval', script], {
      cwd: home,
      stdio: 'pipe',
    });
  } catch (error) {
    const lines = String(/** @type {{ stderr?: unknown }} */ (error).stderr).split('\n');
    problems.push(`${what}: ${lines.find((line) => line.includes('Error')) ?? lines[0] ?? ''}`);
  }
}

/** @param {string} text */
function quote(text) {
  return JSON.stringify(text);
}
