import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';
import { quietly } from './chromium.js';
import { findMiniBrowser } from './engines.js';
import { startWebKitDriver } from './webkit-driver.js';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

/**
 * A page, or a browser with one.
 *
 * @typedef {object} Place
 * @property {(url: string) => Promise<unknown>} goto
 * @property {() => string | Promise<string>} url
 * @property {() => Promise<void>} close
 */

/** In CSS pixels. */
const size = { width: 800, height: 600 };

/**
 * @param {string} executablePath
 * @param {string} [zone] IANA time zone that its pages run in; default: the machine's.
 * @returns {BrowserLauncher}
 */
export function chromium(executablePath, zone) {
  const name = zone === undefined ? 'Chromium' : `Chromium ${zone}`;
  return launcher(name, pagesOf({ executablePath, args: quietly }, zone));
}

/**
 * @param {string} executablePath
 * @returns {BrowserLauncher}
 */
export function firefox(executablePath) {
  return launcher('Firefox', pagesOf({ browser: 'firefox', executablePath }));
}

/** How long WebKit may take to open a window, in milliseconds: some never do. Three attempts fit what the runner waits. */
const patience = 15_000;

/**
 * A browser for each test file: one for all of them grows to gigabytes, in which WebKit collects garbage for minutes.
 *
 * @param {string} path WebKitWebDriver's. It serves one session at a time.
 * @returns {BrowserLauncher}
 */
export function webkit(path) {
  const options = { binary: findMiniBrowser(), args: ['--automation'] };
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  /** @type {(left?: number) => Promise<Place>} */
  const open = async (left = 2) => {
    const { port, stop } = await startWebKitDriver(path);
    try {
      const builder = new Builder().usingServer(`http://127.0.0.1:${String(port)}`).withCapabilities(capabilities);
      const driver = await Promise.race([builder.build(), wait(patience, null, { ref: false })]);
      if (driver === null) throw new Error('WebKit opens no window');
      await driver.manage().window().setRect(size);
      return {
        goto: (url) => driver.get(url),
        url: () => driver.getCurrentUrl(),
        close: async () => {
          await driver.quit().finally(stop);
        },
      };
    } catch (error) {
      stop();
      if (left === 0) throw error;
      return open(left - 1);
    }
  };
  return launcher('WebKit', { open, close: () => Promise.resolve() });
}

/**
 * Gives each test file a place of its own: none has the history, the storage or the memory of those before it.
 *
 * @param {string} name
 * @param {{ open: () => Promise<Place>, close: () => Promise<void> }} browser
 * @returns {BrowserLauncher}
 */
function launcher(name, browser) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  return {
    name,
    type: name,
    concurrency: 1,
    isActive: (id) => places.has(id),
    getBrowserUrl: (id) => places.get(id)?.url(),
    startSession: async (id, url) => {
      const place = await browser.open();
      places.set(id, place);
      await place.goto(url);
    },
    stopSession: async (id) => {
      const place = places.get(id);
      places.delete(id);
      await place?.close();
      return {};
    },
    stop: () => browser.close(),
    startDebugSession: () => Promise.reject(new Error('Open the address in a browser.')),
  };
}

/**
 * @param {import('puppeteer-core').LaunchOptions} options
 * @param {string} [zone]
 * @returns {{ open: () => Promise<Place>, close: () => Promise<void> }}
 */
function pagesOf(options, zone) {
  /** @type {Promise<import('puppeteer-core').Browser> | null} */
  let started = null;
  return {
    open: async () => {
      // To report each request to nobody takes Firefox a fifth of its time.
      started ??= puppeteer.launch({ ...options, networkEnabled: false });
      const page = await (await started).newPage();
      await page.setViewport(size);
      await page.bringToFront();
      if (zone !== undefined) await page.emulateTimezone(zone);
      return page;
    },
    close: async () => (await started)?.close(),
  };
}
