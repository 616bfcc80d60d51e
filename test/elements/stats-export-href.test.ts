import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { all, inState, text, type DataElement } from './page.js';
import { answerWith, exportIn, offered, pageOf } from './stats-export-page.js';

const answer = {
  granularity: 'month',
  indicators: [{ id: 'visits', label: 'Visits' }],
  data: [
    { time: '2026-09', visits: 4 },
    { time: '2026-10', visits: 5 },
  ],
};

/** The addresses of the server's files that an export offers, from their path on. */
function addresses(room: HTMLElement): readonly string[] {
  const links = all(exportIn(room), 'a[part~="server"]') as HTMLAnchorElement[];
  return links.map(({ href }) => href.replace(new URL('/', location.href).href, '/'));
}

const october = '/files/o%3A11.xls?from=2026-10-01&to=2026-10-31';

suite('the address of a server’s file', () => {
  const asked = 'scope="o:11" period="2026-10"';
  const template = 'href="/files/{scope}.xls{?from,to}"';

  setup(() => {
    answerWith(() => Response.json(answer));
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('has the scope and the dates that are asked in it, those of a comparison not', async () => {
    const room = await pageOf(`<stats-export ${asked} compare="previous-period" ${template}></stats-export>`);
    await waitUntil(() => addresses(room).length > 0, 'it is offered');
    assert.deepEqual(addresses(room), [october]);
    assert.equal(text(offered(exportIn(room))[0]), 'Download the provider’s file (XLS)');
    exportIn(room).period = '2026-09';
    await exportIn(room).updateComplete;
    assert.deepEqual(addresses(room), ['/files/o%3A11.xls?from=2026-09-01&to=2026-09-30']);
  });

  test('has those of its group, as the reader changes them', async () => {
    const room = await pageOf(`<stats-group ${asked}><stats-export ${template}></stats-export></stats-group>`);
    await waitUntil(() => addresses(room)[0] === october, 'the group’s');
    room.querySelector('stats-group')?.setAttribute('period', '2026-09');
    await waitUntil(() => addresses(room)[0]?.endsWith('?from=2026-09-01&to=2026-09-30'), 'the next');
  });

  test('has those of the element that is followed, as they are when the reader comes near', async () => {
    const room = await pageOf(`<stats-chart id="chart" src="/metrics/href.json" ${asked}></stats-chart>
      <stats-export for="chart" scope="o:12" ${template}></stats-export>`);
    await inState(exportIn(room), 'ready');
    assert.deepEqual(addresses(room), [october]);
    const chart = room.querySelector<DataElement>('#chart');
    chart?.setAttribute('period', '2026-09');
    await chart?.updateComplete;
    offered(exportIn(room))[1]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    assert.deepEqual(addresses(room), ['/files/o%3A11.xls?from=2026-09-01&to=2026-09-30']);
  });

  test('is none as long as the element that is followed asks nothing', async () => {
    const room = await pageOf(`<stats-export for="later" ${template}></stats-export>`);
    await exportIn(room).updateComplete;
    assert.deepEqual(addresses(room), []);
    exportIn(room).insertAdjacentHTML('beforebegin', `<stats-chart id="later" src="/metrics/href.json" ${asked}>`);
    await waitUntil(() => addresses(room)[0] === october, 'it is there');
  });

  test('lacks what is not asked, as that of a card does', async () => {
    const room = await pageOf(`<stats-export href="/files/all{?scope,from,to}"></stats-export>`);
    await waitUntil(() => addresses(room).length > 0, 'it is offered');
    assert.deepEqual(addresses(room), ['/files/all']);
  });

  test('is none where it has a placeholder that there is not, which the developer is told', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (message: string) => told.push(message);
    const room = await pageOf('<stats-export href="/files/{unheard}.xls"></stats-export>');
    await waitUntil(() => told.length > 0, 'it is told');
    console.warn = warn;
    assert.deepEqual(addresses(room), []);
    assert.match(told.join(), /href: there is no placeholder \{unheard\}/);
  });
});
