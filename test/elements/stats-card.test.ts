import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import { addLanguage } from '../../src/i18n/add-language.js';
import { english } from '../../src/i18n/english.js';
import type { StatsErrorEvent, StatsLoadEvent } from '../../src/elements/events.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import type { State } from '../../src/elements/stats-element.js';
import { all, inState, one, requests, serve, text, unserve } from './page.js';

const month = (time: string, visits: number | null | string, downloads = 1): Record<string, unknown> => ({
  time,
  visits,
  downloads,
});

const indicators = [
  {
    id: 'visits',
    label: { en: 'Visits', fr: 'Visites' },
    definition: { en: 'Pages opened by people.' },
    polarity: 'good',
  },
  { id: 'downloads', label: { fr: 'Téléchargements' } },
];

/** A year before and the year that is shown; November 2026 runs (the clock of `serve` stands at the 20th). */
const answer = {
  updated: '2026-11-20T06:15:00Z',
  timezone: 'Europe/Paris',
  granularity: 'month',
  indicators,
  data: [
    month('2026-07', 100),
    month('2026-08', 100),
    month('2026-09', 150),
    month('2026-10', 150),
    month('2026-11', 12),
  ],
};

let count = 0;

async function card(
  attributes: Record<string, string> = {},
  state: State | null = 'ready',
  lang = 'en',
): Promise<StatsCard> {
  const room = await fixture<HTMLDivElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('stats-card');
  const whole = { src: `/metrics/card-${++count}.json`, indicator: 'visits', ...attributes };
  for (const [name, value] of Object.entries(whole)) element.setAttribute(name, value);
  room.append(element);
  if (state !== null) await inState(element, state);
  return element;
}

/** A card that waits for its answer until it is let through. */
async function loadingCard(
  attributes: Record<string, string> = {},
): Promise<{ element: StatsCard; answered: () => void }> {
  let answered = (): void => undefined;
  serve(
    null,
    () =>
      new Promise(
        (resolve) =>
          (answered = () => {
            resolve(Response.json(answer));
          }),
      ),
  );
  const element = await card(attributes, 'loading');
  return {
    element,
    answered: () => {
      answered();
    },
  };
}

/** What the eye reads: without the words that only a screen reader gets. */
function seen(element: StatsCard, selector: string): string {
  const copy = one(element, selector).cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('.hidden')) hidden.remove();
  return text(copy);
}

/** What a screen reader reads: without what is hidden from it. */
function heard(element: StatsCard, selector: string): string {
  const copy = one(element, selector).cloneNode(true) as HTMLElement;
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"]')) drawn.remove();
  return text(copy);
}

function has(element: StatsCard, selector: string): boolean {
  return element.shadowRoot?.querySelector(selector) != null;
}

