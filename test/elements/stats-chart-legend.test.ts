import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { waitUntil } from '../wait.js';
import { all, chart, one, rows, school, serve, text, toggle, unserve } from './stats-chart-page.js';

suite('the choices of a chart', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  test('one press shows one profile alone: buttons, table, total and event agree, and it is said once', async () => {
    const element = await chart({ split: 'profile' });
    const changes = heard(element);
    only(element, 'Students').click();
    await element.updateComplete;
    assert.deepEqual(rows(element)[0], ['Month', 'Students', 'Total']);
    assert.deepEqual(pressed(element), ['false', 'true', 'false']);
    assert.deepEqual(changes, [['profiles', 'student']]);
    assert.equal(text(one(element, '[role="status"]')), 'Now shown: Students.');
  });

  test('all profiles together are a mean of a ratio, in legend and table, and in the room that it keeps', async () => {
    const aggregate = { ratio: ['visits', 'visits'] };
    serve({ ...school, indicators: [...school.indicators, { id: 'each', label: 'Visits by visits', aggregate }] });
    const element = await chart({ indicator: 'each', split: 'profile' });
    assert.equal(text(one(element, '[part~="legend"] .total')), 'Mean');
    assert.include(rows(element)[0] ?? [], 'Mean');
    only(element, 'Students').click();
    await element.updateComplete;
    assert.equal(text(one(element, '[part~="legend"] .total')), 'Mean');
  });

  test('a second press says it once more', async () => {
    const element = await chart({ split: 'profile', profiles: 'teacher student' });
    only(element, 'Students').click();
    await element.updateComplete;
    const changes = heard(element);
    const region = one(element, '[role="status"]');
    const said = region.textContent;
    const changed = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        resolve();
      }).observe(region, { childList: true, characterData: true, subtree: true });
    });
    only(element, 'Students').click();
    await changed;
    await element.updateComplete;
    assert.equal(text(region), 'Now shown: Students.');
    assert.notEqual(region.textContent, said, 'else nobody hears it');
    assert.isEmpty(changes);
  });

  test('shows one alone where none was shown', async () => {
    const element = await chart({ split: 'profile', profiles: '' });
    for (const button of all(element, '.toggle[aria-pressed="true"]')) {
      button.click();
      await element.updateComplete;
    }
    only(element, 'Students').click();
    await element.updateComplete;
    assert.deepEqual(rows(element)[0], ['Month', 'Students', 'Total']);
    assert.equal(text(one(element, '[role="status"]')), 'Now shown: Students.');
  });

  for (const [what, change] of [
    ['another language', (element: StatsChart) => (element.lang = 'fr')],
    ['a reload', (element: StatsChart) => element.refresh()],
    ['other profiles', (element: StatsChart) => (element.profiles = 'teacher')],
  ] as const) {
    test(`is not said again after what is no answer to it: ${what}`, async () => {
      const element = await chart({ split: 'profile' });
      only(element, 'Students').click();
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      assert.equal(text(one(element, '[role="status"]')), 'Now shown: Students.', 'while nothing happens');
      serve({ ...school, updated: '2026-11-20T07:15:00Z' });
      await change(element);
      await waitUntil(() => text(one(element, '[role="status"]')) === '', 'it is silent');
    });
  }

  test('names in another language are marked, in what is said and on the buttons too', async () => {
    const element = await chart({ split: 'profile' });
    only(element, 'Direction').click();
    await element.updateComplete;
    assert.equal(text(one(element, '[role="status"] [lang="fr"]')), 'Direction');
    assert.equal(text(one(element, '.only [lang="fr"]')), 'Direction');
  });

  test('and another all of them again', async () => {
    const element = await chart({ split: 'profile', profiles: 'teacher' });
    const changes = heard(element);
    one(element, '.all').click();
    await element.updateComplete;
    assert.deepEqual(pressed(element), ['true', 'true', 'true']);
    assert.deepEqual(changes, [['profiles', null]]);
    assert.equal(element.getAttribute('profiles'), 'teacher student head%20master', 'written where it came from');
    assert.equal(text(one(element, '[role="status"]')), 'All are shown.');
  });

  test('“all” is there, and idle, while all are shown', async () => {
    const element = await chart({ split: 'profile' });
    const changes = heard(element);
    assert.equal(one(element, '.all').ariaDisabled, 'true');
    one(element, '.all').click();
    await element.updateComplete;
    assert.isEmpty(changes);
  });

  test('a toggle says its state by itself: nothing else speaks', async () => {
    const element = await chart({ split: 'profile' });
    only(element, 'Students').click();
    await element.updateComplete;
    toggle(element, 'Teachers').click();
    await element.updateComplete;
    assert.equal(text(one(element, '[role="status"]')), '');
  });

  test('two profiles need no button to show one alone', async () => {
    serve({
      data: [
        { time: '2026-08', profile: 'a', visits: 1 },
        { time: '2026-08', profile: 'b', visits: 2 },
      ],
    });
    const element = await chart({ split: 'profile', period: 'all' });
    assert.isEmpty(all(element, '.only, .all'));
  });

  suite('where one profile is shown at a time', () => {
    test('they are radio buttons in a named group, the first of them chosen', async () => {
      const element = await chart({ split: 'profile', select: 'one' });
      const group = one(element, '[role="radiogroup"]');
      assert.equal(group.ariaLabel, 'Choose what is shown');
      assert.deepEqual(
        radios(element).map((radio) => [text(radio.closest('label')), radio.checked]),
        [
          ['Teachers', true],
          ['Students', false],
          ['Direction', false],
        ],
      );
      assert.deepEqual(rows(element)[0], ['Month', 'Teachers', 'Total']);
      assert.isEmpty(all(element, '.only, .all, [aria-pressed]:not([part~="switch"] *)'));
    });

    test('another one takes its place, and the page hears of it', async () => {
      const element = await chart({ split: 'profile', select: 'one', profiles: 'student' });
      assert.deepEqual(rows(element)[0], ['Month', 'Students', 'Total']);
      const changes = heard(element);
      radios(element)[2]!.click();
      await element.updateComplete;
      assert.deepEqual(changes, [['profiles', 'head%20master']]);
      assert.equal(element.getAttribute('profiles'), 'head%20master');
      assert.deepEqual(rows(element)[0], ['Month', 'Direction', 'Total']);
      assert.equal(text(one(element, '[role="status"]')), '', 'a radio button says itself');
    });

    test('axe finds nothing', async () => {
      await assert.isAccessible(await chart({ split: 'profile', select: 'one' }));
    });
  });
});

function only(element: StatsChart, name: string): HTMLButtonElement {
  const button = all(element, '.only').find((one) => text(one.firstElementChild) === `Only ${name}`);
  if (!(button instanceof HTMLButtonElement)) throw new Error(`no button shows only ${name}`);
  return button;
}

function pressed(element: StatsChart): (string | null)[] {
  return all(element, '.toggle').map(({ ariaPressed }) => ariaPressed);
}

function radios(element: StatsChart): HTMLInputElement[] {
  return all(element, 'input[type="radio"]') as HTMLInputElement[];
}

function heard(element: StatsChart): (readonly [string, string | null])[] {
  const changes: (readonly [string, string | null])[] = [];
  element.addEventListener('stats-change', ({ name, value }) => changes.push([name, value]));
  return changes;
}
