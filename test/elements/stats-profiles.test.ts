import { assert } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import '../../src/elements/stats-profiles/stats-profiles.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import type { StatsProfiles } from '../../src/elements/stats-profiles/stats-profiles.js';
import { darkPalette, lightPalette } from '../../src/elements/stats-chart/palette.js';
import { StatsError } from '../../src/model/stats-error.js';
import { waitUntil } from '../wait.js';
import {
  announced,
  answer,
  cardReads,
  choices,
  control,
  focused,
  group,
  heard,
  page,
  press,
  pressButton,
  input,
} from './choices-page.js';
import { all, inState, one, requests, serve, text, unserve } from './page.js';

const members = (count: number): object => ({
  dimensions: [
    {
      id: 'profile',
      members: Array.from({ length: count }, (_, at) => ({ id: `p${at}`, label: `Profile ${at}` })),
    },
  ],
});

async function profiles(content: string, attributes = '', lang = 'en'): Promise<StatsProfiles> {
  return control<StatsProfiles>(await page(group(content, attributes), lang), 'stats-profiles');
}

const chosen = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries((element.closest('stats-group') as StatsGroup).chosen);

async function chartOf(room: ParentNode): Promise<StatsChart> {
  const chart = room.querySelector('stats-chart') as StatsChart;
  await inState(chart, 'ready');
  return chart;
}

const pressed = (chart: Element): (string | null)[] =>
  all(chart, '[part="legend"] .toggle').map((button) => button.getAttribute('aria-pressed'));