suite('<stats-card>', () => {
  setup(() => {
    serve(answer);
  });

  teardown(unserve);

  suite('a figure', () => {
    test('has its label, its value and the period that it covers', async () => {
      const element = await card({ period: '2026-08/2026-10' });
      assert.equal(text(one(element, '[part~="label"]')), 'Visits');
      assert.equal(text(one(element, '[part~="value"]')), '400');
      assert.match(text(one(element, '[part~="period"]')), /^August\s–\sOctober 2026/u);
    });

    test('of the running month says that it is in progress', async () => {
      const element = await card({ period: 'last-2-months' });
      assert.match(text(one(element, '[part~="period"]')), /^October\s–\sNovember 2026 \(in progress\)$/u);
      assert.isTrue(element.partial);
      assert.isTrue(element.matches(':state(partial)'));
    });

    test('is French under a French ancestor, numbers and all', async () => {
      serve({ ...answer, data: [month('2026-10', 1234567)] });
      const element = await card({}, 'ready', 'fr');
      assert.equal(text(one(element, '[part~="label"]')), 'Visites');
      assert.match(one(element, '[part~="value"]').textContent, /1\u202f234\u202f567/u);
      assert.include(text(one(element, '[part~="period"]')), 'octobre 2026');
    });

    test('follows the language of its ancestor when that changes', async () => {
      const element = await card();
      element.parentElement?.setAttribute('lang', 'fr');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await element.updateComplete;
      assert.equal(text(one(element, '[part~="label"]')), 'Visites');
    });

    test('carries the language of a label that exists in another one only', async () => {
      const element = await card({ indicator: 'downloads' });
      assert.equal(one(element, '[part~="label"] [lang]').lang, 'fr');
    });

    test('in compact notation is heard in full', async () => {
      serve({ ...answer, data: [month('2026-10', 1523000)] });
      const element = await card({ notation: 'compact' });
      assert.equal(seen(element, '[part~="value"]'), '1.5M');
      assert.equal(heard(element, '[part~="value"]'), '1,523,000');
    });

    const units: readonly (readonly [unit: string, value: number, text: RegExp])[] = [
      ['percent', 12.5, /^12\.5\s?%$/u],
      ['byte', 1_500_000, /^1\.5\sMB$/u],
      ['second', 3900, /^1\sh.*5\smin/u],
      ['EUR', 12, /€\s?12/u],
    ];
    for (const [unit, value, expected] of units) {
      test(`in the unit ${unit} is written as one`, async () => {
        serve({ granularity: 'month', indicators: [{ id: 'visits', unit }], data: [month('2026-10', value)] });
        const element = await card();
        assert.match(text(one(element, '[part~="value"]')), expected);
      });
    }

    test('of an indicator "top" is the name of the largest member', async () => {
      const row = (place: string, visits: number): object => ({ time: '2026-10', profile: place, visits });
      serve({ indicators: [{ id: 'visits', aggregate: 'top' }], data: [row('Médiathèque', 3), row('Agenda', 9)] });
      const element = await card({ split: 'profile' });
      assert.equal(text(one(element, '[part~="value"]')), 'Agenda');
    });

    test('that misses values is said to be at least so much', async () => {
      serve({ ...answer, data: [month('2026-08', 100), month('2026-09', null), month('2026-10', 50)] });
      const element = await card({ period: '2026-08/2026-10' });
      assert.equal(seen(element, '[part~="value"]').replace(/\s/gu, ''), '≥150');
      assert.equal(heard(element, '[part~="value"]'), 'at least 150');
      assert.include(text(one(element, '[part~="period"]')), '1 of 3 values missing');
    });

    test('that misses values and has a negative one is no lower bound, and says what is missing', async () => {
      serve({ ...answer, data: [month('2026-08', -12), month('2026-09', null), month('2026-10', 50)] });
      const element = await card({ period: '2026-08/2026-10' });
      assert.equal(heard(element, '[part~="value"]'), '38');
      assert.include(text(one(element, '[part~="period"]')), '1 of 3 values missing');
    });

    test('that cannot be made is a dash with its reason, never a number', async () => {
      serve({ ...answer, indicators: [{ id: 'visits', aggregate: 'none' }] });
      const element = await card({ period: '2026-08/2026-10' });
      assert.equal(seen(element, '[part~="value"]'), '–');
      assert.include(text(one(element, '.card')), 'The values of this indicator cannot be combined into one figure.');
    });

    test('of a mean that is not one across members says so without blaming the period, in French too', async () => {
      const row = (profile: string): object => ({ time: '2026-10', profile, visits: 3 });
      serve({ indicators: [{ id: 'visits', aggregate: 'mean' }], data: [row('teacher'), row('student')] });
      const element = await card({ period: '2026-10/2026-10', lang: 'fr' });
      const said = text(one(element, '.card'));
      assert.include(said, 'Les valeurs de cet indicateur ne peuvent pas être réunies en un seul chiffre.');
      assert.notInclude(said, 'période');
    });

    test('"given" is the endpoint’s own total with the period that it belongs to', async () => {
      const total = { value: 2301221, from: '2022-07', to: '2026-11' };
      serve({ ...answer, indicators: [{ id: 'visits', total }] });
      const element = await card({ period: 'last-12-months', figure: 'given' });
      assert.equal(text(one(element, '[part~="value"]')), '2,301,221');
      assert.match(text(one(element, '[part~="period"]')), /July 2022/u);
    });

    test('has the parts that it is made of, largest first', async () => {
      const row = (profile: string, visits: number): object => ({ time: '2026-10', profile, visits });
      serve({ data: [row('student', 50), row('teacher', 65)] });
      const element = await card({ split: 'profile' });
      assert.equal(text(one(element, '[part~="value"]')), '115');
      assert.deepEqual(all(element, '[part~="breakdown"] li').map(text), ['teacher 65', 'student 50']);
    });

    test('names the largest of very many parts, and the others by their number and sum', async () => {
      const data = Array.from({ length: 60 }, (_, place) => ({ time: '2026-10', profile: `p${place}`, visits: place }));
      serve({ data });
      const element = await card({ split: 'profile' });
      const rows = all(element, '[part~="breakdown"] li').map(text);
      assert.deepEqual(rows, [
        'p59 59',
        'p58 58',
        'p57 57',
        'p56 56',
        `56 others ${((55 * 56) / 2).toLocaleString('en')}`,
      ]);
    });

    test('over a bucket that the period cuts says that it is incomplete', async () => {
      serve({ granularity: 'month', data: [month('2026-09', 150), month('2026-10', 150)] });
      const element = await card({ period: '2026-09-10/2026-10-31' });
      assert.include(text(one(element, '[part~="period"]')), 'incomplete');
      assert.isTrue(element.partial);
    });

    test('becomes the heading that the page asks for', async () => {
      const element = await card({ 'heading-level': '3' });
      assert.equal(one(element, '[part~="label"]').localName, 'h3');
    });

    test('links where the page says, and nowhere harmful', async () => {
      const element = await card({ href: '/visits' });
      assert.equal(one(element, 'a[part~="link"]').getAttribute('href'), new URL('/visits', document.baseURI).href);
      const warn = console.warn;
      const said: unknown[] = [];
      console.warn = (message: unknown) => said.push(message);
      element.href = 'javascript:alert(1)';
      await element.updateComplete;
      console.warn = warn;
      assert.isFalse(has(element, 'a[part~="link"]'));
      assert.lengthOf(said, 1);
    });

    test('links to what it counts: scope and dates are filled in, those of a comparison are not', async () => {
      const element = await card({
        period: '2026-09/2026-10',
        compare: 'previous-period',
        scope: 'organisation:11/agent:102',
        href: '/list?status=seen{&scope,from,to}',
      });
      const { pathname, search } = new URL((one(element, 'a[part~="link"]') as HTMLAnchorElement).href);
      const scope = encodeURIComponent('organisation:11/agent:102');
      assert.equal(pathname + search, `/list?status=seen&scope=${scope}&from=2026-09-01&to=2026-10-31`);
      element.setAttribute('period', '2026-10');
      await element.updateComplete;
      await inState(element, 'ready');
      assert.include((one(element, 'a[part~="link"]') as HTMLAnchorElement).search, '&from=2026-10-01&to=2026-10-31');
    });

    test('is no link where the page asks for something that there is not in its address', async () => {
      const warn = console.warn;
      const said: string[] = [];
      console.warn = (message: string) => said.push(message);
      const element = await card({ href: '/list?{member}' });
      console.warn = warn;
      assert.isFalse(has(element, 'a[part~="link"]'));
      assert.match(said.join(), /href: there is no placeholder \{member\}/);
    });
  });

  suite('the time zone', () => {
    test('is said where the page asks for another one than the endpoint counts in', async () => {
      const element = await card({ timezone: 'Asia/Tokyo' });
      assert.equal(text(one(element, '[part~="zone"]')), 'The source counts in another time zone: Europe/Paris');
    });

    test('is said where days are counted and nobody states it', async () => {
      serve({ data: [{ time: '2026-11-19', visits: 4 }] });
      const element = await card();
      assert.equal(text(one(element, '[part~="zone"]')), 'Time zone not stated, taken for UTC');
    });

    test('is not worth a line otherwise', async () => {
      const element = await card();
      assert.isFalse(has(element, '[part~="zone"]'));
    });
  });

  suite('a change', () => {
    test('has arrow, sign, words and what it is compared with', async () => {
      const element = await card({ period: '2026-09/2026-10', compare: 'previous-period' });
      assert.match(seen(element, '[part~="change"]'), /^↗ \+50\s?%/u);
      assert.match(heard(element, '[part~="change"]'), /^up \+50\s?%/u);
      assert.match(text(one(element, '[part~="baseline"]')), /July\s–\sAugust 2026/u);
      assert.equal(one(element, '[part~="change"] strong').className, 'good');
    });

    test('"previous" is the figure before, with an arrow', async () => {
      const attributes = { compare: 'previous-period', change: 'previous' };
      const element = await card({ period: '2026-09/2026-10', ...attributes });
      assert.match(seen(element, '[part~="change"]'), /^↗ before: 200 \(July\s–\sAugust 2026\)$/u);
      assert.match(heard(element, '[part~="change"]'), /^up, before: 200/u);
      assert.equal(one(element, '[part~="change"] strong').className, 'good');
    });

    test('"previous" of a running period says what of it is compared, so that the arrow agrees with it', async () => {
      const element = await card({ period: '2026-10/2026-11', compare: 'previous-period', change: 'previous' });
      assert.equal(text(one(element, '[part~="value"]')), '162');
      const said = seen(element, '[part~="change"]');
      assert.match(said, /^↗ 150, before: 100 \(August 2026, without the one in progress\)$/u);
    });

    test('from 0 is new, not a percentage', async () => {
      serve({ ...answer, data: [month('2026-09', 0), month('2026-10', 150)] });
      const element = await card({ period: '2026-10', compare: 'previous-period' });
      assert.match(text(one(element, '[part~="change"]')), /^new/u);
      assert.notInclude(text(one(element, '[part~="change"]')), '%');
    });

    test('that cannot be said is a dash with its reason', async () => {
      const element = await card({ period: '2026-07', compare: 'previous-period' });
      assert.include(text(one(element, '[part~="change"]')), 'no data to compare with');
    });

    test('"increment" is the last month’s own value, without arrow or colour', async () => {
      const element = await card({ change: 'increment' });
      assert.equal(text(one(element, '[part~="change"]')), '12 in November 2026 (in progress)');
      assert.equal(one(element, '[part~="change"] strong').className, '');
    });

    test('"increment" is hidden when the last month had nothing', async () => {
      serve({ ...answer, data: [month('2026-10', 150), month('2026-11', 0)] });
      const element = await card({ change: 'increment' });
      assert.isFalse(has(element, '[part~="change"]'));
    });
  });

  suite('the sparkline', () => {
    test('is a line whose last stretch is dashed while its month runs', async () => {
      const element = await card();
      assert.isAbove(all(element, '[part~="sparkline"] path').length, 1);
      assert.lengthOf(all(element, '[part~="sparkline"] path.incomplete'), 1);
    });

    test('has the first and the last month below it', async () => {
      const element = await card();
      const ends = all(element, '[part~="sparkline"] figcaption span').map(text);
      assert.match(ends[0] ?? '', /Jul/u);
      assert.match(ends.at(-1) ?? '', /Nov/u);
    });

    test('is bars where the page says so, one per known month', async () => {
      serve({ ...answer, data: [month('2026-08', 5), month('2026-09', null), month('2026-10', 7)] });
      const element = await card({ sparkline: 'bar' });
      assert.lengthOf(all(element, '[part~="sparkline"] rect'), 2);
    });

    test('breaks where a month is not known', async () => {
      const data = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((time, at) =>
        month(time, at === 2 ? null : 9),
      );
      serve({ ...answer, updated: '2026-11-01', data });
      const element = await card();
      const path = all(element, '[part~="sparkline"] path')[0]?.getAttribute('d') ?? '';
      assert.equal(path.match(/M/gu)?.length, 2);
    });

    test('is read as one sentence', async () => {
      const element = await card();
      assert.include(heard(element, '[part~="sparkline"]'), '150');
      assert.include(heard(element, '[part~="sparkline"]'), 'September 2026');
    });

    test('can be left out', async () => {
      const element = await card({ sparkline: 'none' });
      assert.isFalse(has(element, '[part~="sparkline"]'));
    });
  });

  suite('the definition', () => {
    test('opens by its button and closes by Escape', async () => {
      const element = await card();
      const button = one(element, '.definition button') as HTMLButtonElement;
      button.focus();
      button.click();
      await element.updateComplete;
      assert.isTrue(one(element, '#definition').matches(':popover-open'));
      assert.equal(button.getAttribute('aria-expanded'), 'true');
      assert.equal(text(one(element, '#definition')), 'Pages opened by people.');
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await element.updateComplete;
      assert.isFalse(one(element, '#definition').matches(':popover-open'));
    });

    test('that opened under the pointer closes by Escape, wherever the focus is', async () => {
      const element = await card();
      one(element, '.definition').dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      await element.updateComplete;
      const behind: Event[] = [];
      const hear = (event: Event): number => behind.push(event);
      document.body.addEventListener('keydown', hear);
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await element.updateComplete;
      assert.isFalse(one(element, '#definition').matches(':popover-open'));
      assert.isEmpty(behind, 'what lies below the tip stays open');
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      assert.lengthOf(behind, 1);
      document.body.removeEventListener('keydown', hear);
    });

    test('leaves no way out between the button and the text', async () => {
      const element = await card();
      one(element, '.definition').dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      await element.updateComplete;
      const gap =
        one(element, '#definition').getBoundingClientRect().top -
        one(element, '.definition button').getBoundingClientRect().bottom;
      assert.isAtMost(gap, 0.5);
    });

    test('is named after its indicator, open or not', async () => {
      const element = await card();
      const button = one(element, '.definition button');
      const named = (): string =>
        (button.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => {
            const part = one(element, `#${id}`);
            return part.getAttribute('aria-label') ?? text(part);
          })
          .join(' ');
      assert.equal(named(), 'What this figure means Visits');
      (button as HTMLButtonElement).click();
      await element.updateComplete;
      assert.equal(named(), 'What this figure means Visits');
    });

    test('opens under the pointer and stays while the pointer is on it', async () => {
      const element = await card();
      const area = one(element, '.definition');
      area.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      await element.updateComplete;
      assert.isTrue(one(element, '#definition').matches(':popover-open'));
      assert.isTrue(area.contains(one(element, '#definition')), 'the text is within what may be hovered');
      area.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      await element.updateComplete;
      assert.isFalse(one(element, '#definition').matches(':popover-open'));
    });
  });

  suite('its states', () => {
    test('begin idle, then loading, then ready, each a custom state', async () => {
      assert.equal(document.createElement('stats-card').state, 'idle');
      const { element, answered } = await loadingCard();
      assert.isTrue(element.matches(':state(loading)'));
      assert.equal(one(element, '.card').getAttribute('aria-busy'), 'true');
      answered();
      await inState(element, 'ready');
      assert.isTrue(element.matches(':state(ready)'));
      assert.isFalse(element.matches(':state(loading)'));
    });

    test('tell the page of a load', async () => {
      const element = await card({}, null);
      const event = await oneEvent<StatsLoadEvent>(element, 'stats-load');
      assert.equal(event.data.indicators[0]?.id, 'visits');
      assert.isTrue(event.bubbles && event.composed);
    });

    test('are empty for an answer without rows', async () => {
      serve({ ...answer, data: [] });
      const element = await card({}, 'empty');
      assert.equal(text(one(element, '[part~="status"] p')), 'No data for this period.');
      assert.isFalse(has(element, '[part~="value"]'));
    });

    test('hide the element where the page says so', async () => {
      serve({ ...answer, data: [] });
      const element = await card({ 'when-empty': 'hide' }, 'empty');
      assert.equal(getComputedStyle(element).display, 'none');
    });

    test('keep the height of the tile from loading to ready', async () => {
      const { element, answered } = await loadingCard({ period: '2026-09/2026-10', compare: 'previous-period' });
      element.style.inlineSize = '15rem';
      const before = element.offsetHeight;
      answered();
      await inState(element, 'ready');
      assert.isAtLeast(before, 100);
      // The words of the comparison may take a line more or less.
      assert.isAtMost(Math.abs(element.offsetHeight - before), 24);
    });

    test('keep the last good figure, marked stale, when a reload fails', async () => {
      const element = await card();
      serve(null, () => Promise.resolve(new Response('', { status: 500 })));
      const told = oneEvent<StatsErrorEvent>(element, 'stats-error');
      await element.refresh();
      assert.equal((await told).error.code, 'status');
      assert.equal(element.state, 'ready');
      assert.isTrue(element.stale);
      assert.equal(element.error?.kind, 'http');
      assert.equal(text(one(element, '[part~="value"]')), '512');
      assert.include(text(one(element, '[part~="status"]')), 'could not be updated');
    });

    test('recover by the button "Retry", which keeps the focus in the tile', async () => {
      serve(null, () => Promise.resolve(new Response('', { status: 500 })));
      const element = await card({}, 'error');
      serve(answer);
      const retry = one(element, '[part~="status"] button');
      retry.focus();
      retry.click();
      await inState(element, 'ready');
      assert.equal(text(one(element, '[part~="value"]')), '512');
      assert.equal(document.activeElement, element);
    });

    test('wait for a src that a framework sets late', async () => {
      const element = await fixture<StatsCard>(html`<stats-card indicator="visits"></stats-card>`);
      assert.equal(element.state, 'idle');
      element.src = `/metrics/late-${++count}.json`;
      await inState(element, 'ready');
    });

    test('load only near the viewport when lazy', async () => {
      const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
      room.style.paddingBlockStart = '5000px';
      const element = document.createElement('stats-card');
      element.setAttribute('loading', 'lazy');
      element.src = `/metrics/lazy-${++count}.json`;
      room.append(element);
      for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      assert.equal(element.state, 'idle');
      assert.equal(requests, 0);
      element.scrollIntoView();
      await inState(element, 'ready');
    });
  });

  test('a hundred cards over one URL make one request', async () => {
    const src = `/metrics/hundred-${++count}.json`;
    const room = await fixture<HTMLDivElement>(html`<div></div>`);
    const cards = Array.from({ length: 100 }, (_, at) => {
      const element = document.createElement('stats-card');
      element.src = src;
      element.indicator = at % 2 ? 'visits' : 'downloads';
      room.append(element);
      return element;
    });
    for (const element of cards) await inState(element, 'ready');
    assert.equal(requests, 1);
  });

  test('a change of how it is shown makes no request', async () => {
    const element = await card();
    element.label = 'Hits';
    element.change = 'increment';
    element.indicator = 'downloads';
    await element.updateComplete;
    assert.equal(requests, 1);
    assert.equal(text(one(element, '[part~="label"]')), 'Hits');
  });

  test('a card that leaves while loading asks again when it comes back', async () => {
    const waiting: ((response: Response) => void)[] = [];
    serve(null, () => new Promise((resolve) => waiting.push(resolve)));
    const element = await card({}, 'loading');
    const room = element.parentElement;
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    serve(answer);
    room?.append(element);
    await inState(element, 'ready');
    assert.equal(text(one(element, '[part~="value"]')), '512');
  });

  suite('is accessible', () => {
    const states: Readonly<Record<string, { attributes: Record<string, string>; state: State; body?: unknown }>> = {
      ready: { attributes: { compare: 'previous-period', period: '2026-09/2026-10', href: '/visits' }, state: 'ready' },
      empty: { attributes: {}, state: 'empty', body: { data: [] } },
      error: { attributes: { period: 'sometime' }, state: 'error' },
    };
    test('when loading', async () => {
      const { element } = await loadingCard();
      await assert.isAccessible(element);
    });

    for (const [name, { attributes, state, body }] of Object.entries(states)) {
      test(`when ${name}`, async () => {
        if (body !== undefined) serve(body);
        const element = await card({ 'heading-level': '2', ...attributes }, state);
        await assert.isAccessible(element);
      });
    }
  });

  test('speaks a language from the moment it is added', async () => {
    const element = await card({ indicator: 'visits', period: '2026-08/2026-09' }, 'ready', 'sv');
    const { updated } = english.words;
    assert.equal(one(element, '[part~="updated"]').textContent.trim(), updated.thisMorning);
    assert.isNotNull(one(element, '[part~="updated"]').closest('[lang="en"]'));
    const words = { ...english.words, lang: 'sv', updated: { ...updated, thisMorning: 'Uppdaterad i morse' } };
    addLanguage({ ...english, words });
    await element.updateComplete;
    assert.equal(one(element, '[part~="updated"]').textContent.trim(), 'Uppdaterad i morse');
    assert.isNull(one(element, '[part~="updated"]').closest('[lang="en"]'));
  });
});
