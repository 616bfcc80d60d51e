import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} EngineName
 * @typedef {{ name: EngineName, path: string | null, hint: string }} Engine
 */

const programs = process.env['PROGRAMFILES'] ?? 'C:\\Program Files';
const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
const local = process.env['LOCALAPPDATA'] ?? '';

/** Where each engine usually is, best first. A bare name is looked up in PATH. */
const places = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(programs, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(programs86, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(local, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(programs86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(programs, 'Mozilla Firefox', 'firefox.exe'),
    join(programs86, 'Mozilla Firefox', 'firefox.exe'),
  ],
  webkit: ['WebKitWebDriver'],
};

const miniBrowsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/**
 * The three engines, each with the program that was found for it, or `null`. `CHROME_PATH`, `FIREFOX_PATH` and
 * `WEBKIT_DRIVER_PATH` come before the usual places.
 *
 * @returns {Engine[]}
 */
export function findEngines() {
  return [
    { name: 'chromium', path: find('CHROME_PATH', places.chromium), hint: 'set CHROME_PATH' },
    { name: 'firefox', path: find('FIREFOX_PATH', places.firefox), hint: 'set FIREFOX_PATH' },
    { name: 'webkit', path: findMiniBrowser() && find('WEBKIT_DRIVER_PATH', places.webkit), hint: webkitHint() },
  ];
}

/** The browser that WebKitWebDriver drives, which no PATH holds. */
export function findMiniBrowser() {
  return process.env['WEBKIT_BROWSER_PATH'] ?? miniBrowsers.find(existsSync) ?? null;
}

/**
 * @param {string} name
 * @returns {string | null}
 */
export function findProgram(name) {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}

/**
 * @param {string} variable
 * @param {string[]} names
 * @returns {string | null}
 */
function find(variable, names) {
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') return findProgram(chosen);
  for (const name of names) {
    const path = findProgram(name);
    if (path !== null) return path;
  }
  return null;
}

function webkitHint() {
  return process.platform === 'linux' ? 'apt-get install webkit2gtk-driver xvfb' : 'its driver exists on Linux only';
}
