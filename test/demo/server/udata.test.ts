import { assert } from '@open-wc/testing';
import { elementOf, figure, freeze, tableOf, type DataElement } from './element.js';
import { french, partOf } from '../page.js';

// The elements against a server that answers as a udata portal does.

const organization = 'a853071a8dd94af370375a6c';

function element(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<DataElement> {
  const own = { source: 'udata', src: '/udata', scope: `organization:${organization}`, indicator: 'datasets' };
  return elementOf(tag, { ...own, ...attributes });
}

async function metrics(): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`/udata/api/1/organizations/${organization}/`);
  return ((await answer.json()) as { readonly metrics: Readonly<Record<string, unknown>> }).metrics;
}

freeze();

suite('The counters of a portal', () => {
  test('are a figure, and what was added by month is a chart that says so', async () => {
    const told = await metrics();
    const card = await element('stats-card', { figure: 'given' });
    assert.equal(figure(card), french(Number(told['datasets'])));
    const chart = await element('stats-chart', { type: 'bar' });
    assert.match(partOf(chart, 'period'), /^novembre 2025 – novembre 2026, ajouts par mois, /);
    const added = Object.values(told['datasets_by_months'] as Readonly<Record<string, number>>);
    assert.deepEqual(
      tableOf(chart)
        .slice(1)
        .map(([, value]) => Number(value)),
      added,
    );
  });

  test('are a file', async () => {
    const file = await element('stats-export');
    assert.equal(file.state, 'ready');
    assert.isNotNull(file.shadowRoot?.querySelector('a[part~="link"][href]'));
  });

  test('of nobody are a sentence', async () => {
    const card = await element('stats-card', { scope: 'organization:nobody' });
    assert.deepEqual([card.state, card.error?.kind], ['error', 'http']);
    assert.match(partOf(card, 'status'), /[a-zé]+.*\./);
  });
});
