import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import {
  all,
  chart,
  drawn,
  isOpen,
  nameIn,
  one,
  rows,
  school,
  serve,
  showTable,
  text,
  toggle,
  unserve,
} from './stats-chart-page.js';
import { waitUntil } from '../wait.js';

/** Sixty members, of which ten are folded into the others; `aggregate` says whether they may be. */
function crowd(aggregate: 'sum' | 'none'): unknown {
  const data = Array.from({ length: 60 }, (_, at) => ({ time: '2026-08', domain: `d${at}`, visits: 100 - at }));
  return {
    granularity: 'month',
    indicators: [{ id: 'visits', label: 'Visits', aggregate }],
    dimensions: [{ id: 'domain' }],
    data,
  };
}

suite('a chart for every reader', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  suite('a pointer on the read-out', () => {
    test('keeps it, on the way and there; beside it the bucket under the pointer is read again', async () => {
      const element = await chart({ split: 'profile' }, 'ready', 'inline-size: 600px');
      const canvas = await drawn(element);
      const plot = canvas.getBoundingClientRect();
      const box = one(element, '[part~="read-out"]');
      point(element, plot.left + plot.width * 0.4, plot.bottom - 40);
      const said = text(box.querySelector('p'));
      const { left, width, bottom } = box.getBoundingClientRect();
      for (let step = 1; step <= 20; step++)
        point(element, plot.left + plot.width * 0.4 + step * 8, plot.bottom - 40 - step * 8);
      assert.equal(text(box.querySelector('p')), said, 'on the way');
      point(element, left + width - 2, bottom - 2);
      assert.equal(text(box.querySelector('p')), said, 'there');
      assert.isTrue(isOpen(element));
      assert.notEqual(getComputedStyle(box).pointerEvents, 'none');
      point(element, plot.right - 1, plot.bottom - 30);
      point(element, plot.right - 1, plot.bottom - 30);
      assert.notEqual(text(box.querySelector('p')), said, 'beside it');
    });

    for (const share of [0.05, 0.5, 0.95]) {
      test(`never stops a pointer from one bucket to the next, at ${share * 100} % of the height`, async () => {
        const element = await chart({ split: 'profile' }, 'ready', 'inline-size: 600px');
        const plot = (await drawn(element)).getBoundingClientRect();
        const said = new Set<string>();
        for (let x = plot.left + 1; x < plot.right; x += 5) {
          point(element, x, plot.top + plot.height * share);
          said.add(text(one(element, '[part~="read-out"] p')));
        }
        assert.equal(said.size, 4);
      });
    }

    test('means nothing under a finger: what lies below it is read', async () => {
      const element = await chart({ split: 'profile' }, 'ready', 'inline-size: 600px');
      const plot = (await drawn(element)).getBoundingClientRect();
      point(element, plot.left + 45, plot.bottom - 40, 'touch');
      const box = one(element, '[part~="read-out"]');
      const { left, width, top } = box.getBoundingClientRect();
      point(element, left + width - 2, top + 2, 'touch');
      assert.notInclude(text(box.querySelector('p')), 'August');
    });
  });

  test('a read-out that went with its drawing listens no more', async () => {
    const element = await chart({ split: 'profile', profiles: 'teacher' });
    const plot = (await drawn(element)).getBoundingClientRect();
    point(element, plot.left + 60, plot.top + 50, 'touch');
    toggle(element, 'Teachers').click();
    await element.updateComplete;
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(escape);
    assert.isFalse(escape.defaultPrevented);
  });

  suite('what is said aloud', () => {
    test('the focus alone says nothing beside the name; the first arrow key says the bucket that is shown', async () => {
      const element = await chart();
      await drawn(element);
      const plot = one(element, '[part~="plot"]');
      Object.assign(plot, { matches: () => true });
      plot.dispatchEvent(new FocusEvent('focus'));
      assert.isTrue(isOpen(element));
      assert.equal(text(one(element, '.voice')), '');
      plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
      assert.match(text(one(element, '.voice')), /^November 2026/);
      plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
      assert.match(text(one(element, '.voice')), /^October 2026/);
    });

    test('that nothing is selected, in a region that was there before', async () => {
      const element = await chart({ split: 'profile', profiles: 'teacher' });
      const region = one(element, '[role="status"]');
      assert.equal(text(region), '');
      toggle(element, 'Teachers').click();
      await element.updateComplete;
      assert.isTrue(region.isConnected);
      assert.include(text(region), 'Nothing is selected');
      toggle(element, 'Students').click();
      await element.updateComplete;
      assert.isTrue(region.isConnected);
      assert.equal(text(region), '');
    });
  });

  suite('the chart in one sentence', () => {
    test('says the peak, the first and the last complete month, what runs and what is missing', async () => {
      const element = await chart();
      const plot = one(element, '[part~="plot"]');
      const [id = ''] = (plot.getAttribute('aria-describedby') ?? '').split(' ');
      assert.equal(
        text(one(element, `#${id}`)),
        'Visits: highest 1,489 (October 2026); from 167 (August 2026) to 1,489 (October 2026); November 2026 in progress.',
      );
    });

    test('in French, of the total of what is shown', async () => {
      const element = await chart({ lang: 'fr', split: 'profile', profiles: 'teacher student' });
      assert.equal(
        text(one(element, '[part~="summary"]')),
        'Total : maximum 1 480 (octobre 2026) ; de 160 (août 2026) à 1 480 (octobre 2026) ; novembre 2026 en cours ; 1 valeur manquante sur 6.',
      );
    });
  });

  suite('names', () => {
    for (const [attributes, name] of [
      [{}, 'Visits, August – November 2026'],
      [{ by: 'weekday' }, 'Visits by day of the week, '],
      [{ by: 'profile', split: 'profile' }, 'Visits by profile, August – November 2026'],
      [{ split: 'profile', type: 'stacked-100' }, 'Visits (share) by profile, August – November 2026'],
      [{ split: 'profile', label: 'Calls by profile' }, 'Calls by profile, August – November 2026'],
    ] as const) {
      test(`tell a chart from others of the same figures: ${name}`, async () => {
        const days = ['2026-08-03', '2026-08-10', '2026-11-23'].flatMap((time) =>
          ['teacher', 'student'].map((profile) => ({ time, profile, visits: 3 })),
        );
        if ('by' in attributes && attributes.by === 'weekday') serve({ ...school, granularity: 'day', data: days });
        const element = await chart({ ...attributes });
        assert.isTrue(text(one(element, 'caption')).startsWith(name), text(one(element, 'caption')));
        assert.include(one(element, '[part~="plot"]').ariaLabel ?? '', `Chart: ${name}`);
      });
    }

    test('of axes and splits are in the reader’s language', async () => {
      const element = await chart({ split: 'profile', lang: 'fr' });
      assert.equal(text(one(element, 'caption')), 'Visites par profil, août – novembre 2026');
      const switching = one(element, '[part~="switch"]').getAttribute('aria-labelledby') ?? '';
      assert.equal(one(element, `#${switching}`).textContent, 'Visites\u00a0: afficher sous forme de');
    });

    test('in another language than the words around them carry it, where they are said too', async () => {
      const element = await chart({ lang: 'fr', indicator: 'visitors', split: 'profile' });
      assert.equal(text(one(element, 'caption [lang="en"]')), 'Visitors');
      const members = await chart({ by: 'profile', type: 'bar' });
      await drawn(members);
      one(members, '[part~="plot"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
      assert.equal(text(one(members, '.voice')).split(':')[0], 'Direction');
      for (const place of ['.voice', 'tbody', '[part~="read-out"]'])
        assert.equal(text(one(members, `${place} [lang="fr"]`)), 'Direction', place);
    });

    test('the switch says of what it is; its buttons keep their names, only their states change', async () => {
      const element = await chart();
      const said = (): (string | null)[][] =>
        all(element, '[part~="switch"] button').map((button) => [text(button), button.ariaPressed]);
      const ids = one(element, '[part~="switch"]').getAttribute('aria-labelledby') ?? '';
      const name = ids.split(' ').map((id) => text(one(element, `#${id}`)));
      assert.deepEqual(name, ['Visits: show as']);
      assert.deepEqual(said(), [
        ['Chart', 'true'],
        ['Table', 'false'],
      ]);
      await showTable(element);
      assert.deepEqual(said(), [
        ['Chart', 'false'],
        ['Table', 'true'],
      ]);
    });

    test('the pressed one is told apart by its ground where colours are the system’s', async () => {
      const element = await chart();
      const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
      const forced = sheets
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText.includes('forced-colors'));
      for (const rule of forced) (rule as CSSMediaRule).media.mediaText = 'all';
      try {
        const grounds = all(element, '[part~="switch"] button').map((one) => getComputedStyle(one).backgroundColor);
        assert.equal(new Set(grounds).size, 2);
      } finally {
        for (const rule of forced) (rule as CSSMediaRule).media.mediaText = '(forced-colors: active)';
      }
    });

    for (const state of ['ready', 'loading', 'empty', 'error'] as const) {
      test(`a chart is a group that its label names: ${state}`, async () => {
        const element = await inAnyState(state, { label: 'Hits' });
        const group = one(element, '.chart');
        assert.equal(group.role, 'group');
        assert.equal(group.getAttribute('aria-labelledby'), 'label');
        assert.equal(text(one(element, '#label')), 'Hits');
      });
    }

    test('words in another language than the element’s say so; texts of the endpoint keep theirs', async () => {
      const element = await chart({ lang: 'de', split: 'profile' });
      assert.equal(one(element, '.chart').lang, 'en');
      assert.equal(nameIn(toggle(element, 'Direction')).lang, 'fr');
      assert.isFalse(one(await chart({ lang: 'en-GB' }), '.chart').hasAttribute('lang'));
    });
  });

  suite('while it loads', () => {
    test('its label is the heading that it will be', async () => {
      const element = await inAnyState('loading', { label: 'Hits', 'heading-level': '3' });
      assert.equal(text(one(element, 'h3[part~="label"]')), 'Hits');
    });

    for (const attributes of [{ label: 'Hits' }, {}] as const) {
      test(`it says so, for the eye too, ${'label' in attributes ? 'beside' : 'in place of'} its label`, async () => {
        const element = await inAnyState('loading', attributes);
        const word = all(element, '.chart *').find((node) => !node.children.length && text(node) === 'Loading…');
        assert.exists(word);
        assert.isAbove(word.offsetWidth, 20);
        assert.equal(getComputedStyle(word).visibility, 'visible');
      });
    }
  });

  suite('its table on a narrow screen', () => {
    for (const width of [320, 360]) {
      test(`of ${width} px shows figures beside their months, and a hint that there are more`, async () => {
        const element = await open({ split: 'profile' }, width);
        const room = one(element, '.scroll').getBoundingClientRect();
        const cells = all(element, 'tbody tr:first-child > *').map((cell) => cell.getBoundingClientRect());
        assert.isAtMost(cells[1]?.right ?? Infinity, room.right, 'the first figure');
        assert.isAtMost(cells[2]?.right ?? Infinity, room.right + 1, 'the second figure');
        assert.include(getComputedStyle(one(element, '.scroll')).backgroundImage, 'gradient');
      });
    }

    test('keeps months and headers in sight while it is scrolled', async () => {
      const element = await open({ split: 'profile' }, 280);
      const room = one(element, '.scroll');
      room.style.blockSize = '6rem';
      room.scrollTo({ left: 80, top: 60 });
      await waitUntil(() => room.scrollLeft > 20 && room.scrollTop > 20, 'scrolled');
      const { left, top } = room.getBoundingClientRect();
      assert.approximately(all(element, 'tbody th')[3]?.getBoundingClientRect().left ?? 0, left, 1);
      assert.approximately(all(element, 'thead th')[1]?.getBoundingClientRect().top ?? 0, top, 1);
    });
  });

  suite('very many members', () => {
    test('the rest is a key, named in words in legend, table and read-out', async () => {
      serve(crowd('sum'));
      const element = await chart({ split: 'domain', period: 'all' });
      await drawn(element);
      assert.include(all(element, '.key').map(text), '10 others');
      assert.isFalse(all(element, '[part~="legend"] .toggle').some((button) => /other|\+/.test(text(button))));
      assert.include(rows(element)[0] ?? [], '10 others');
      const plot = one(element, 'canvas').getBoundingClientRect();
      point(element, plot.left + plot.width / 2, plot.top + 20);
      assert.include(all(element, '[part~="read-out"] dt').map(text), '10 others');
      assert.notInclude(element.shadowRoot?.textContent ?? '', '+10');
      assert.notInclude(text(one(element, '[part~="period"]')), 'not shown');
      const box = one(element, '[part~="read-out"]').getBoundingClientRect();
      assert.isAtMost(box.height, innerHeight, 'and the read-out is no higher than the window');
    });

    test('a rest that cannot be added up is left out, and said', async () => {
      serve(crowd('none'));
      const element = await chart({ split: 'domain', period: 'all' });
      assert.include(text(one(element, '[part~="period"]')), '10 more are not shown');
      assert.notInclude(element.shadowRoot?.textContent ?? '', 'others');
    });
  });

  test('a last month that the period cuts is said to be incomplete', async () => {
    const element = await chart({ period: '2026-08-01/2026-10-15' });
    assert.include(text(one(element, '[part~="period"]')), 'October 2026 incomplete');
    assert.equal(rows(element).at(-1)?.[0], 'October 2026 (incomplete)');
    assert.isTrue(element.partial);
  });
});

async function inAnyState(state: 'ready' | 'loading' | 'empty' | 'error', attributes: object): Promise<StatsChart> {
  if (state === 'loading') serve(school, () => new Promise(() => undefined));
  if (state === 'empty') serve({ ...school, data: [] });
  if (state === 'error') serve(school, () => Promise.resolve(new Response('', { status: 500 })));
  return chart({ ...attributes }, state);
}

async function open(attributes: Readonly<Record<string, string>>, width: number): Promise<StatsChart> {
  const element = await chart(attributes, 'ready', `inline-size: ${width}px; font-family: sans-serif`);
  await showTable(element);
  return element;
}

function point(element: StatsChart, clientX: number, clientY: number, pointerType = 'mouse'): void {
  const move = new PointerEvent('pointermove', { clientX, clientY, pointerType, bubbles: true });
  one(element, '[part~="plot"]').dispatchEvent(move);
}
