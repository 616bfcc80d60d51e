import { assert } from '@open-wc/testing';
import type { StatsPeriod } from '../../src/elements/stats-period/stats-period.js';
import { waitUntil } from '../wait.js';
import { all, one, text, unserve } from './page.js';
import { answer, apply, asked, choose, figures, page } from './stats-period-page.js';

/** The control with all that it can show, in a page of this width. */
async function everything(width: string, lang = 'en', dir = 'ltr'): Promise<StatsPeriod> {
  const { period } = await page('comparisons', '', lang);
  const room = period.closest('div')!;
  room.dir = dir;
  room.style.inlineSize = width;
  await choose(period, lang === 'fr' ? 'Dates personnalisées…' : 'Custom dates…');
  await apply(period, '2026-11-20', '2026-11-19');
  return period;
}

suite('stats-period for every reader', () => {
  setup(() => {
    answer(() => figures('day', '2026-01-01'));
  });
  teardown(unserve);

  for (const lang of ['en', 'fr']) {
    test(`axe finds nothing, ${lang}`, async () => {
      await assert.isAccessible(await everything('600px', lang));
    });

    for (const width of ['240px', '320px', '600px', '1000px']) {
      for (const dir of ['ltr', 'rtl']) {
        test(`nothing is cut and nothing overlaps at ${width}, ${lang}, ${dir}`, async () => {
          const period = await everything(width, lang, dir);
          const room = period.getBoundingClientRect();
          const parts = all(period, 'select, input, button, [part~="error"]').map((part) =>
            part.getBoundingClientRect(),
          );
          for (const [at, part] of parts.entries()) {
            assert.isAtLeast(part.left, room.left - 0.5);
            assert.isAtMost(part.right, room.right + 0.5);
            for (const other of parts.slice(at + 1)) assert.isFalse(overlap(part, other));
          }
        });
      }
    }
  }

  test('fields stand in the order in which they are used', async () => {
    const period = await everything('600px');
    const stops = all(period, 'select, input, button').map((stop) => stop.id || text(stop));
    assert.deepEqual(stops, ['period', 'from', 'to', 'Apply', 'Day', 'Week', 'Month', 'Quarter', 'comparison']);
  });

  test('each has a name, and a target of 24 pixels at least', async () => {
    const period = await everything('320px');
    for (const field of all(period, 'select, input') as (HTMLSelectElement | HTMLInputElement)[]) {
      assert.isNotEmpty(text(field.labels?.[0]), field.id);
    }
    for (const target of all(period, 'select, input, button')) {
      assert.isAtLeast(target.offsetHeight, 24);
      assert.isAtLeast(target.offsetWidth, 24);
    }
  });

  test('text is never smaller than 12 pixels', async () => {
    const period = await everything('600px');
    period.closest('div')!.style.fontSize = '9px';
    for (const part of all(period, 'select, input, button, label, [part~="label"], [part~="error"]')) {
      assert.isAtLeast(parseFloat(getComputedStyle(part).fontSize), 12, part.outerHTML);
    }
  });

  test('pressing a granularity moves none of the buttons', async () => {
    const period = await everything('600px');
    const lefts = (): number[] => all(period, '[aria-pressed]').map((button) => button.offsetLeft);
    const before = lefts();
    all(period, '[aria-pressed="false"]')[1]?.click();
    await period.updateComplete;
    assert.deepEqual(lefts(), before);
  });

  test('a button that is pressed keeps the focus', async () => {
    const period = await everything('600px');
    const week = all(period, '[aria-pressed]')[1]!;
    week.focus();
    week.click();
    await period.updateComplete;
    assert.equal(period.shadowRoot?.activeElement, week);
    assert.equal(week.getAttribute('aria-pressed'), 'true');
  });

  suite('says once what a choice has led to', () => {
    const src = 'src="/metrics/period.json?page=PAGE{&from}"';
    const said = (period: StatsPeriod): string => text(one(period, '[role="status"]'));

    test('when all figures have come', async () => {
      let give = (): void => {};
      const { period, card } = await page('', `${src} period="last-30-days"`);
      assert.equal(said(period), '');
      const held = new Promise<void>((resolve) => (give = resolve));
      answer(() => held.then(() => figures('day', '2026-01-01')));
      await choose(period, 'Last 7 days');
      await waitUntil(() => card.state === 'loading', 'it asks');
      await waitUntil(() => asked.length === 1, 'a request');
      assert.equal(said(period), '');
      give();
      await waitUntil(() => said(period) === 'Figures updated', 'it says so');
      assert.equal(card.state, 'ready');
    });

    test('when there is nothing to wait for', async () => {
      const { period } = await page('', 'period="last-30-days"');
      await choose(period, 'Last 7 days');
      await waitUntil(() => said(period) === 'Figures updated', 'it says so');
      await choose(period, 'Last 30 days');
      assert.equal(said(period), '', 'a region that says the same again is not heard');
      await waitUntil(() => said(period) === 'Figures updated', 'it says so again');
    });

    test('when they could not be loaded', async () => {
      const { period, card } = await page('', `${src} period="last-30-days"`);
      answer(() => Promise.reject(new TypeError('offline')));
      await choose(period, 'Last 7 days');
      await waitUntil(() => said(period) !== '', 'it says something');
      assert.equal(said(period), 'The figures could not be updated');
      assert.equal(card.state, 'error');
    });

    test('and nothing when a script has chosen', async () => {
      const { group, period, card } = await page('', `${src} period="last-30-days"`);
      const dates = (): string => text(one(card, '[part~="period"]'));
      const before = dates();
      group.period = 'last-7-days';
      await waitUntil(() => card.state === 'ready' && dates() !== before, 'other dates');
      await period.updateComplete;
      assert.equal(said(period), '');
    });
  });

  test('words in another language than the page say so', async () => {
    const period = await everything('600px', 'de');
    assert.equal(one(period, '.fields').lang, 'en');
    period.lang = 'fr';
    await period.updateComplete;
    assert.isFalse(one(period, '.fields').hasAttribute('lang'));
  });

  test('it does not print', async () => {
    const period = await everything('600px');
    const rules = (period.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
    const printed = rules.filter(
      (rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
    ) as CSSMediaRule[];
    const hides = printed.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText.replace(/\s+/g, ' '));
    assert.include(hides, ':host { display: none; }');
  });
});

function overlap(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > 1;
}