suite('stats-profiles', () => {
  setup(() => {
    serve(answer());
  });
  teardown(unserve);

  suite('lists the profiles', () => {
    test('as checkboxes under the name of their dimension, all of them checked', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>');
      assert.equal(text(one(element, 'fieldset > legend')), 'Profile');
      assert.deepEqual(choices(element), ['[x] Teachers', '[x] Students', '[x] Direction']);
      assert.equal(one(element, 'input').getAttribute('type'), 'checkbox');
      assert.equal(announced(element), '');
    });

    test('in French, with what is in no French marked', async () => {
      const named = [
        { id: 'teacher', label: { en: 'Teachers' } },
        { id: 'student', label: { fr: 'Élèves' } },
      ];
      serve(answer([], { dimensions: [{ id: 'profile', members: named }] }));
      const element = await profiles('<stats-profiles></stats-profiles>', '', 'fr');
      assert.equal(text(one(element, 'legend')), 'Profil');
      const [foreign, french] = all(element, '.name span');
      assert.equal(foreign?.lang, 'en');
      assert.equal(french?.lang, '');
    });

    test('under the page’s own label, as a heading where that is asked for', async () => {
      const element = await profiles('<stats-profiles label="Who" heading-level="3"></stats-profiles>');
      assert.equal(text(one(element, 'legend h3')), 'Who');
    });

    test('that are members of the group’s split', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>', 'split="domain"');
      assert.equal(text(one(element, 'legend')), 'Domain');
      assert.deepEqual(choices(element), ['[x] a.fr', '[x] b.fr', '[x] c.fr']);
      await press(element, 'b.fr');
      assert.deepEqual(chosen(element), { profiles: 'a.fr c.fr' });
    });

    test('that the filter lets through', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>', 'filter="profile:teacher,student"');
      assert.deepEqual(choices(element), ['[x] Teachers', '[x] Students']);
    });

    test('also those that have no figure in the period', async () => {
      serve(answer([['teacher', 'a.fr', 'seen', 1]]));
      const element = await profiles('<stats-profiles></stats-profiles>');
      assert.equal(choices(element).length, 3);
    });

    test('in the colours that charts give them', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>');
      const fills = all(element, '.swatch rect').map((rect) => getComputedStyle(rect).fill);
      assert.deepEqual(fills, ['rgb(212, 0, 106)', 'rgb(198, 120, 0)', 'rgb(51, 153, 141)']);
    });

    for (const [scheme, palette] of [
      ['light', lightPalette],
      ['dark', darkPalette],
    ] as const) {
      test(`in the ${scheme} palette of charts, whose tokens they take, and which begins again`, async () => {
        serve(answer([], members(8)));
        const element = await profiles('<stats-profiles></stats-profiles>');
        element.style.colorScheme = scheme;
        const rects = all(element, '.swatch rect');
        assert.deepEqual(rects.slice(0, 7).map(hexOf), [...palette]);
        assert.equal(hexOf(rects[7] as HTMLElement), palette[0]);
        element.style.setProperty('--stats-series-2', '#010203');
        assert.equal(hexOf(rects[1] as HTMLElement), '#010203');
      });
    }
  });

  suite('shows what is chosen', () => {
    const all = '<stats-card></stats-card><stats-profiles></stats-profiles>';

    test('after a press, in every element, without another request', async () => {
      const element = await profiles(all);
      const room = element.parentNode as ParentNode;
      await cardReads(room, '54,321');
      const changes = heard(element);
      await press(element, 'Students');
      assert.deepEqual(choices(element), ['[x] Teachers', '[ ] Students', '[x] Direction']);
      assert.deepEqual(chosen(element), { profiles: 'teacher head%20master' });
      assert.deepEqual(changes, [['profiles', 'teacher head%20master']]);
      await cardReads(room, '50,021');
      assert.equal(requests, 1);
      assert.equal(announced(element), '', 'a checkbox says its own state');
      assert.equal(focused(element), 'Students');
    });

    test('and tells it when it is shown', async () => {
      const element = await profiles(all);
      let shown: string[] = [];
      element.addEventListener('stats-change', () => (shown = choices(element)));
      await press(element, 'Students');
      assert.deepEqual(shown, ['[x] Teachers', '[ ] Students', '[x] Direction']);
    });

    test('in a chart’s legend, and the other way round', async () => {
      const element = await profiles('<stats-chart></stats-chart><stats-profiles></stats-profiles>', 'split="profile"');
      const chart = await chartOf(element.parentNode as ParentNode);
      await press(element, 'Students');
      await waitUntil(() => pressed(chart).join() === 'true,false,true', 'the legend');
      one(chart, '[part="legend"] .toggle').click();
      await waitUntil(() => choices(element).join() === '[ ] Teachers,[ ] Students,[x] Direction', 'the control');
      assert.equal(requests, 1);
    });

    test('of the page itself, and goes back to it', async () => {
      const element = await profiles(all, 'profiles="teacher"');
      assert.deepEqual(choices(element), ['[x] Teachers', '[ ] Students', '[ ] Direction']);
      await press(element, 'Students');
      assert.deepEqual(chosen(element), { profiles: 'teacher student' });
      await press(element, 'Students');
      assert.deepEqual(chosen(element), {});
    });

    test('as no choice once all are shown again', async () => {
      const element = await profiles(all);
      await press(element, 'Students');
      const changes = heard(element);
      await press(element, 'Students');
      assert.deepEqual(chosen(element), {});
      assert.deepEqual(changes, [['profiles', null]]);
    });

    test('as a choice of all where the page says something else', async () => {
      const element = await profiles(all, 'profiles="teacher"');
      await pressButton(element, 'all');
      assert.deepEqual(chosen(element), { profiles: 'teacher student head%20master' });
      await cardReads(element.parentNode as ParentNode, '54,321');
    });

    test('of none, which it says', async () => {
      const element = await profiles(all, 'profiles="teacher"');
      await press(element, 'Teachers');
      assert.deepEqual(chosen(element), { profiles: '' });
      assert.equal(announced(element), 'Nothing is shown. Choose at least one.');
      assert.equal(text(one(element, '[part="status"]')), 'Nothing is shown. Choose at least one.');
      await press(element, 'Students');
      assert.equal(announced(element), '');
    });

    test('and keeps a profile that this answer does not have', async () => {
      const element = await profiles(all, 'profiles="relative teacher"');
      await press(element, 'Students');
      assert.deepEqual(chosen(element), { profiles: 'teacher student relative' });
    });
  });

  suite('has buttons', () => {
    test('for one alone: said once', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>');
      const only = all(element, '[part="only"]')[1] as HTMLButtonElement;
      assert.equal(text(only.querySelector('.hidden')), 'Only Students');
      only.focus();
      only.click();
      await element.updateComplete;
      assert.deepEqual(choices(element), ['[ ] Teachers', '[x] Students', '[ ] Direction']);
      assert.equal(announced(element), '1 of 3 shown.');
      const changes = heard(element);
      const said = one(element, '[role="status"]').textContent;
      only.click();
      await element.updateComplete;
      assert.equal(announced(element), '1 of 3 shown.');
      assert.notEqual(one(element, '[role="status"]').textContent, said, 'else nobody hears it once more');
      assert.isEmpty(changes);
      await press(element, 'Teachers');
      assert.equal(announced(element), '');
    });

    test('for one alone, that are seen when the reader comes to them', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>');
      const [only] = all(element, '[part="only"]') as [HTMLElement];
      if (matchMedia('(hover: hover)').matches) assert.equal(getComputedStyle(only).opacity, '0');
      input(element, 'Teachers').focus();
      assert.equal(getComputedStyle(only).opacity, '1');
    });

    test('for all: said once, and idle while all are shown', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>');
      assert.equal(one(element, '[part="all"]').ariaDisabled, 'true');
      const changes = heard(element);
      await pressButton(element, 'all');
      assert.isEmpty(changes);
      await press(element, 'Students');
      assert.isNull(one(element, '[part="all"]').ariaDisabled);
      await pressButton(element, 'all');
      assert.equal(announced(element), 'All are shown.');
      assert.deepEqual(chosen(element), {});
      assert.deepEqual(changes.at(-1), ['profiles', null]);
    });

    test('whose words are not said again after another choice', async () => {
      const element = await profiles('<stats-chart></stats-chart><stats-profiles></stats-profiles>', 'split="profile"');
      const chart = await chartOf(element.parentNode as ParentNode);
      await press(element, 'Students');
      await pressButton(element, 'all');
      one(chart, '[part="legend"] .toggle').click();
      await waitUntil(() => announced(element) === '', 'it is silent');
    });

    test('in French', async () => {
      const element = await profiles('<stats-profiles></stats-profiles>', '', 'fr');
      const [only] = all(element, '[part="only"]') as [HTMLElement];
      assert.equal(text(only), 'Seul : Enseignantsseul');
      only.click();
      await element.updateComplete;
      assert.equal(announced(element), 'Affichage : 1 sur 3.');
      await pressButton(element, 'all');
      assert.equal(announced(element), 'Tout est affiché.');
    });

    test('but not for two', async () => {
      serve(answer([], members(2)));
      const element = await profiles('<stats-profiles></stats-profiles>');
      assert.isEmpty(all(element, 'button'));
    });

    test('for more than twelve: the focus goes to the first of them', async () => {
      serve(answer([], members(15)));
      const element = await profiles('<stats-profiles></stats-profiles>');
      assert.equal(choices(element).length, 12);
      assert.equal(text(one(element, '[part="more"]')), 'Show 3 more');
      await pressButton(element, 'more');
      assert.equal(choices(element).length, 15);
      assert.equal(focused(element), 'Profile 12');
      assert.equal(text(one(element, '[part="more"]')), 'Show fewer');
      await pressButton(element, 'more');
      assert.equal(choices(element).length, 12);
      assert.equal(focused(element), 'Show 3 more');
    });

    test('for no more than twelve', async () => {
      serve(answer([], members(12)));
      assert.isEmpty(all(await profiles('<stats-profiles></stats-profiles>'), '[part="more"]'));
    });
  });

  suite('with select="one"', () => {
    const tag = '<stats-profiles select="one"></stats-profiles>';

    test('has radio buttons, the first of them for all', async () => {
      const element = await profiles(tag);
      assert.equal(one(element, 'fieldset').getAttribute('role'), 'radiogroup');
      assert.deepEqual(choices(element), ['[x] All', '[ ] Teachers', '[ ] Students', '[ ] Direction']);
      assert.isTrue(all(element, 'input').every((one) => one.getAttribute('type') === 'radio'));
      assert.isEmpty(all(element, 'button'));
      await press(element, 'Students');
      assert.deepEqual(choices(element), ['[ ] All', '[ ] Teachers', '[x] Students', '[ ] Direction']);
      assert.deepEqual(chosen(element), { profiles: 'student' });
      assert.equal(announced(element), '', 'a radio button says its own state');
      await press(element, 'All');
      assert.deepEqual(chosen(element), {});
    });

    test('says how many are shown where no radio button does', async () => {
      const element = await profiles(tag, 'profiles="teacher student"');
      assert.deepEqual(choices(element), ['[ ] All', '[ ] Teachers', '[ ] Students', '[ ] Direction']);
      assert.equal(text(one(element, '[part="status"]')), '2 of 3 shown.');
    });

    test('shows the one that is chosen among many', async () => {
      serve(answer([], members(15)));
      const element = await profiles(tag, 'profiles="p13"');
      assert.equal(choices(element).at(-1), '[x] Profile 13');
      assert.equal(text(one(element, '[part="more"]')), 'Show 2 more');
    });

    test('tells a wrong word once', async () => {
      const { warn } = console;
      const told: string[] = [];
      console.warn = (message: string) => void told.push(message);
      await profiles('<stats-profiles select="few"></stats-profiles>');
      console.warn = warn;
      assert.deepEqual(told, ['stats-widgets: select: "few" is none of many, one; "many" is used instead']);
    });
  });

  suite('stands back', () => {
    test('where there is nothing to choose', async () => {
      serve(answer([], members(1)));
      const element = await profiles('<stats-profiles></stats-profiles>');
      assert.isTrue(element.matches(':state(away)'));
      assert.equal(getComputedStyle(element).display, 'none');
    });

    test('where the answer has no members at all', async () => {
      serve({ data: [] });
      const room = await page(group('<stats-profiles></stats-profiles>'));
      const element = room.querySelector('stats-profiles') as StatsProfiles;
      await inState(element, 'empty');
      assert.equal(getComputedStyle(element).display, 'none');
      assert.equal(text(one(element, '[part="status"]')), 'No choices');
    });

    test('but not where the only one is switched off', async () => {
      serve(answer([], members(1)));
      const element = await profiles('<stats-profiles></stats-profiles>', 'profiles=""');
      assert.notEqual(getComputedStyle(element).display, 'none');
      await press(element, 'Profile 0');
      assert.notEqual(getComputedStyle(element).display, 'none', 'not under the reader’s focus');
      input(element, 'Profile 0').blur();
      await waitUntil(() => getComputedStyle(element).display === 'none', 'it hides');
    });
  });

  test('says that the answer has no such dimension', async () => {
    const room = await page(group('<stats-profiles></stats-profiles>', 'split="planet"'));
    const element = room.querySelector('stats-profiles') as StatsProfiles;
    await inState(element, 'error');
    assert.equal(element.error?.code, 'unknown-split');
    assert.match(text(one(element, '[part="status"]')), /There is no breakdown “planet” here/);
    assert.equal(text(one(element, 'legend')), 'planet');
  });

  test('says that the members could not be loaded, and tries again', async () => {
    serve(answer(), () => Promise.reject(new TypeError('offline')));
    const room = await page(group('<stats-profiles></stats-profiles>'));
    const element = room.querySelector('stats-profiles') as StatsProfiles;
    await inState(element, 'error');
    assert.instanceOf(element.error, StatsError);
    serve(answer());
    const retry = one(element, '#retry');
    retry.focus();
    retry.click();
    await inState(element, 'ready');
    assert.equal(choices(element).length, 3);
    await waitUntil(() => focused(element) === 'Profile', 'the label has the focus');
  });

  test('tells the developer once that it is in no group', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (message: string) => void told.push(message);
    const room = await page('<stats-profiles src="SRC"></stats-profiles><stats-profiles src="SRC"></stats-profiles>');
    const element = await control<StatsProfiles>(room, 'stats-profiles');
    console.warn = warn;
    assert.deepEqual(told, [
      'stats-widgets: <stats-profiles> is in no group: put it into a <stats-group>, or name one in its attribute group',
    ]);
    await press(element, 'Students');
    assert.deepEqual(choices(element), ['[x] Teachers', '[x] Students', '[x] Direction'], 'it shows what holds');
  });

  test('joins a group by its name', async () => {
    const room = await page(
      `${group('<stats-card></stats-card>', 'name="far"')}<stats-profiles group="far"></stats-profiles>`,
    );
    const element = await control<StatsProfiles>(room, 'stats-profiles');
    await press(element, 'Direction');
    await cardReads(room, '4,321');
  });

  suite('for every reader', () => {
    for (const attributes of ['', 'select="one"']) {
      for (const width of ['240px', '900px']) {
        test(`axe finds nothing at ${width}, ${attributes || 'checkboxes'}`, async () => {
          serve(answer([], members(15)));
          const element = await profiles(`<stats-profiles ${attributes}></stats-profiles>`);
          (element.parentElement as HTMLElement).style.inlineSize = width;
          await assert.isAccessible(element);
          assert.isAtMost(element.scrollWidth, parseFloat(width));
          for (const target of all(element, '[part~="choice"], button')) assert.isAtLeast(target.offsetHeight, 24);
        });
      }
    }
  });
});

function hexOf(rect: Element): string {
  const parts = getComputedStyle(rect).fill.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
