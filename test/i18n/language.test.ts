import { assert, aTimeout, fixture, html } from '@open-wc/testing';
import { languageOf, watchedRoots, watchLanguages } from '../../src/i18n/language.js';

function inShadow(host: Element, markup = '<i></i>'): HTMLElement {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.innerHTML = markup;
  return root.querySelector('i') as HTMLElement;
}

async function settled(): Promise<void> {
  await aTimeout(0);
}

suite('languageOf', () => {
  const before = document.documentElement.lang;
  teardown(() => {
    document.documentElement.lang = before;
  });

  test('takes the nearest lang attribute, the own one first', async () => {
    const outer = await fixture(
      html`<div lang="fr">
        <p lang="de"><i></i></p>
        <b></b>
      </div>`,
    );
    const inner = outer.querySelector('i') as HTMLElement;
    assert.strictEqual(languageOf(inner), 'de');
    assert.strictEqual(languageOf(outer.querySelector('b') as HTMLElement), 'fr');
    inner.lang = 'es-mx';
    assert.strictEqual(languageOf(inner), 'es-MX');
  });

  test('looks across shadow hosts', async () => {
    const outer = await fixture(html`<div lang="fr"><p></p></div>`);
    const middle = inShadow(outer.querySelector('p') as HTMLElement);
    assert.strictEqual(languageOf(inShadow(attachable(middle))), 'fr');
  });

  test('falls back to the document, then to English', async () => {
    const element = await fixture(html`<div></div>`);
    document.documentElement.lang = 'pt';
    assert.strictEqual(languageOf(element), 'pt');
    assert.strictEqual(languageOf(document.createElement('p')), 'pt');
    document.documentElement.removeAttribute('lang');
    assert.strictEqual(languageOf(element), 'en');
  });

  test('passes over what is no language tag', async () => {
    const outer = await fixture(
      html`<div lang="fr_CA">
        <p lang="a b c"><i lang=""></i></p>
      </div>`,
    );
    assert.strictEqual(languageOf(outer.querySelector('i') as HTMLElement), 'fr-CA');
  });
});

/** `<i>` cannot have a shadow root: a `<div>` in its place can. */
function attachable(element: Element): Element {
  const div = document.createElement('div');
  element.replaceWith(div);
  return div;
}

suite('watchLanguages', () => {
  test('tells a change of the element, of an ancestor and of a host, and nothing else', async () => {
    const outer = await fixture(
      html`<div lang="en">
        <p></p>
        <b></b>
      </div>`,
    );
    const host = outer.querySelector('p') as HTMLElement;
    const inner = inShadow(host);
    let calls = 0;
    const stop = watchLanguages(inner, () => (calls += 1));
    const steps: [() => void, number][] = [
      [() => (inner.lang = 'de'), 1],
      [() => inner.removeAttribute('lang'), 2],
      [() => (host.lang = 'fr'), 3],
      [() => outer.setAttribute('lang', 'es'), 3],
      [() => ((outer.querySelector('b') as HTMLElement).lang = 'it'), 3],
      [() => host.removeAttribute('lang'), 4],
    ];
    for (const [step, expected] of steps) {
      step();
      await settled();
      assert.strictEqual(calls, expected, String(step));
    }
    stop();
    outer.setAttribute('lang', 'pl');
    await settled();
    assert.strictEqual(calls, 4);
  });

  test('many elements share one observer, which ends with the last of them', async () => {
    const before = watchedRoots();
    const stops = Array.from({ length: 50 }, () => {
      const element = document.body.appendChild(document.createElement('div'));
      const stop = watchLanguages(element, () => undefined);
      return () => {
        stop();
        element.remove();
      };
    });
    assert.strictEqual(watchedRoots(), Math.max(before, 1));
    for (const stop of stops) stop();
    assert.strictEqual(watchedRoots(), before);
  });

  test('the same watch can be ended twice', async () => {
    const element = await fixture(html`<div></div>`);
    const stop = watchLanguages(element, () => undefined);
    stop();
    stop();
    assert.strictEqual(watchedRoots(), 0);
  });
});
