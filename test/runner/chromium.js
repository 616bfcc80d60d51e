import puppeteer from 'puppeteer-core';
import { findEngines } from './engines.js';

/** @import { Browser, LaunchOptions } from 'puppeteer-core' */

/** For a Chromium that asks nobody. It refuses its sandbox to root, and to nobody else: others keep it. */
export const quietly = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
];

/**
 * Launches the Chromium that is found.
 *
 * @param {LaunchOptions} [options]
 * @returns {Promise<Browser>}
 */
export async function launchChromium({ args = [], ...options } = {}) {
  const executablePath = findEngines().find(({ name }) => name === 'chromium')?.path;
  if (!executablePath) throw new Error('No Chromium found. Set CHROME_PATH.');
  return puppeteer.launch({ ...options, executablePath, args: [...quietly, ...args] });
}
