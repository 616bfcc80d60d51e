import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { card, chart, frame, inside, sentenceIn, type Parameters } from './framed.js';
import { closeAll, open, shown, type Watched } from './pages.js';

function requests(page: Watched): readonly string[] {
  return page.performance.getEntriesByType('resource').map(({ name }) => name);
}

function schemeIn(element: HTMLIFrameElement): string {
  return getComputedStyle(inside(element).document.documentElement).colorScheme;
}

suite('The page for frames', () => {
  teardown(closeAll);

  test('it shows the element that its address asks for, whose label is its title', async () => {
    const page = await open('frames-alone.html');
    const element = await frame(page, { ...card, lang: 'en', 'heading-level': '1', period: '2026-03/2026-05' });
    const root = await shown(inside(element), 'stats-card');
    assert.equal(root.querySelector('h1')?.textContent.trim(), 'Visits');
    assert.match(root.querySelector('[part~="value"]')?.textContent ?? '', /\d/);
    await waitUntil(() => inside(element).document.title === 'Visits', 'its title is the label');
    assert.deepEqual([...inside(element).violations, ...inside(element).failures], []);
  });

  test('a chart is drawn and an export makes its file under its policy, in a frame of each', async () => {
    const page = await open('frames-alone.html');
    const drawing = await frame(page, chart);
    const root = await shown(inside(drawing), 'stats-chart');
    await waitUntil(() => (root.querySelector('canvas')?.width ?? 0) > 0, 'the chart is drawn');
    const exporting = await frame(page, { ...card, element: 'stats-export', formats: 'csv xlsx' });
    const link = (await shown(inside(exporting), 'stats-export')).querySelector<HTMLAnchorElement>('a[part~="link"]')!;
    link.focus();
    await waitUntil(() => link.href !== '', 'the link leads to a file');
    assert.deepEqual([...inside(drawing).violations, ...inside(exporting).violations], []);
  });

  test('its policy holds: no script and no markup of another come into it', async () => {
    const page = await open('frames-alone.html');
    const { document, violations } = inside(await frame(page, card));
    const script = document.createElement('script');
    assert.throws(() => {
      script.text = 'parent.wrong = true';
    });
    assert.throws(() => {
      document.body.innerHTML = '<b>bold</b>';
    });
    const image = document.createElement('img');
    image.src = 'https://elsewhere.invalid/image.png';
    await waitUntil(() => violations.some((one) => one.includes('elsewhere.invalid')), 'the image is refused');
  });

  const themes: readonly Parameters[] = [{ theme: 'dsfr' }, { theme: 'high-contrast', 'color-scheme': 'dark' }];
  for (const parameters of themes) {
    test(`it has a theme's colours: ${Object.values(parameters).join()}`, async () => {
      const element = await frame(await open('frames-alone.html'), { ...card, ...parameters });
      await shown(inside(element), 'stats-card');
      const { document, getComputedStyle: styleOf } = inside(element) as unknown as typeof globalThis;
      const token = styleOf(document.documentElement).getPropertyValue('--stats-background');
      assert.include(token, 'light-dark(');
      assert.equal(schemeIn(element), parameters['color-scheme'] ?? 'light');
    });
  }

  const wrong: readonly (readonly [string, Parameters, RegExp])[] = [
    ['no element', { src: card.src }, /does not say which figures/],
    ['an element that there is not', { ...card, element: 'stats-foo' }, /“stats-foo”/],
    ['an element of another kind', { ...card, element: 'script' }, /“script”/],
    ['markup', { ...card, element: '<img src=x onerror=alert(1)>' }, /“<img src=x onerror=alert\(1\)>”/],
    ['an element that is nothing alone', { ...card, element: 'stats-group' }, /“stats-group”/],
  ];
  for (const [what, parameters, sentence] of wrong) {
    test(`it says what is wrong with its address: ${what}`, async () => {
      const element = await frame(await open('frames-alone.html'), { ...parameters, lang: 'en' });
      assert.match(await sentenceIn(element), sentence);
      assert.equal(inside(element).document.title, 'Statistics');
      assert.isNull(inside(element).document.querySelector('main img, main script'));
    });
  }

  test('parameters that are no attributes of ours are left out, and the figure is shown', async () => {
    const bad = { onclick: 'alert(1)', style: 'color: red', class: 'x', utm_source: 'mail', theme: '../x' };
    const element = await frame(await open('frames-alone.html'), { ...card, ...bad, 'color-scheme': 'red', lang: '?' });
    const root = await shown(inside(element), 'stats-card');
    assert.sameMembers(root.host.getAttributeNames(), ['src', 'indicator']);
    assert.isEmpty(inside(element).document.querySelectorAll('link[rel="stylesheet"]'));
    assert.equal(schemeIn(element), 'light');
    assert.match(inside(element).document.documentElement.lang, /^[a-z]{2}/);
  });

  const away = 'https://elsewhere.invalid/x.json';
  const outside: readonly (readonly [string, Parameters, string])[] = [
    ['src', { ...card, src: away }, away],
    [
      'a host that goes on in a placeholder',
      { ...card, src: 'http://localhost{scope}/x' },
      'http://localhost{scope}/x',
    ],
    ['no http address', { ...card, src: 'data:application/json,[]' }, 'data:application/json,[]'],
    ['the address of a source', { ...card, src: '', source: 'datagouv' }, 'https://metric-api.data.gouv.fr'],
    ['href', { ...card, href: 'javascript:alert(1)' }, 'javascript:alert(1)'],
    ['a link elsewhere', { ...card, href: 'https://elsewhere.invalid/{scope}' }, 'https://elsewhere.invalid/'],
    ['annotations', { ...chart, annotations: away }, away],
    ['topology', { ...card, element: 'stats-map', topology: away }, away],
    ['jobs', { ...card, element: 'stats-export', mode: 'job', jobs: away }, away],
  ];
  for (const [what, parameters, address] of outside) {
    test(`an address that is not on its list is refused in the reader’s language: ${what}`, async () => {
      const page = await open('frames-alone.html');
      const scope = 'scope' in parameters ? {} : { scope: 'organization:534fff81a3a7292c64a77e5c' };
      const element = await frame(page, { ...parameters, ...scope, lang: 'fr' });
      const sentence = await sentenceIn(element);
      assert.include(sentence, 'n’est pas autorisée à utiliser');
      assert.include(sentence, address);
      const asked = requests(inside(element)).filter((name) => !name.startsWith(window.location.origin));
      assert.deepEqual(asked, []);
    });
  }

  test('an address on its list that leads elsewhere is not followed', async () => {
    const page = await open('frames-alone.html');
    const element = await frame(page, { ...card, src: '/framed/self/away.json' });
    await waitUntil(() => inside(element).violations.some((one) => one.startsWith('connect-src')), 'it is refused');
  });

  test('a list that names only a folder refuses what is beside it', async () => {
    const page = await open('frames-alone.html');
    const endpoints = `${window.location.origin}/test/pages`;
    await shown(inside(await frame(page, card, { endpoints })), 'stats-card');
    const refused = await frame(page, { ...card, src: '/framed/self/metrics.json', lang: 'en' }, { endpoints });
    assert.include(await sentenceIn(refused), 'may not use');
  });

  test('without the script of the page around it, its language is the reader’s, and its height that of the frame', async () => {
    const page = await open('frames-alone.html');
    const element = await frame(page, chart);
    await shown(inside(element), 'stats-chart');
    // WebKitGTK may have none.
    const { language } = navigator;
    assert.equal(inside(element).document.documentElement.lang, language === 'C' ? 'en' : language);
    const { scrollHeight, clientHeight } = inside(element).document.documentElement;
    assert.equal(clientHeight, 150);
    assert.isAbove(scrollHeight, 300, 'the rest can be scrolled to');
  });
});
