import { chromeLauncher } from '@web/test-runner-chrome';
import { seleniumLauncher } from '@web/test-runner-selenium';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';
import { findMiniBrowser } from './engines.js';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

// Chromium refuses its sandbox to root, and to nobody else: others keep it.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * @param {string} executablePath
 * @param {string} [zone] IANA time zone that its pages run in; default: the machine's.
 * @returns {BrowserLauncher}
 */
export function chromium(executablePath, zone) {
  const launcher = chromeLauncher({
    launchOptions: { executablePath, args: [...sandbox, ...quiet] },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      if (zone !== undefined) await page.emulateTimezone(zone);
      return page;
    },
  });
  launcher.name = zone === undefined ? 'Chromium' : `Chromium ${zone}`;
  return launcher;
}

/**
 * @param {string} executablePath
 * @returns {BrowserLauncher}
 */
export function firefox(executablePath) {
  // Given as `puppeteer` so that the launcher takes its way for other browsers than Chrome (WebDriver BiDi).
  const launcher = chromeLauncher({
    puppeteer: /** @type {never} */ (puppeteer),
    launchOptions: { browser: 'firefox', executablePath },
  });
  launcher.name = 'Firefox';
  return launcher;
}

/**
 * @param {number} port Where WebKitWebDriver listens. It serves one session at a time.
 * @returns {BrowserLauncher}
 */
export function webkit(port) {
  const options = { binary: findMiniBrowser(), args: ['--automation'] };
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  const driverBuilder = new Builder().usingServer(`http://127.0.0.1:${String(port)}`).withCapabilities(capabilities);
  const launcher = seleniumLauncher({ driverBuilder });
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  // The launcher's own type is looser than the interface it implements.
  return /** @type {BrowserLauncher} */ (Object.assign(launcher, { concurrency: 1 }));
}
