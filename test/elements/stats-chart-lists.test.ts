import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import { signOf } from '../../src/elements/stats-chart/sign.js';
import { plainLook } from './stats-chart-views.js';
import { all, chart, drawn, nameIn, school, serve, text, toggle, unserve } from './stats-chart-page.js';

const { warn } = console;

/** The drawing of a member's swatch in the legend. */
function swatch(element: Element, label: string): string {
  const button = all(element, '.toggle').find((one) => text(nameIn(one)) === label);
  return button?.querySelector('svg')?.outerHTML ?? '';
}

suite('what the attributes of a chart list', () => {
  const said: string[] = [];
  setup(() => {
    serve(school);
    said.length = 0;
    console.warn = (message: string) => {
      said.push(message);
    };
  });
  teardown(() => {
    console.warn = warn;
    unserve();
  });

  for (const [name, value] of [
    ['view', 'grid'],
    ['select', 'two'],
    ['top', 'few'],
  ] as const)
    test(`a wrong ${name} is told once, and is the default`, async () => {
      const element = await chart({ split: 'profile', [name]: value });
      await chart({ split: 'profile', [name]: value });
      assert.lengthOf(
        said.filter((message) => message.includes(`${name}: `) && message.includes(value)),
        1,
        said.join('\n'),
      );
      await drawn(element);
      assert.lengthOf(all(element, '.toggle[aria-pressed="true"]'), 3);
    });

  test('right ones are not told', async () => {
    await chart({ split: 'profile', view: 'table', select: 'one', top: '2' });
    await chart({ split: 'profile', view: '', select: 'many', top: '' });
    assert.isEmpty(said);
  });

  suite('a colour', () => {
    test('stays a member’s, whatever is filtered', async () => {
      const before = await chart({ split: 'profile' });
      const after = await chart({ split: 'profile', filter: 'profile:head%20master' });
      assert.isNotEmpty(swatch(before, 'Direction'));
      assert.lengthOf(all(after, '.toggle'), 1);
      assert.equal(swatch(after, 'Direction'), swatch(before, 'Direction'));
    });

    test('stays while others are switched off', async () => {
      const element = await chart({ split: 'profile', profiles: 'student' });
      const before = swatch(element, 'Students');
      toggle(element, 'Teachers').click();
      await element.updateComplete;
      assert.equal(swatch(element, 'Students'), before);
    });

    test('that comes again has another marker and another dash', () => {
      for (const points of [4, 60, 300]) {
        const looks = [2, 9, 16].map((place) => {
          const { marker, dash } = signOf({ role: 'value', place, color: null }, points, plainLook);
          return JSON.stringify([marker, dash]);
        });
        assert.lengthOf(new Set(looks), 3, `${points} points`);
      }
      const few = [2, 9].map((place) => signOf({ role: 'value', place, color: null }, 4, plainLook).dash);
      assert.notDeepEqual(few[0], few[1], 'lines of few points too');
    });
  });
});
