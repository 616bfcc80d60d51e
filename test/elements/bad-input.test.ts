import { assert, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ErrorKind, StatsError } from '../../src/model/stats-error.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import { one, serve, text, unserve } from './page.js';
import { configure } from '../../src/sources/configure.js';

type DataElement = StatsCard | StatsChart | StatsExport;

const tags = ['stats-card', 'stats-chart', 'stats-export'] as const;
const good = { data: [{ time: '2026-10', visits: 5 }] };

interface Case {
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly body?: unknown;
  readonly respond?: () => Promise<Response>;
  readonly kind: ErrorKind;
  /** What the developer reads. */
  readonly message: RegExp;
}

const page = (text: string, type: string, status = 200): (() => Promise<Response>) => {
  return () => Promise.resolve(new Response(text, { status, headers: { 'content-type': type } }));
};

const row = (visits: unknown): unknown => ({
  data: [
    { time: '2026-09', visits: 1 },
    { time: '2026-10', visits },
  ],
});

const cases: Readonly<Record<string, Case>> = {
  'a missing src': { attributes: { src: null }, kind: 'config', message: /src/u },
  'a src that is no web address': { attributes: { src: 'javascript:alert(1)' }, kind: 'config', message: /src/u },
  'an unknown source': { attributes: { source: 'nothing' }, kind: 'config', message: /nothing/u },
  'an unknown indicator, naming those that exist': {
    attributes: { indicator: 'hits' },
    kind: 'config',
    message: /hits.*visits/u,
  },
  'a bad period': { attributes: { period: 'last-few-days' }, kind: 'config', message: /last-few-days/u },
  'a bad time zone': { attributes: { timezone: 'Europe/Atlantis' }, kind: 'config', message: /Europe\/Atlantis/u },
  'a bad filter': { attributes: { filter: 'status' }, kind: 'config', message: /status/u },
  'a 404': { respond: page('', 'text/plain', 404), kind: 'http', message: /404/u },
  'a 500': { respond: page('', 'text/plain', 500), kind: 'http', message: /500/u },
  'HTML where JSON was expected': {
    respond: page('<!doctype html><p>Maintenance', 'text/html'),
    kind: 'format',
    message: /web page/u,
  },
  'truncated JSON': { respond: page('{"data":[{"time":"2026', 'application/json'), kind: 'format', message: /JSON/u },
  'a word for a number, saying where': { body: row('n/a'), kind: 'format', message: /data\[1\]\.visits.*"n\/a"/u },
  'true for a number': {
    body: { indicators: [{ id: 'visits' }], ...(row(true) as object) },
    kind: 'format',
    message: /data\[1\]\.visits/u,
  },
  'NaN in the text': {
    respond: page('{"data":[{"time":"2026-10","visits":NaN}]}', 'application/json'),
    kind: 'format',
    message: /JSON/u,
  },
  'a number too large to be one': {
    respond: page('{"data":[{"time":"2026-10","visits":1e999}]}', 'application/json'),
    kind: 'format',
    message: /data\[0\]\.visits/u,
  },
  'a time that is none': { body: { data: [{ time: 'soon', visits: 1 }] }, kind: 'format', message: /data\[0\]\.time/u },
  'a network that fails': {
    respond: () => Promise.reject(new TypeError('Failed to fetch')),
    kind: 'network',
    message: /./u,
  },
};

let count = 0;

/** Adds the element and waits for what it tells the page. */
async function failing(
  tag: (typeof tags)[number],
  { attributes = {}, body = good, respond }: Case,
): Promise<{ element: DataElement; error: StatsError }> {
  serve(body, respond);
  const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
  const element = document.createElement(tag);
  const whole = { src: `/metrics/bad-${++count}.json`, indicator: 'visits', ...attributes };
  for (const [name, value] of Object.entries(whole)) if (value !== null) element.setAttribute(name, value);
  const told = new Promise<StatsError>((resolve) => {
    element.addEventListener('stats-error', ({ error }) => {
      resolve(error);
    });
  });
  room.append(element);
  return { element, error: await told };
}

suite('bad input', () => {
  teardown(unserve);

  for (const tag of tags) {
    suite(`to <${tag}>`, () => {
      for (const [name, problem] of Object.entries(cases)) {
        test(`${name} is a sentence in the element and a stats-error`, async () => {
          const { element, error } = await failing(tag, problem);
          assert.equal(error.kind, problem.kind);
          assert.match(error.message, problem.message);
          assert.equal(element.state, 'error');
          assert.equal(element.error, error);
          const sentence = text(one(element, '[part~="status"] p'));
          assert.isAbove(sentence.length, 15, sentence);
          assert.isNull((element.shadowRoot as ShadowRoot).querySelector('[part~="value"], td'));
        });
      }
    });
  }

  test('hostile strings are text, never markup, and pollute nothing', async () => {
    const evil = '<img src=x onerror="window.hacked = true">';
    const data = [evil, '__proto__', 'constructor', '=cmd()'].map((profile) => ({
      time: '2026-10',
      profile,
      visits: 1,
    }));
    serve({
      indicators: [{ id: 'visits', label: evil, definition: evil }],
      data,
      notices: [{ level: 'warning', text: evil }],
    });
    const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    for (const tag of tags) {
      const element = document.createElement(tag);
      element.setAttribute('src', `/metrics/evil-${++count}.json`);
      element.setAttribute('split', 'profile');
      room.append(element);
      await new Promise((resolve) => {
        element.addEventListener('stats-load', resolve, { once: true });
      });
      const root = element.shadowRoot as ShadowRoot;
      assert.isNull(root.querySelector('img'));
      assert.notProperty(window, 'hacked');
      if (tag !== 'stats-export') assert.include(root.textContent, '<img');
    }
    assert.isUndefined(({} as Record<string, unknown>)['visits']);
  });

  test('an answer that comes late never overwrites a newer one', async () => {
    const waiting = new Map<string, (value: number) => void>();
    configure({
      fetch: (input) =>
        new Promise((resolve) => {
          const url = input instanceof Request ? input.url : String(input);
          waiting.set(url, (visits) => {
            resolve(Response.json({ data: [{ time: '2026-10', visits }] }));
          });
        }),
    });
    const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    const element = document.createElement('stats-card');
    element.src = '/metrics/first.json';
    room.append(element);
    await element.updateComplete;
    element.src = '/metrics/second.json';
    await element.updateComplete;
    const loaded = new Promise((resolve) => {
      element.addEventListener('stats-load', resolve, { once: true });
    });
    waiting.get(new URL('/metrics/second.json', document.baseURI).href)?.(2);
    await loaded;
    waiting.get(new URL('/metrics/first.json', document.baseURI).href)?.(1);
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    await element.updateComplete;
    assert.equal(text(one(element, '[part~="value"]')), '2');
  });
});
