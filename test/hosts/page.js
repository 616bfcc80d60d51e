import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

/**
 * @import { Page } from 'puppeteer-core'
 * @import { Site } from './serve.js'
 */

/**
 * What every application has to do, however it is built.
 *
 * @param {string} name
 * @param {() => Promise<Page>} open
 * @param {() => Promise<Site>} serve
 */
export function checkPage(name, open, serve) {
  /** @type {Page} */
  let page;
  /** @type {Site} */
  let site;
  /** @type {string[]} */
  const problems = [];
  before(async () => {
    site = await serve();
    page = await open();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => problems.push(message.text()));
    page.setDefaultTimeout(15_000);
    await page.goto(site.url);
  });
  after(() => page?.close());

  void test(`${name}: shows the figures that the attributes ask for`, async () => {
    await until(
      page,
      () => document.querySelectorAll('stats-card:state(ready), stats-chart:state(ready)').length === 4,
    );
    assert.deepEqual(await figures(page), ['33', '63', '93']);
    assert.equal(await textIn(page, 'stats-chart', 'h2'), 'Our visits');
  });
  void test(`${name}: asks the endpoint once for all of them`, async () => {
    assert.deepEqual(site.requests, ['']);
  });
  void test(`${name}: hands a rich property over`, async () => {
    assert.match((await textIn(page, 'stats-scope', 'select')) ?? '', /Everybody.*First.*Second/s);
  });
  void test(`${name}: hears of loaded figures`, () => says(page, 'loaded', 'visits downloads searches'));
  void test(`${name}: changes an attribute without asking again`, async () => {
    await press(page, 'bars');
    await until(page, () => document.querySelector('stats-chart')?.getAttribute('type') === 'bar');
    assert.equal(site.requests.length, 1);
  });
  void test(`${name}: takes an attribute back`, async () => {
    await press(page, 'unlabel');
    await until(
      page,
      () =>
        document.querySelector('stats-chart')?.shadowRoot?.querySelector('h2')?.textContent?.trim() ===
        'Number of visits',
    );
  });
  void test(`${name}: hears what the reader picks`, async () => {
    const plot = await page.waitForSelector('stats-chart >>> [role="slider"]');
    await plot?.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await says(page, 'selected', 'visits 2026-01');
  });
  void test(`${name}: hears what the reader chooses, and asks for it`, async () => {
    const list = await page.waitForSelector('stats-scope >>> select');
    await list?.select('organization:b');
    await says(page, 'changed', 'scope=organization:b');
    await until(page, () => document.querySelectorAll('stats-card:state(ready)').length === 3);
    assert.deepEqual(site.requests, ['', '?scope=organization%3Ab']);
  });
  void test(`${name}: moves the cards of a list, which load nothing for it`, async () => {
    await page.evaluate(() => {
      for (const card of document.querySelectorAll('stats-card')) Object.assign(card, { wasThere: true });
    });
    await press(page, 'reverse');
    await until(page, () => document.querySelector('stats-card')?.getAttribute('indicator') === 'searches');
    await settle(page);
    assert.deepEqual(await figures(page), ['93', '63', '33']);
    assert.ok(
      await page.evaluate(() => [...document.querySelectorAll('stats-card')].every((card) => 'wasThere' in card)),
    );
    assert.equal(site.requests.length, 2);
  });
  void test(`${name}: asks again after its interval, and never once it is gone`, async () => {
    await pass(page, 90);
    assert.ok(site.requests.length > 2, 'it did not reload');
    await press(page, 'unmount');
    await until(page, () => document.querySelector('stats-group') === null);
    await settle(page);
    const asked = site.requests.length;
    await pass(page, 300);
    assert.equal(site.requests.length, asked);
  });
  void test(`${name}: leaves nothing in the console`, async () => {
    assert.deepEqual(problems, []);
  });
}

/**
 * Lets seconds pass in the page, at once; from then on time flies there.
 *
 * @param {Page} page
 * @param {number} seconds
 */
async function pass(page, seconds) {
  const session = await page.createCDPSession();
  const over = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', {
    policy: 'pauseIfNetworkFetchesPending',
    budget: seconds * 1000,
  });
  await over;
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
  await session.detach();
}

/**
 * Two frames, then a request: what the page asked before it has arrived by then.
 *
 * @param {Page} page
 */
async function settle(page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await fetch('/');
  });
}

/**
 * @param {Page} page
 * @param {string} id
 */
async function press(page, id) {
  await page.evaluate((of) => document.getElementById(of)?.click(), id);
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {string} text
 */
async function says(page, id, text) {
  await page.waitForFunction((of, said) => document.getElementById(of)?.textContent === said, {}, id, text);
}

/**
 * @param {Page} page
 * @param {() => boolean} isSo
 */
async function until(page, isSo) {
  await page.waitForFunction(isSo);
}

/**
 * @param {Page} page
 * @param {string} tag
 * @param {string} selector
 */
async function textIn(page, tag, selector) {
  return page.evaluate(
    (of, inside) => document.querySelector(of)?.shadowRoot?.querySelector(inside)?.textContent.trim(),
    tag,
    selector,
  );
}

/** @param {Page} page */
async function figures(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('stats-card')].map((card) =>
      card.shadowRoot?.querySelector('[part~="value"]')?.textContent.trim(),
    ),
  );
}
