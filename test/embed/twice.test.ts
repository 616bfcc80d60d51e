import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { addTo, closeAll, loaded, open, shown, type Watched } from './pages.js';

const entry = '/dist/cdn/stats-widgets.js';
const page = `
  <stats-group src="metrics.json" period="2025-12/2026-05">
    <stats-profiles></stats-profiles>
    <stats-card indicator="visits"></stats-card>
  </stats-group>`;

/** The figure of the card, before and after a press that leaves out a profile. */
async function figures(watched: Watched): Promise<readonly (string | undefined)[]> {
  const card = await shown(watched, 'stats-card');
  const profiles = await shown(watched, 'stats-profiles');
  const figure = (): string | undefined => card.querySelector('[part~="value"]')?.textContent;
  const before = figure();
  profiles.querySelector<HTMLElement>('input:checked')?.click();
  await waitUntil(() => figure() !== before, 'the choice holds for the card');
  return [before, figure()];
}

function requests(watched: Watched, part: string): number {
  return watched.performance.getEntriesByType('resource').filter(({ name }) => name.includes(part)).length;
}

suite('A page that loads the script twice', () => {
  teardown(closeAll);

  test('under two addresses has one library: it asks once, and says nothing', async () => {
    const watched = await open('plain.html');
    addTo(watched, page);
    const first = await loaded(watched, `${entry}?ver=3`);
    const second = await loaded(watched, `${entry}?ver=4`);
    assert.lengthOf(new Set(await figures(watched)), 2);
    assert.equal(second.configure, first.configure, 'what a page configures holds for the elements');
    assert.equal(second.load, first.load);
    assert.equal(requests(watched, 'metrics.json'), 1);
    assert.equal(requests(watched, 'elements.js'), 1);
    assert.deepEqual(watched.warnings, []);
    assert.deepEqual(watched.failures, []);
  });

  test('from two folders has the first, where they are of one version, and hears nothing', async () => {
    const watched = await open('plain.html');
    addTo(watched, page);
    const first = await loaded(watched, entry);
    const second = await loaded(watched, '/__copy/other/stats-widgets.js');
    assert.lengthOf(new Set(await figures(watched)), 2);
    assert.equal(second.configure, first.configure);
    assert.equal(requests(watched, '/__copy/other/'), 1, 'the entry, and nothing that it would ask for');
    assert.deepEqual(watched.warnings, []);
    assert.deepEqual(watched.failures, []);
  });

  test('of two versions has the first, and its developer is told once, of both', async () => {
    const watched = await open('plain.html');
    addTo(watched, page);
    const first = await loaded(watched, entry);
    const second = await loaded(watched, '/__copy/9.9.9/stats-widgets.js');
    await loaded(watched, '/__copy/9.9.9/stats-widgets.js?again');
    assert.lengthOf(new Set(await figures(watched)), 2);
    assert.equal(second.version, first.version, 'it says which one runs');
    assert.equal(second.configure, first.configure);
    assert.lengthOf(watched.warnings, 1);
    assert.include(watched.warnings[0], `version ${first.version} is on this page already; version 9.9.9 is not used`);
    assert.deepEqual(watched.failures, []);
  });

  test('at the same time, as two tags do, has one of them', async () => {
    const watched = await open('plain.html');
    addTo(watched, page);
    const entries = await Promise.all([loaded(watched, '/__copy/9.9.9/stats-widgets.js'), loaded(watched, entry)]);
    assert.lengthOf(new Set(await figures(watched)), 2);
    assert.lengthOf(new Set(entries.map(({ version }) => version)), 1);
    assert.lengthOf(watched.warnings, 1);
    assert.deepEqual(watched.failures, []);
  });
});
