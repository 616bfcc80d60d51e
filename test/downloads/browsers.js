import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { launchChromium } from '../runner/chromium.js';
import { ending } from '../runner/ending.js';
import { findEngines } from '../runner/engines.js';

/**
 * @import { Browser, Page } from 'puppeteer-core'
 * @typedef {{ name: string, bytes: Buffer }} SavedFile
 */

/** WebKitGTK's driver has no way to say where files are saved. */
export const engines = /** @type {const} */ (['chromium', 'firefox']);

const patience = 30_000;

/**
 * A browser that saves every file into a folder, and asks nobody.
 *
 * @param {typeof engines[number]} engine
 * @param {string} folder
 * @returns {Promise<Browser>}
 */
export async function launch(engine, folder) {
  mkdirSync(folder, { recursive: true });
  if (engine === 'firefox') return launchFirefox(folder);
  return launchChromium({ signal: ending, downloadBehavior: { policy: 'allow', downloadPath: folder } });
}

/** @param {string} folder */
async function launchFirefox(folder) {
  const executablePath = findEngines().find(({ name }) => name === 'firefox')?.path;
  if (!executablePath) throw new Error('No Firefox found. Set FIREFOX_PATH.');
  const extraPrefsFirefox = {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.manager.showWhenStarting': false,
  };
  return puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox, signal: ending });
}

/**
 * Presses a link or a button of an export, found by a word that its text has, and reads the file that then is in the folder.
 *
 * @param {Page} page
 * @param {string} folder
 * @param {string} selector of the element in the page
 * @param {string} word
 * @returns {Promise<SavedFile>}
 */
export async function download(page, folder, selector, word) {
  const found = await page.waitForSelector(selector, { visible: true, timeout: patience });
  // Some load when they come into sight.
  await found?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const link = await page.waitForFunction(
    (of, text) => {
      const links = document.querySelector(of)?.shadowRoot?.querySelectorAll('[part~="link"]') ?? [];
      return [...links].find((one) => one.textContent?.includes(text) && one.ariaDisabled !== 'true');
    },
    { timeout: patience },
    selector,
    word,
  );
  const element = /** @type {import('puppeteer-core').ElementHandle<Element>} */ (link.asElement());
  // Waits until nothing moves it any more: what loads above it would carry it away from under the press.
  await element.asLocator().setTimeout(patience).click();
  return takeFile(folder);
}

/**
 * The only file of a folder, which is empty then: the next may have the same name.
 *
 * @param {string} folder
 * @returns {Promise<SavedFile>}
 */
async function takeFile(folder) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const names = readdirSync(folder);
    const [name] = names;
    // What is under way has an ending of the browser's own, or a companion that has.
    if (name !== undefined && names.length === 1 && !/\.(crdownload|part|tmp)$/.test(name)) {
      const path = join(folder, name);
      if (statSync(path).size > 0) {
        const bytes = readFileSync(path);
        rmSync(path);
        return { name, bytes };
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No file came within ${String(patience / 1000)} s.`);
}
