import { assert } from '@open-wc/testing';
import { choiceOf, dimensionsFor, indicatorsFor, suits } from '../../../demo/builder/figure.js';
import { lookUp } from '../../../demo/builder/look-up.js';
import { initial, type State } from '../../../demo/builder/state.js';

const now = Date.parse('2026-11-20T08:30:00Z');

async function found(address: string): Promise<NonNullable<Awaited<ReturnType<typeof lookUp>>['found']>> {
  const result = await lookUp(address, now);
  assert.isNull(result.obstacle);
  return result.found!;
}

const organization =
  '/metric-api/api/organizations/data/?organization_id__exact=a853071a8dd94af370375a6c&metric_month__sort=desc&page_size=12';
const matomo = '/matomo/index.php?module=API&method=VisitsSummary.get&idSite=1&period=day&date=last30&format=json';

suite('what the builder chooses of an endpoint', () => {
  for (const [address, period, why] of [
    ['/metrics/school.json', 'last-12-months', 'two years'],
    ['/metrics/countries.json', 'all', 'three months, of which none runs'],
    [matomo, 'last-30-days', 'thirty days'],
    [organization, 'last-12-months', 'years'],
  ] as const) {
    test(`is a period that the figures fill: ${period} of ${why}`, async () => {
      assert.equal(choiceOf(initial, await found(address)).period, period);
    });
  }

  test('is a month of what makes no sum, where one figure is shown', async () => {
    const school = await found('/metrics/school.json');
    const card: State = { ...initial, element: 'card' };
    const period = (state: State): string => choiceOf(state, school).period;
    assert.equal(period({ ...card, indicators: ['visits'] }), 'last-12-months');
    assert.equal(period({ ...card, indicators: ['visitors'] }), 'last-month');
    assert.equal(period({ ...card, indicators: ['visits_per_visitor'] }), 'last-month');
    assert.equal(period({ ...initial, indicators: ['visitors'] }), 'last-12-months', 'a chart shows each');
  });

  test('is an indicator that has the split which an element needs', async () => {
    const endpoint = await found(organization);
    assert.isTrue(suits('ranking', endpoint.dataset));
    const ids = indicatorsFor('ranking', endpoint.dataset).map(({ id }) => id);
    assert.deepEqual(ids, ['monthly_visit']);
    const ranking: State = { ...initial, element: 'ranking', indicators: ['monthly_visit_dataset'] };
    assert.deepInclude(choiceOf(ranking, endpoint), { indicators: ['monthly_visit'], split: 'category' });
    assert.isAbove(indicatorsFor('chart', endpoint.dataset).length, 1);
  });

  test('is a split that the indicator has', async () => {
    const endpoint = await found(organization);
    const dimensions = (id: string): readonly string[] =>
      dimensionsFor('chart', endpoint.dataset, [id]).map((dimension) => dimension.id);
    assert.deepEqual(dimensions('monthly_visit_dataset'), []);
    assert.deepEqual(dimensions('monthly_visit'), ['category']);
    const chart: State = { ...initial, indicators: ['monthly_visit_dataset'], split: 'category' };
    assert.isNull(choiceOf(chart, endpoint).split);
    const school = await found('/metrics/school.json');
    assert.lengthOf(dimensionsFor('chart', school.dataset, ['visits_per_visitor']), 1, 'a ratio of two that have it');
  });

  test('is one indicator of a chart that is split, and all again of one that is not', async () => {
    const school = await found('/metrics/school.json');
    const both: State = { ...initial, indicators: ['visits', 'visitors'] };
    assert.lengthOf(choiceOf({ ...both, split: 'none' }, school).indicators, 2);
    assert.deepEqual(choiceOf({ ...both, split: 'profile' }, school).indicators, ['visits']);
    assert.lengthOf(choiceOf({ ...both, split: 'profile', element: 'table' }, school).indicators, 2);
  });
});
