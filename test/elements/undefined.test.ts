import { assert, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import { inState, one, serve, text, unserve } from './page.js';

const tags = ['stats-card', 'stats-export', 'stats-filter', 'stats-jobs', 'stats-map', 'stats-scope'] as const;

/** Frameworks set a property to `undefined` where an application takes its value back. */
suite('a property that is set to undefined', () => {
  setup(() => serve({ data: [{ time: '2026-10', visits: 5 }] }));

  teardown(unserve);

  test('is as if it had never been set', async () => {
    const card = await fixture<StatsCard>(
      html`<stats-card src="/metrics.json" label="Ours" figure="given" heading-level="2"></stats-card>`,
    );
    await inState(card, 'ready');
    assert.equal(text(one(card, 'h2')), 'Ours');
    Object.assign(card, { label: undefined, headingLevel: undefined });
    await card.updateComplete;
    assert.equal(text(one(card, 'p[part="label"]')), 'visits');
    assert.isFalse(card.hasAttribute('label'));
    assert.isFalse(card.hasAttribute('heading-level'));
  });

  for (const tag of tags) {
    test(`is null in a <${tag}>`, async () => {
      const group = await fixture(`<stats-group><${tag}></${tag}></stats-group>`);
      const element = group.firstElementChild as LitElement;
      const kind = element.constructor as typeof LitElement;
      const names = [...kind.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
      assert.isNotEmpty(names);
      for (const name of names) Object.assign(element, { [name]: undefined });
      await element.updateComplete;
      for (const name of names) assert.isNull(Reflect.get(element, name), String(name));
    });
  }
});
