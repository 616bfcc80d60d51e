import { assert } from '@open-wc/testing';
import { waitUntil } from '../../wait.js';
import { ask, closeAll, copied, html, namesOf, open, pick, press, read, room, seen } from './builder.js';
import { announcements, parameterOf } from '../reading.js';

// What the builder says, and keeps in its address.

suite('The builder, read aloud and by keyboard', () => {
  teardown(closeAll);

  test('says once what was found, and that something was copied, each time', async function () {
    this.timeout(30_000);
    const page = await open();
    const said = announcements(page);
    const button = page.find('form.choosing .line button');
    const field = page.find<HTMLInputElement>('[name="address"]');
    field.value = '/metrics/calls.csv';
    button.focus();
    button.click();
    await waitUntil(() => said.length > 0, 'nothing is said');
    await read(page);
    assert.equal(page.document.activeElement, button);
    page.find('[data-lang="fr"]').click();
    await waitUntil(() => namesOf(page, 'compare')[0] === 'Aucune comparaison', 'the lists are not French');
    const own = (text: string): boolean => text.includes('CSV');
    assert.lengthOf(said.filter(own), 1);
    await copied(page);
    await waitUntil(() => said.some((text) => text.includes('Copié')), 'it is not said');
    await copied(page);
    await waitUntil(() => said.filter((text) => text.includes('Copié')).length === 2, 'it is not said again');
  });

  test('selects the HTML where the browser does not let the page copy', async () => {
    const page = await open();
    const clipboard = { writeText: () => Promise.reject(new Error('no')) };
    Object.defineProperty(page.window.navigator, 'clipboard', { value: clipboard, configurable: true });
    page.find('#block [data-copy]').click();
    await waitUntil(() => seen(page, '#block .line p').includes('Ctrl+C'), 'it is not said');
    assert.equal(page.window.getSelection()?.toString().trim(), html(page).trim());
  });

  test('keeps the focus on what was chosen', async () => {
    const page = await open();
    const radio = page.find<HTMLInputElement>('[value="card"]');
    radio.focus();
    radio.click();
    assert.equal(page.document.activeElement, radio);
    const indicator = page.find<HTMLInputElement>('[name="indicators"][value="visitors"]');
    indicator.focus();
    indicator.click();
    assert.equal(page.document.activeElement, indicator);
    assert.isTrue(indicator.checked);
  });
});

suite('The address of the builder', () => {
  teardown(closeAll);

  test('carries every choice, back and forth', async () => {
    const page = await open({
      src: '/metrics/callers.json',
      element: 'ranking',
      period: 'last-30-days',
      theme: 'dsfr',
    });
    assert.equal(page.find<HTMLInputElement>('[name="address"]').value, '/metrics/callers.json');
    assert.equal(page.find(room).localName, 'stats-ranking');
    assert.include(html(page), 'period="last-30-days"');
    pick(page, 'period', 'all');
    assert.equal(parameterOf(page, 'period'), 'all');
    await ask(page, '/metrics/school.json');
    assert.isNull(parameterOf(page, 'src'), 'the first address need not be said');
    page.window.history.back();
    await waitUntil(() => html(page).includes('callers.json'), 'the address before does not come back');
    assert.notInclude(html(page), 'period=');
    page.window.history.back();
    await waitUntil(() => html(page).includes('last-30-days'), 'the period before does not come back');
    page.window.history.forward();
    await waitUntil(() => !html(page).includes('last-30-days'), 'the later period does not come back');
  });

  test('keeps the language of the page on the way back', async () => {
    const page = await open();
    press(page, 'element', 'card');
    page.find('[data-lang="fr"]').click();
    page.window.history.back();
    await waitUntil(() => html(page).includes('<stats-chart'), 'the chart does not come back');
    assert.equal(parameterOf(page, 'lang'), 'fr');
  });
});

suite('The builder, of an endpoint that cannot be shown', () => {
  teardown(closeAll);

  const other = location.origin.replace('localhost', '127.0.0.1');
  const cases: readonly (readonly [title: string, address: string, said: RegExp])[] = [
    ['no address', 'stats.example/a.json', /“stats.example\/a.json” is no address: begin it with https/],
    ['nothing', '', /Enter the address/],
    [
      'of another origin, which lets nobody read',
      `${other}/stats/list`,
      /CORS.*Access-Control-Allow-Origin.*How to write the tag/,
    ],
    ['nobody answers', 'http://127.0.0.1:9/a.json', /127.0.0.1:9 cannot be reached: open the address in a tab/],
    ['refused', '/metrics/403.json', /Access is refused \(status 403\).*proxy/],
    ['not found', '/metrics/nowhere.json', /nothing at this address \(status 404\)/],
    ['a web page', '/metrics/html.json', /A web page answers instead of data/],
    ['a failure', '/metrics/500.json', /reports a failure \(status 500\)/],
    ['no figure', '/metrics/empty.json', /no figure in it/],
    ['cut short', '/metrics/broken.json', /no complete JSON/],
    ['a wrong value', '/metrics/wrong.json', /at “data\[1\].visits”.*expected a number, got "n\/a"/],
  ];

  test('says what is wrong and what to do, beside the field', async function () {
    this.timeout(60_000);
    const page = await open();
    const field = page.find<HTMLInputElement>('[name="address"]');
    for (const [title, address, said] of cases) {
      await ask(page, address);
      assert.match(seen(page, '#findings'), said, title);
      assert.equal(field.getAttribute('aria-invalid'), 'true', title);
      assert.equal(page.find(`#${field.getAttribute('aria-describedby') ?? ''}`).id, 'findings');
      assert.isEmpty(page.all(room), title);
      assert.equal(html(page), '', title);
    }
    await ask(page, '/metrics/school.json');
    assert.isFalse(field.hasAttribute('aria-invalid'));
    assert.include(html(page), '<stats-chart');
  });
});
