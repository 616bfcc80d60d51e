import { assert } from '@open-wc/testing';
import type { FetchCode } from '../../src/elements/stats-chart/chart-code.js';
import { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { all, inState, one, requests, rows, school, serve, text, unserve } from './stats-chart-page.js';
import { waitUntil } from '../wait.js';

/** How the code of charts travels in this test. */
let fetchCode: FetchCode;
let fetches = 0;

class AwaitingChart extends StatsChart {
  protected override fetchCode(): ReturnType<FetchCode> {
    fetches += 1;
    return fetchCode();
  }
}
customElements.define('awaiting-chart', AwaitingChart);

const arrives: FetchCode = () => import('../../src/elements/stats-chart/chart-rendering.js');
const fails: FetchCode = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

let count = 0;
let element: AwaitingChart;
let events: string[] = [];

function add(attributes: Readonly<Record<string, string>> = {}): void {
  element = new AwaitingChart();
  const said = { src: `/metrics/code-${++count}.json`, indicator: 'visits', split: 'profile', lang: 'en' };
  for (const [name, value] of Object.entries({ ...said, ...attributes })) element.setAttribute(name, value);
  for (const name of ['stats-load', 'stats-error']) element.addEventListener(name, () => events.push(name));
  document.body.append(element);
}

suite('the code that only charts need', () => {
  setup(() => {
    serve(school);
    fetchCode = arrives;
    fetches = 0;
    events = [];
  });
  teardown(() => {
    element.remove();
    unserve();
  });

  test('is asked for beside the data, before either has arrived', async () => {
    serve(school, () => new Promise(() => undefined));
    add();
    await waitUntil(() => requests === 1);
    assert.equal(fetches, 1);
    assert.equal(element.state, 'loading');
  });

  test('is asked for once, however often the element updates or reloads', async () => {
    add();
    await inState(element, 'ready');
    await element.refresh();
    element.type = 'bar';
    await element.updateComplete;
    assert.equal(fetches, 1);
  });

  test('is not asked for while the element asks for no data, far below what is seen', async () => {
    add({ loading: 'lazy', style: 'position: absolute; top: 5000px' });
    await element.updateComplete;
    assert.equal(requests, 0);
    assert.equal(fetches, 0);
  });

  test('while it travels the element is loading, and tells nobody of figures that nobody can read', async () => {
    let arrive: () => void = () => undefined;
    fetchCode = () => new Promise<void>((resolve) => (arrive = resolve)).then(arrives);
    add();
    await waitUntil(() => element.data !== null, 'the data has arrived');
    await element.updateComplete;
    assert.equal(element.state, 'loading');
    assert.isTrue(element.matches(':state(loading)'));
    assert.isFalse(element.matches(':state(partial)'));
    assert.isNull(element.table);
    assert.isNull(element.error);
    assert.isEmpty(events);
    assert.equal(one(element, '.chart').ariaBusy, 'true');
    await assert.isAccessible(element);

    arrive();
    await inState(element, 'ready');
    assert.equal(rows(element)[0]?.[0], 'Month');
    assert.deepEqual(events, ['stats-load']);
    assert.equal(one(element, '.chart').ariaBusy, 'false');
  });

  test('a placeholder takes the room that the chart will take', async () => {
    serve({ ...school, updated: null, notices: [], source: null });
    let arrive: () => void = () => undefined;
    fetchCode = () => new Promise<void>((resolve) => (arrive = resolve)).then(arrives);
    add();
    await waitUntil(() => element.data !== null, 'the data has arrived');
    await element.updateComplete;
    const before = element.offsetHeight;
    arrive();
    await inState(element, 'ready');
    assert.closeTo(element.offsetHeight, before, 4);
  });

  test('that cannot be fetched is a sentence with Retry, told once; Retry shows the figures', async () => {
    fetchCode = fails;
    add();
    await inState(element, 'error');
    assert.equal(element.error?.kind, 'network');
    assert.include(text(one(element, '[part~="status"]')), 'cannot be reached');
    assert.include(text(one(element, 'code')), 'code of the chart');
    assert.isNull(element.table);
    assert.deepEqual(events, ['stats-error']);
    await assert.isAccessible(element);

    await element.refresh();
    assert.equal(element.state, 'error', 'it failed again');
    assert.equal(fetches, 2);

    fetchCode = arrives;
    one(element, '[part~="status"] button').click();
    await inState(element, 'ready');
    assert.isEmpty(all(element, '[part~="status"]'));
    assert.equal(rows(element)[0]?.[0], 'Month');
    assert.equal(events.at(-1), 'stats-load');
  });
});
