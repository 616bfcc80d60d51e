import { assert } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-filter/stats-filter.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import type { StatsFilter } from '../../src/elements/stats-filter/stats-filter.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import {
  announced,
  answer,
  cardReads,
  choices,
  control,
  domains,
  focused,
  group,
  heard,
  input,
  page,
  press,
  pressButton,
  visits,
} from './choices-page.js';
import { all, inState, one, requests, serve, text, unserve } from './page.js';

const tag = '<stats-filter dimension="domain" open></stats-filter>';

async function filter(content = tag, attributes = '', lang = 'en'): Promise<StatsFilter> {
  return control<StatsFilter>(await page(group(content, attributes), lang), 'stats-filter');
}

const groupOf = (element: Element): StatsGroup => element.closest('stats-group') as StatsGroup;
const chosen = (element: Element): Readonly<Record<string, string>> => Object.fromEntries(groupOf(element).chosen);

suite('stats-filter', () => {
  setup(() => {
    serve(answer());
  });
  teardown(unserve);

  suite('lists the members of its dimension', () => {
    test('with what they count, the largest first, none of them checked', async () => {
      const element = await filter();
      assert.equal(text(one(element, 'fieldset > legend')), 'Domain');
      assert.deepEqual(choices(element), ['[ ] b.fr 50,020', '[ ] c.fr 4,000', '[ ] a.fr 301']);
      assert.equal(text(one(element, '[part="period"]')), 'Visits, October 2026');
      assert.equal(announced(element), '');
    });

    test('in French', async () => {
      const element = await filter(tag, '', 'fr');
      assert.equal(text(one(element, 'legend')), 'Domaine');
      assert.equal(choices(element)[0], '[ ] b.fr 50 020');
      assert.equal(text(one(element, '[part="period"]')), 'Visites, octobre 2026');
    });

    test('under the page’s own label, as a heading where that is asked for', async () => {
      const element = await filter(tag.replace('open', 'open label="Sites" heading-level="2"'));
      assert.equal(text(one(element, 'legend h2')), 'Sites');
    });

    test('by the indicator that is asked for', async () => {
      const data = [
        { time: '2026-10', domain: 'a.fr', visits: 1, bytes: 2000 },
        { time: '2026-10', domain: 'b.fr', visits: 2, bytes: 1000 },
      ];
      const indicators = [{ id: 'visits' }, { id: 'bytes', label: 'Traffic', unit: 'byte' }];
      serve(answer([], { data, indicators }));
      const element = await filter(tag.replace('open', 'open indicator="bytes"'));
      assert.deepEqual(choices(element), ['[ ] a.fr 2 kB', '[ ] b.fr 1 kB']);
      assert.match(text(one(element, '[part="period"]')), /^Traffic, /);
    });

    test('without figures where those do not add up', async () => {
      const data = [
        { time: '2026-09', domain: 'a.fr', visitors: 1 },
        { time: '2026-10', domain: 'a.fr', visitors: 2 },
        { time: '2026-10', domain: 'b.fr', visitors: 3 },
        { time: '2026-09', domain: 'b.fr', visitors: 3 },
      ];
      serve(answer([], { data, indicators: [{ id: 'visitors', aggregate: 'none' }] }));
      const element = await filter(tag.replace('open', 'open period="all"'));
      assert.deepEqual(choices(element), ['[ ] a.fr', '[ ] b.fr']);
      assert.isEmpty(all(element, '[part="period"]'));
    });

    test('with small numbers withheld, and lower bounds said as such', async () => {
      const data = [
        { time: '2026-09', domain: 'a.fr', visits: 5 },
        { time: '2026-10', domain: 'a.fr', visits: null },
        { time: '2026-09', domain: 'b.fr', visits: 'suppressed' },
        { time: '2026-10', domain: 'b.fr', visits: 'suppressed' },
      ];
      serve(answer([], { data }));
      const element = await filter(tag.replace('open', 'open period="2026-09/2026-10"'));
      assert.deepEqual(choices(element), ['[ ] a.fr ≥ at least 5', '[ ] b.fr withheld (small number)']);
      assert.isTrue(element.partial);
    });

    test('that are incomplete, and no lower bounds, say so', async () => {
      const data = [
        { time: '2026-09', domain: 'a.fr', visits: -5 },
        { time: '2026-10', domain: 'a.fr', visits: null },
      ];
      serve(answer([], { data }));
      const element = await filter(tag.replace('open', 'open period="2026-09/2026-10"'));
      assert.deepEqual(choices(element), ['[ ] a.fr −5 (incomplete)']);
    });

    test('the first ten of them, and the rest at a press: the focus goes to the first of those', async () => {
      serve(answer(domains(13)));
      const element = await filter();
      assert.equal(choices(element).length, 10);
      assert.equal(text(one(element, '[part="more"]')), 'Show 3 more');
      await pressButton(element, 'more');
      assert.equal(choices(element).length, 13);
      assert.equal(focused(element), 'd10.fr 990');
      await pressButton(element, 'more');
      assert.equal(choices(element).length, 10);
      assert.equal(focused(element), 'Show 3 more');
    });

    test('as many of them as top says, and chosen ones in any case', async () => {
      serve(answer(domains(13)));
      const element = await filter(tag.replace('open', 'open top="2"'), 'filter="domain:d7.fr"');
      assert.deepEqual(choices(element), ['[ ] d0.fr 1,000', '[ ] d1.fr 999', '[x] d7.fr 993']);
      assert.equal(text(one(element, '[part="more"]')), 'Show 10 more');
      await press(element, 'd7.fr');
      assert.equal(choices(element).at(-1), '[ ] d7.fr 993', 'it stays under the pointer');
    });
  });

  suite('writes what is chosen', () => {
    const both = `<stats-card></stats-card>${tag}`;

    test('of several members, at each press; its own choice takes no choice away', async () => {
      const element = await filter(both);
      const changes = heard(element);
      await press(element, 'a.fr');
      assert.deepEqual(chosen(element), { filter: 'domain:a.fr' });
      await cardReads(groupOf(element), '301');
      await press(element, 'c.fr');
      await cardReads(groupOf(element), '4,301');
      assert.deepEqual(choices(element), ['[ ] b.fr 50,020', '[x] c.fr 4,000', '[x] a.fr 301']);
      assert.deepEqual(changes, [
        ['filter', 'domain:a.fr'],
        ['filter', 'domain:a.fr,c.fr'],
      ]);
      assert.equal(requests, 1);
      assert.equal(focused(element), 'c.fr 4,000');
    });

    test('and says aloud that the figures have followed, the choice being said by the checkbox', async () => {
      const element = await filter(both);
      await press(element, 'a.fr');
      assert.equal(announced(element), '');
      await waitUntil(() => announced(element) === 'Figures updated', 'it says so');
      await cardReads(groupOf(element), '301');
      await press(element, 'c.fr');
      assert.equal(announced(element), '', 'a region that says the same again is not heard');
      await waitUntil(() => announced(element) === 'Figures updated', 'it says so again');
    });

    test('beside what the filter says of other dimensions', async () => {
      const element = await filter(both, 'filter="status:seen"');
      assert.deepEqual(choices(element), ['[ ] b.fr 50,000', '[ ] c.fr 4,000', '[ ] a.fr 1']);
      await press(element, 'a.fr');
      assert.deepEqual(chosen(element), { filter: 'status:seen domain:a.fr' });
      await cardReads(groupOf(element), '1');
      await press(element, 'a.fr');
      assert.deepEqual(chosen(element), {}, 'it is what the page says');
    });

    test('of none where the page says some: an empty filter', async () => {
      const element = await filter(both, 'filter="domain:a.fr"');
      await press(element, 'a.fr');
      assert.deepEqual(chosen(element), { filter: '' });
      await cardReads(groupOf(element), '54,321');
      await press(element, 'a.fr');
      assert.deepEqual(chosen(element), {});
    });

    test('as members with spaces, commas and colons, too', async () => {
      serve(answer([['teacher', 'a, b: 5 %', 'seen', 7], ...visits]));
      const element = await filter(both);
      await press(element, 'a, b: 5 %');
      assert.deepEqual(chosen(element), { filter: 'domain:a%2C%20b%3A%205%20%25' });
      await cardReads(groupOf(element), '7');
      assert.include(choices(element), '[x] a, b: 5 % 7');
    });

    test('and takes it back at once: the focus stays, and it is said', async () => {
      const element = await filter(both);
      assert.isEmpty(all(element, '[part="reset"]'));
      await press(element, 'a.fr');
      await press(element, 'c.fr');
      await pressButton(element, 'reset');
      assert.deepEqual(chosen(element), {});
      assert.equal(focused(element), 'b.fr 50,020');
      assert.equal(announced(element), 'Nothing is chosen any more: everything counts.');
      assert.isEmpty(all(element, '[part="reset"]'));
      await press(element, 'a.fr');
      assert.equal(announced(element), '');
    });

    test('in French, too', async () => {
      const element = await filter(both, '', 'fr');
      await press(element, 'a.fr');
      assert.equal(text(one(element, '[part="reset"]')), 'Réinitialiser');
      await pressButton(element, 'reset');
      assert.equal(announced(element), 'Plus rien n’est choisi : tout est compté.');
    });
  });

  suite('counts by the other choices', () => {
    const two = `<stats-filter dimension="domain" open></stats-filter>
      <stats-filter class="status" dimension="status" open></stats-filter>`;

    async function pair(attributes = ''): Promise<readonly [StatsFilter, StatsFilter]> {
      const first = await filter(two, attributes);
      const second = groupOf(first).querySelector<StatsFilter>('.status') as StatsFilter;
      await inState(second, 'ready');
      return [first, second];
    }

    test('of another filter: neither disturbs the other', async () => {
      const [domain, status] = await pair();
      assert.deepEqual(choices(status), ['[ ] seen 54,001', '[ ] lost 320']);
      await press(status, 'lost');
      await waitUntil(() => choices(domain).join() === '[ ] a.fr 300,[ ] b.fr 20', 'other figures');
      await press(domain, 'b.fr');
      await waitUntil(() => choices(status).join() === '[ ] seen 50,000,[x] lost 20', 'other figures');
      assert.deepEqual(chosen(domain), { filter: 'status:lost domain:b.fr' });
      assert.equal(requests, 1);
    });

    test('and keeps a chosen member of which nothing is known then', async () => {
      const [domain] = await pair('filter="domain:c.fr status:lost"');
      assert.deepEqual(choices(domain), ['[ ] a.fr 300', '[ ] b.fr 20', '[x] c.fr no data']);
      await press(domain, 'c.fr');
      assert.deepEqual(chosen(domain), { filter: 'status:lost' });
    });

    test('of profiles', async () => {
      const element = await filter();
      groupOf(element).profiles = 'student';
      await waitUntil(() => choices(element).join() === '[ ] c.fr 4,000,[ ] a.fr 300', 'other figures');
    });

    test('but lists all where its own dimension is that of the profiles', async () => {
      const element = await filter(tag, 'split="domain" profiles="a.fr"');
      assert.equal(choices(element).length, 3);
    });

    test('in the order that the reader looks at', async () => {
      const [domain, status] = await pair();
      input(domain, 'c.fr').focus();
      groupOf(domain).filter = 'status:lost';
      await waitUntil(() => choices(domain)[0] === '[ ] b.fr 20', 'other figures');
      assert.deepEqual(choices(domain), ['[ ] b.fr 20', '[ ] c.fr no data', '[ ] a.fr 300']);
      assert.equal(focused(domain), 'c.fr no data');
      input(status, 'lost').focus();
      groupOf(domain).filter = 'status:seen';
      await waitUntil(() => choices(domain).join() === '[ ] b.fr 50,000,[ ] c.fr 4,000,[ ] a.fr 1', 'an order');
    });
  });

  suite('while it waits', () => {
    let answers: (() => void)[] = [];

    setup(() => {
      answers = [];
      configure({
        fetch: () => {
          const whole = new Response(JSON.stringify(answer()), { headers: { 'content-type': 'application/json' } });
          return new Promise((resolve) => answers.push(() => resolve(whole)));
        },
      });
    });

    test('keeps the room of its button, or of its members', async () => {
      const room = await page(group(`<stats-filter dimension="domain" label="Sites"></stats-filter>${tag}`));
      const [drop, open] = [...room.querySelectorAll('stats-filter')] as [StatsFilter, StatsFilter];
      await waitUntil(() => drop.state === 'loading' && open.state === 'loading', 'loading');
      await open.updateComplete;
      const toggle = one(drop, '[part~="toggle"]');
      assert.equal(text(toggle), 'Sites Loading…');
      assert.equal(toggle.ariaDisabled, 'true');
      toggle.focus();
      toggle.click();
      assert.equal(toggle.ariaExpanded, 'false');
      assert.equal(all(open, '.skeleton').length, 10);
      for (const give of answers) give();
      await inState(drop, 'ready');
      assert.equal(drop.shadowRoot?.activeElement, toggle, 'the focus stays');
      assert.isNull(toggle.ariaDisabled);
      toggle.click();
      await waitUntil(() => toggle.ariaExpanded === 'true', 'it opens');
    });

    test('shows the members of before: busy, with the focus where it was', async () => {
      const room = await page(
        group(tag).replace('SRC', 'SRC{?from}').replace('period="2026-10"', 'period="2026-10" filter="domain:a.fr"'),
      );
      const element = room.querySelector('stats-filter') as StatsFilter;
      await waitUntil(() => answers.length === 1, 'a request');
      answers[0]?.();
      await inState(element, 'ready');
      assert.equal(one(element, 'fieldset').ariaBusy, 'false');
      input(element, 'a.fr').focus();
      groupOf(element).period = '2026-09/2026-10';
      await waitUntil(() => answers.length > 1, 'another request');
      await element.updateComplete;
      assert.equal(element.state, 'loading');
      assert.isTrue(element.stale);
      assert.isTrue(element.matches(':state(stale)'));
      assert.equal(one(element, 'fieldset').ariaBusy, 'true');
      assert.deepEqual(choices(element), ['[ ] b.fr 50,020', '[ ] c.fr 4,000', '[x] a.fr 301']);
      assert.equal(focused(element), 'a.fr 301');
      await press(element, 'c.fr');
      assert.include(choices(element), '[x] c.fr 4,000', 'it can be chosen meanwhile');
      for (const give of answers.slice(1)) give();
      await inState(element, 'ready');
      assert.equal(focused(element), 'c.fr 4,000');
      assert.isFalse(element.stale);
    });

    test('of another endpoint, or dimension, shows none of before', async () => {
      const room = await page(group(tag));
      const element = room.querySelector('stats-filter') as StatsFilter;
      await waitUntil(() => answers.length === 1, 'a request');
      answers[0]?.();
      await inState(element, 'ready');
      groupOf(element).src = '/metrics/another.json';
      await waitUntil(() => element.state === 'loading', 'loading');
      await element.updateComplete;
      assert.isEmpty(choices(element));
    });
  });

  suite('stands back', () => {
    test('where there is nothing to choose', async () => {
      serve(answer(domains(1)));
      const element = await filter();
      assert.isTrue(element.matches(':state(away)'));
      assert.equal(getComputedStyle(element).display, 'none');
    });

    test('where the answer has no members', async () => {
      serve({ data: [] });
      const element = (await page(group(tag))).querySelector('stats-filter') as StatsFilter;
      await inState(element, 'empty');
      assert.equal(getComputedStyle(element).display, 'none');
      assert.equal(text(one(element, '[part="status"]')), 'No choices');
    });

    for (const body of [{ data: [] }, answer([])]) {
      test(`but not where one is chosen, of ${JSON.stringify(body).length} letters of answer`, async () => {
        serve(body);
        const room = await page(group(tag, 'filter="domain:a.fr"'));
        const element = room.querySelector('stats-filter') as StatsFilter;
        await inState(element, 'empty');
        assert.notEqual(getComputedStyle(element).display, 'none');
        assert.deepEqual(choices(element), ['[x] a.fr no data']);
        await pressButton(element, 'reset');
        assert.deepEqual(chosen(element), { filter: '' });
      });
    }
  });

  suite('says what is wrong', () => {
    test('where the answer has no such dimension; what was chosen can be taken back', async () => {
      const room = await page(group('<stats-filter dimension="planet"></stats-filter>', 'filter="planet:mars"'));
      const element = room.querySelector('stats-filter') as StatsFilter;
      await inState(element, 'error');
      assert.equal(element.error?.code, 'unknown-split');
      assert.match(text(one(element, '[part="status"]')), /There is no breakdown “planet” here/);
      await pressButton(element, 'reset');
      assert.deepEqual(chosen(element), { filter: '' });
    });

    test('where a filter’s is not there', async () => {
      const room = await page(group(tag, 'filter="planet:mars"'));
      const element = room.querySelector('stats-filter') as StatsFilter;
      await inState(element, 'error');
      assert.equal(element.error?.code, 'bad-filter');
    });

    test('where it has none, once it might have had one', async () => {
      const room = await page(group('<stats-filter></stats-filter>'));
      const element = room.querySelector('stats-filter') as StatsFilter;
      assert.notEqual(element.state, 'error');
      await inState(element, 'error');
      assert.equal(element.error?.code, 'bad-option');
      assert.match(element.error?.message ?? '', /^dimension: /);
      element.dimension = 'domain';
      await inState(element, 'ready');
      assert.equal(text(one(element, '[part~="toggle"]')), 'Domain: all');
    });

    test('where the members could not be loaded, and tries again', async () => {
      serve(answer(), () => Promise.reject(new TypeError('offline')));
      const room = await page(group('<stats-filter dimension="domain"></stats-filter>'));
      const element = room.querySelector('stats-filter') as StatsFilter;
      await inState(element, 'error');
      assert.equal(text(one(element, 'legend')), 'domain');
      serve(answer());
      const retry = one(element, '#retry');
      retry.focus();
      retry.click();
      await inState(element, 'ready');
      await waitUntil(() => focused(element) === 'Domain: all', 'the button has the focus');
    });

    test('where it is in no group, once, to the developer', async () => {
      const { warn } = console;
      const told: string[] = [];
      console.warn = (message: string) => void told.push(message);
      const element = await control<StatsFilter>(
        await page(tag.replace('open', 'open src="SRC" period="2026-10"')),
        'stats-filter',
      );
      console.warn = warn;
      assert.deepEqual(told, [
        'stats-widgets: <stats-filter> is in no group: put it into a <stats-group>, or name one in its attribute group',
      ]);
      await press(element, 'a.fr');
      assert.include(choices(element), '[ ] a.fr 301', 'it shows what holds');
    });
  });
});
