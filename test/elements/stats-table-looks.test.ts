import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-map/stats-map.define.js';
import '../../src/elements/stats-table/stats-table.define.js';
import { all, chart, inState, one, school, serve, showTable, text, unserve } from './stats-chart-page.js';

let count = 0;

type Tag = 'stats-table' | 'stats-map';

async function open(tag: Tag, attributes: Readonly<Record<string, string>>, width: number): Promise<HTMLElement> {
  const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
  room.style.inlineSize = `${width}px`;
  const element = document.createElement(tag);
  const said = { src: `/metrics/looks-${++count}.json`, indicator: 'visits', period: '2026-08/2026-11', ...attributes };
  for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
  room.append(element);
  await inState(element, 'ready');
  return element;
}

/** Lines of text that an element takes. */
function lines(element: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
}

/** Does some work while what style sheets say of paper holds for the screen. */
async function onPaper(element: HTMLElement, work: () => void): Promise<void> {
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  const rules = sheets.flatMap(({ cssRules }) => [...cssRules]);
  const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
  assert.isAbove(print.length, 0);
  const say = (media: string): void => {
    for (const rule of print) (rule as CSSMediaRule).media.mediaText = media;
  };
  say('all');
  try {
    await Promise.resolve();
    work();
  } finally {
    say('print');
  }
}

function arrows(element: HTMLElement): string[] {
  const headers = all(element, 'thead th button');
  const content = headers.map((button) => {
    const own = getComputedStyle(button, '::after').content;
    const arrow = button.querySelector('.arrow');
    return own === 'none' && arrow ? getComputedStyle(arrow, '::before').content : own;
  });
  return content.map((said) => /[↕↑↓]/.exec(said)?.[0] ?? said);
}

suite('the looks of tables', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  test('columns are marked by the same arrows in the table of a chart, of a map, and alone', async () => {
    const drawing = await chart({ split: 'profile' });
    await showTable(drawing);
    assert.deepEqual(arrows(drawing), ['↑', '↕', '↕', '↕', '↕']);
    one(drawing, 'thead th:nth-child(2) button').click();
    await drawing.updateComplete;
    assert.deepEqual(arrows(drawing), ['↕', '↓', '↕', '↕', '↕']);
    assert.deepEqual(arrows(await open('stats-table', {}, 600)), ['↑', '↕']);
    assert.deepEqual(arrows(await open('stats-map', { split: 'profile' }, 900)), ['↕', '↓']);
  });

  test('an arrow covers no name, and no press on a header moves anything', async () => {
    const element = await open('stats-table', { split: 'profile' }, 320);
    const [first, second] = all(element, 'thead th') as [HTMLElement, HTMLElement];
    const before = [first, second].map((cell) => cell.getBoundingClientRect().left);
    one(element, 'thead th:nth-child(2) button').click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.deepEqual(
      [first, second].map((cell) => cell.getBoundingClientRect().left),
      before,
    );
  });

  test('a long name of a column takes few lines on a phone', async () => {
    serve({ ...school, dimensions: [] });
    const element = await open('stats-table', { compare: 'previous-year' }, 288);
    const headers = all(element, 'thead th button');
    assert.equal(text(headers.at(-1) as HTMLElement), 'August – November 2025');
    assert.isAtMost(lines(headers.at(-1) as HTMLElement), 3);
  });

  test('a name is broken between its words, and stands in one line where there is room', async () => {
    const narrow = await open('stats-table', { split: 'profile' }, 700);
    for (const name of all(narrow, 'tbody th .name')) assert.equal(lines(name), 1, text(name));
    const map = await open('stats-map', { split: 'profile', label: 'A very long name of what is counted here' }, 288);
    for (const name of all(map, 'tbody th > span:first-child')) assert.equal(lines(name), 1, text(name));
  });

  test('on paper columns keep their names, and a legend has keys and no buttons that do something', async () => {
    serve({ ...school, annotations: [{ time: '2026-09-01', label: 'Back to school' }] });
    const element = await chart({ split: 'profile', lang: 'fr' }, 'ready', 'inline-size: 500px');
    await showTable(element);
    await onPaper(element, () => {
      for (const button of all(element, 'thead button')) assert.isAbove(button.getBoundingClientRect().width, 10);
      for (const key of all(element, '[part~="legend"] .toggle')) assert.isAbove(key.getBoundingClientRect().width, 10);
      for (const button of all(element, '[part~="legend"] :is(.only, .all)'))
        assert.equal(button.getBoundingClientRect().width, 0, text(button));
      const scroll = one(element, '.scroll');
      assert.isAtMost(one(element, 'table').offsetWidth, scroll.clientWidth, 'nothing is cut, as nobody can scroll');
    });
  });
});
