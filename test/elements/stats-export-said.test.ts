import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { unreachable } from '../../src/elements/stats-export/make-file.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text } from './page.js';
import { answerWith, exportIn, offered, offeredAs, pageOf, said } from './stats-export-page.js';

const day = (at: number): string => new Date(Date.UTC(1996, 0, 1 + at)).toISOString().slice(0, 10);
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

/** So many days of six indicators: of 9,000 days a CSV is no link any more. */
function days(count: number): unknown {
  return {
    granularity: 'day',
    data: Array.from({ length: count }, (_, at) => ({
      time: day(at),
      ...Object.fromEntries(ids.map((id) => [id, at])),
    })),
  };
}

let count = 0;

async function exportOf(attributes: string, lang = 'en'): Promise<StatsExport> {
  const room = await pageOf(`<stats-export src="/metrics/said-${++count}.json" ${attributes}></stats-export>`, lang);
  const element = exportIn(room);
  await inState(element, 'ready');
  return element;
}

/** What a screen reader adds to the name of an element. */
const described = (element: HTMLElement): string => {
  const root = element.getRootNode() as ShadowRoot;
  const id = element.getAttribute('aria-describedby');
  return id === null ? '' : text(root.getElementById(id));
};
const named = (element: HTMLElement): string => {
  const root = element.getRootNode() as ShadowRoot;
  const own = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  return own.length === 0 ? text(element) : own.map((id) => text(root.getElementById(id))).join(' ');
};
const inFocus = (element: Element): HTMLElement | null => element.shadowRoot?.activeElement as HTMLElement | null;
/** Whether the focus is at what is offered first. */
const isAtFirst = (element: Element): boolean => inFocus(element) !== null && inFocus(element) === offered(element)[0];

suite('stats-export tells who listens', () => {
  let body: unknown;
  setup(() => {
    body = days(9_000);
    answerWith(() => Response.json(body));
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('of each file that ends, not only of the one that was pressed last', async () => {
    const element = await exportOf('formats="csv json"');
    // Either may end first.
    const told = new Set<string>();
    const listen = new MutationObserver(() => told.add(said(element)));
    listen.observe(one(element, '[role="status"]'), { childList: true, characterData: true, subtree: true });
    const has = (words: string): boolean => [...told].some((sentence) => sentence.includes(words));
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      offeredAs(element, 'csv').click();
      await element.updateComplete;
      offeredAs(element, 'json').click();
      await element.updateComplete;
      const [, cancelJson] = all(element, '[part~="cancel"]');
      assert.exists(cancelJson);
      cancelJson.click();
      await waitUntil(() => has('Cancelled: there is no file.'), 'one is told of');
      await waitUntil(() => has('.csv is ready'), 'the other one is told of too');
    } finally {
      listen.disconnect();
      HTMLAnchorElement.prototype.click = click;
    }
  });

  test('why a button does nothing yet', async () => {
    answerWith(() => new Promise<Response>(() => undefined));
    const room = await pageOf('<stats-export src="/metrics/never-said.json" formats="xlsx"></stats-export>');
    const element = exportIn(room);
    await inState(element, 'loading');
    const [button] = offered(element);
    assert.exists(button);
    assert.equal(button.getAttribute('aria-disabled'), 'true');
    assert.equal(described(button), 'Not available yet.');
  });

  test('that a file is being made, at its button', async () => {
    const element = await exportOf('formats="csv"');
    const [button] = offered(element);
    assert.exists(button);
    button.click();
    await element.updateComplete;
    assert.match(described(button), /^The file is being prepared/);
    one(element, '[part~="cancel"]').click();
    await waitUntil(() => described(button) === 'Cancelled: there is no file.');
  });

  test('what is cancelled, by a name that no other button of the page has', async () => {
    const element = await exportOf('formats="csv" label="Figures"');
    offered(element)[0]?.click();
    await element.updateComplete;
    assert.equal(named(one(element, '[part~="cancel"]')), 'Cancel (CSV) Download Figures (CSV)');
    one(element, '[part~="cancel"]').click();
  });

  for (const [lang, name] of [
    ['en', 'Download Figures'],
    ['fr', 'Télécharger : Figures'],
  ] as const) {
    test(`what a menu is of, since there may be several (${lang})`, async () => {
      const element = await exportOf('menu label="Figures"', lang);
      assert.equal(text(one(element, 'summary')), name);
    });
  }
});

suite('stats-export keeps the focus', () => {
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('when a table becomes so small that its file is a link, and so large again that it is a button', async () => {
    answerWith(() => Response.json(days(9_000)));
    const element = await exportOf('');
    const [button] = offered(element);
    button?.focus();
    assert.equal(button?.localName, 'button');
    element.indicator = 'a';
    await waitUntil(() => offered(element)[0]?.localName === 'a');
    assert.isTrue(isAtFirst(element));
    element.indicator = null;
    await waitUntil(() => offered(element)[0]?.localName === 'button');
    assert.isTrue(isAtFirst(element));
  });

  test('on a link whose figures are being asked for anew', async () => {
    let go: () => void = () => undefined;
    let isHeld = false;
    answerWith(() =>
      isHeld ? new Promise((resolve) => (go = () => resolve(Response.json(days(10))))) : Response.json(days(10)),
    );
    const element = await exportOf('');
    offered(element)[0]?.focus();
    isHeld = true;
    element.src = '/metrics/said-others.json';
    await inState(element, 'loading');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    assert.isTrue(isAtFirst(element), 'while they are awaited');
    go();
    await inState(element, 'ready');
    assert.isTrue(isAtFirst(element), 'and when they are there');
  });

  test('when the figures could not be had', async () => {
    answerWith((url) => (url.includes('broken') ? new Response('', { status: 500 }) : Response.json(days(10))));
    const element = await exportOf('formats="json"');
    offered(element)[0]?.focus();
    element.src = '/metrics/broken.json';
    await inState(element, 'error');
    assert.equal(inFocus(element)?.id, 'retry');
  });
});

suite('a file whose code cannot be fetched', () => {
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  for (const [lang, sentence] of [
    ['en', 'The file could not be made: what it needs cannot be reached. Please check your connection and try again.'],
    [
      'fr',
      'Le fichier n’a pas pu être créé : ce qu’il lui faut est injoignable. Vérifiez votre connexion et réessayez.',
    ],
  ] as const) {
    test(`says that the connection may be lost, not only that there is no file (${lang})`, async () => {
      answerWith(() => Response.json(days(3)));
      const markup = `<stats-chart id="chart" src="/metrics/offline-${lang}.json" indicator="a"></stats-chart>
        <stats-export for="chart" formats="png"></stats-export>`;
      const room = await pageOf(markup, lang);
      const chart = room.querySelector('stats-chart') as StatsChart;
      const cause = new TypeError('Failed to fetch dynamically imported module');
      chart.toImage = () => Promise.reject(cause).catch(unreachable);
      const element = exportIn(room);
      await inState(element, 'ready');
      const button = offeredAs(element, 'png');
      button.click();
      await waitUntil(() => text(one(element, '[role="status"]')).replace(/\s/gu, ' ') === sentence, 'it is said');
      assert.include(described(button).replace(/\s/gu, ' '), sentence);
      assert.include(text(one(element, 'code')), 'could not be loaded');
    });
  }
});
