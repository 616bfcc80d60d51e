import { assert } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-map/stats-map.define.js';
import '../../src/elements/stats-ranking/stats-ranking.define.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import { inState, one, serve, unserve } from './page.js';

const rows = { data: [{ time: '2026-10', place: 'FR', profile: 'teacher', visits: 5 }] };

/** What would reach the page's error handlers, of both documents. */
const thrown: string[] = [];

function hear(event: ErrorEvent | PromiseRejectionEvent): void {
  thrown.push('reason' in event ? String(event.reason) : event.message);
}

async function frame(): Promise<Document> {
  const element = document.createElement('iframe');
  document.body.append(element);
  await new Promise((resolve) => setTimeout(resolve));
  if (!element.contentDocument) throw new Error('the frame has no document');
  return element.contentDocument;
}

function make(tag: string): StatsCard {
  const element: StatsCard = document.createElement(tag as 'stats-card');
  element.setAttribute('src', '/metrics.json');
  return element;
}

suite('an element that comes to another document', () => {
  suiteSetup(() => {
    serve(rows);
    window.addEventListener('error', hear);
    window.addEventListener('unhandledrejection', hear);
  });
  suiteTeardown(() => {
    unserve();
    window.removeEventListener('error', hear);
    window.removeEventListener('unhandledrejection', hear);
  });
  teardown(() => {
    for (const one of document.querySelectorAll('iframe, stats-card, stats-map, stats-ranking')) one.remove();
    thrown.length = 0;
  });

  for (const tag of ['stats-card', 'stats-map', 'stats-ranking']) {
    test(`${tag} keeps its figures and its looks, there and back`, async () => {
      const inner = await frame();
      const element = make(tag);
      document.body.append(element);
      await inState(element, 'ready');
      const { display } = getComputedStyle(element);
      assert.notEqual(display, 'inline');
      inner.body.append(element);
      await inState(element, 'ready');
      assert.equal(inner.defaultView?.getComputedStyle(element).display, display);
      document.body.append(element);
      await inState(element, 'ready');
      assert.equal(getComputedStyle(element).display, display);
      assert.deepEqual(thrown, []);
    });
  }

  test('one that begins in a document without a window is dressed where it comes to one', async () => {
    const element = make('stats-card');
    document.implementation.createHTMLDocument().body.append(element);
    document.body.append(element);
    await inState(element, 'ready');
    assert.notEqual(getComputedStyle(element).display, 'inline');
    assert.deepEqual(thrown, []);
  });
});

suite('an element that stands nowhere', () => {
  test('is refreshed without waiting for what never comes', async () => {
    serve(rows);
    try {
      await make('stats-card').refresh();
    } finally {
      unserve();
    }
  });
});

suite('a view that cannot be rendered', () => {
  class Broken extends (customElements.get('stats-card') as typeof StatsCard) {
    protected override renderView(): never {
      throw new RangeError('too many of them');
    }
  }

  test('is an error that says so, and no exception in the page', async () => {
    customElements.define('broken-card', Broken);
    serve(rows);
    window.addEventListener('unhandledrejection', hear);
    const element = make('broken-card');
    document.body.append(element);
    try {
      await inState(element, 'error');
      assert.include(one(element, '[part~="status"] code').textContent ?? '', 'too many of them');
      assert.deepEqual(thrown, []);
    } finally {
      element.remove();
      unserve();
      window.removeEventListener('unhandledrejection', hear);
    }
  });
});
