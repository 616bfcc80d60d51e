import { assert } from '@open-wc/testing';
import { describePage } from './page-suite.js';
import { textOf, type DemoPage } from './page.js';
import { SchoolPage } from './edifice-school.js';

// What the page of Edifice bears: wide text spacing (WCAG 1.4.12), and the width of a screen at 400 % (1.4.10).

const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

type Root = Document | ShadowRoot;

/** The document, and every shadow root in it. */
function rootsOf(root: Root): readonly Root[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : []));
  return [root, ...inner];
}

/** Spaces the text of all elements, as a reader's own style sheet does. */
function space({ document, window }: DemoPage): void {
  const sheet = new (window as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(spacing);
  for (const root of rootsOf(document)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Text that is cut, and what reaches out of the page. */
function broken({ document, window }: DemoPage): readonly string[] {
  return rootsOf(document).flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
      const isRead = one.checkVisibility() && !one.closest('.hidden, .visually-hidden, .skip, svg, select');
      if (!isRead || one.textContent.trim() === '') return [];
      const { overflowX, overflowY } = window.getComputedStyle(one);
      const isCut =
        (['hidden', 'clip'].includes(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (['hidden', 'clip'].includes(overflowY) && one.scrollHeight > one.clientHeight + 1);
      const isOut = one.getBoundingClientRect().right > window.innerWidth + 1;
      return isCut || isOut ? [`${one.localName} ${textOf(one).slice(0, 40)}`] : [];
    }),
  );
}

const frames = ({ window }: DemoPage): Promise<unknown> =>
  new Promise((resolve) => {
    window.requestAnimationFrame(() => window.requestAnimationFrame(resolve));
  });

for (const width of [320, 1200]) {
  suite(`The page of Edifice with wide text spacing, ${width} px wide, cuts nothing`, () => {
    let school: SchoolPage;

    suiteSetup(async function () {
      this.timeout(60_000);
      school = await SchoolPage.open({}, width);
    });

    suiteTeardown(() => {
      school.page.close();
    });

    test('of its tiles', async () => {
      space(school.page);
      await frames(school.page);
      assert.deepEqual(broken(school.page), []);
      assert.isAtMost(school.page.document.documentElement.scrollWidth, width);
    });

    for (const indicator of ['visits', 'top-app', 'peak-hour', 'activated-accounts']) {
      test(`of the detail of ${indicator}`, async function () {
        this.timeout(20_000);
        await school.overview();
        await school.detail(indicator);
        space(school.page);
        await frames(school.page);
        assert.deepEqual(broken(school.page), []);
        assert.isAtMost(school.page.document.documentElement.scrollWidth, width);
      });
    }

    test(`and has a ${width < 640 ? 'menu' : 'list'} of the indicators`, () => {
      const [menu] = school.within('nav select');
      const [list] = school.within('nav ul');
      assert.deepEqual([menu?.checkVisibility(), list?.checkVisibility()], width < 640 ? [true, false] : [false, true]);
    });
  });
}

describePage('edifice.html');
