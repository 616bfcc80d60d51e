import { assert } from '@open-wc/testing';
import { wrongType } from '../../src/model/stats-error.js';
import { configure } from '../../src/sources/configure.js';
import { describe } from '../../src/sources/describe.js';
import { inspect } from '../../src/sources/inspect.js';
import { json } from '../../src/sources/json.js';
import type { Source } from '../../src/sources/source.js';
import { queryOf } from './query.js';
import { answerOf, recordedText } from './recorded.js';

/** Recordings by the source whose API they are of. */
const recordings: readonly (readonly [source: string, file: string])[] = [
  ['json', 'json/school.json'],
  ['json', 'json/rows.json'],
  ['csv', 'csv/school.csv'],
  ['datagouv', 'datagouv/organization.json'],
  ['google-analytics', 'google-analytics/days.json'],
  ['google-analytics', 'google-analytics/months.json'],
  ['json-stat', 'json-stat/visits.json'],
  ['matomo', 'matomo/days.json'],
  ['matomo', 'matomo/countries.json'],
  ['prometheus', 'prometheus/profiles.json'],
  ['prometheus', 'prometheus/now.json'],
  ['rdv', 'rdv/created-by.json'],
  ['rdv', 'rdv/status.json'],
  ['rdv', 'rdv/receipts.json'],
  ['rdv', 'rdv/active-agents.json'],
  ['json-stat', 'json-stat/eurostat.json'],
  ['udata', 'udata/organization.json'],
  ['data-fair', 'data-fair/days.json'],
  ['edifice', 'edifice/accounts.json'],
  ['opendatasoft', 'opendatasoft/records.json'],
];

function serve(body: string, type = 'application/json', status = 200): void {
  configure({ fetch: async () => new Response(body, { status, headers: { 'Content-Type': type } }) });
}

const unknown = queryOf({ source: '', src: 'https://stats.example/answer' });

suite('the endpoint checker', () => {
  teardown(() => {
    configure({ fetch: null, sources: null });
  });

  for (const [source, file] of recordings) {
    test(`recognises ${file} as ${source}`, async () => {
      serve(await recordedText(file), file.endsWith('.csv') ? 'text/csv' : 'application/json');
      assert.equal((await inspect(unknown)).source, source);
    });
  }

  test('says what was read', async () => {
    serve(await recordedText('json/school.json'));
    const found = await inspect(unknown);
    assert.isEmpty(found.problems);
    const lines = describe(found);
    assert.include(lines, 'source\tjson');
    assert.isTrue(lines.some((line) => line.startsWith('indicator\tvisits (count; sum over time')));
    assert.isTrue(lines.some((line) => line.startsWith('split\tprofile: teacher')));
    assert.isTrue(lines.some((line) => /^period\t\d{4}-\d\d to \d{4}-\d\d, by month$/.test(line)));
    assert.include(lines, 'totals\t2, of visitors');
    assert.include(lines, `tag\t<stats-chart src="${unknown.src}" indicator="visits"></stats-chart>`);
    assert.equal(lines.at(-1), 'result\tthe elements can show it');
  });

  test('says each path that is wrong, and reads the rest', async () => {
    const rows = [
      { time: '2026-01', visits: 'n/a', calls: 1 },
      { time: '2026-02', visits: 3, calls: true },
      { time: '2026-03', visits: [], calls: 5 },
    ];
    serve(JSON.stringify(rows));
    const { problems, dataset } = await inspect(unknown);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['data[0].visits', 'data[1].calls', 'data[2].visits'],
    );
    assert.equal(dataset?.column('calls', {})?.at(2), 5);
  });

  test('stops at what stands in the way of everything else', async () => {
    serve(JSON.stringify([{ time: '2026-01', visits: 1 }, 'x', 'y']));
    const { problems, dataset } = await inspect(unknown);
    assert.isNull(dataset);
    assert.equal(problems[0]?.path, 'data[1]');
  });

  const failures: readonly (readonly [title: string, body: string, type: string, status: number, said: RegExp])[] = [
    ['a web page', '<!doctype html><p>Hello', 'text/html', 200, /web page/],
    ['a status', '', 'text/plain', 404, /404/],
    ['half an answer', '[{"time": "2026-01", "vis', 'application/json', 200, /no complete JSON/],
    ['something else', '{"hello": 1}', 'application/json', 200, /looks like none of: .*csv/],
  ];
  for (const [title, body, type, status, said] of failures) {
    test(`says what it got in place of figures: ${title}`, async () => {
      serve(body, type, status);
      const { source, problems } = await inspect(unknown);
      assert.isNull(source);
      assert.match(problems[0]?.message ?? '', said);
    });
  }

  test('says what was asked for and is not there', async () => {
    serve(await recordedText('json/school.json'));
    const { problems } = await inspect({ ...unknown, indicators: ['visits', 'clicks'], split: 'planet' });
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'indicator: there is no "clicks"; the answer has: visits, visitors, visits_per_visitor',
        'split: there is no "planet"; the answer has: profile, status',
      ],
    );
    serve('[]');
    assert.equal((await inspect(queryOf({ source: 'json', src: unknown.src }))).problems[0]?.path, 'answer');
  });

  test('tells how rows of nobody’s contract can be read', async () => {
    serve(JSON.stringify({ resultat: { lignes: [{ mois: '2026-09', n: 12 }] } }));
    const { problems } = await inspect(unknown);
    const hint = 'It holds rows of mois, n: try source="rows" rows-path="resultat.lignes" time-field="…"';
    assert.include(problems[0]?.message ?? '', hint);
  });

  test('keeps the failure that ended it, so that readers can be told in their words', async () => {
    serve('{}', 'application/json', 403);
    const { failure } = await inspect(unknown);
    assert.equal(failure?.code, 'forbidden');
    assert.deepEqual(failure?.values, { status: 403 });
    serve(await recordedText('json/school.json'));
    assert.isNull((await inspect(unknown)).failure);
  });

  test('asks by a source that is named, and says what that source lacks', async () => {
    const { source, problems } = await inspect(queryOf({ source: 'datagouv', src: '' }));
    assert.equal(source, 'datagouv');
    assert.match(problems[0]?.message ?? '', /scope/);
  });

  const visits: Source<unknown> = {
    ...(json as Source<unknown>),
    name: 'visits',
    ask: () => ['a', 'b', 'c'].map((role) => ({ url: `https://stats.example/${role}`, role, optional: role === 'c' })),
    next: ({ request, json: read }) => {
      const { next } = read() as { next?: string };
      return next === undefined ? null : { url: new URL(next, request.url).href };
    },
    parse: (answers) => {
      const data = answers.flatMap(({ json: read, request }) =>
        (read() as { rows: { visits: unknown }[] }).rows.map(({ visits: value }, index) => {
          if (value === null || typeof value === 'number') return { time: `${2020 + index}-01`, visits: value };
          throw wrongType(`${request.role ?? ''}: rows[${index}].visits`, 'a number', value);
        }),
      );
      return json.parse([answerOf(data.slice(0, 1))], null);
    },
  };

  function serveEach(bodies: Readonly<Record<string, unknown>>): void {
    const fetch = async (input: RequestInfo | URL): Promise<Response> => {
      const body = bodies[new Request(input).url.split('/').at(-1) ?? ''];
      return new Response(JSON.stringify(body ?? {}), { status: body === undefined ? 404 : 200 });
    };
    configure({ fetch, sources: { visits } });
  }

  const named = queryOf({ source: 'visits', src: 'https://stats.example/' });

  test('says each path that is wrong of several answers, whichever it is in', async () => {
    serveEach({ a: { rows: [{ visits: 'x' }, { visits: 1 }] }, b: { rows: [{ visits: 2 }, { visits: true }] } });
    const { problems, dataset } = await inspect(named);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['a: rows[0].visits', 'b: rows[1].visits'],
    );
    assert.isNotNull(dataset);
  });

  test('does without what elements can do without, and refuses the pages that they refuse', async () => {
    serveEach({ a: { rows: [{ visits: 1 }] }, b: { rows: [] } });
    assert.isEmpty((await inspect(named)).problems);
    serveEach({ a: { rows: [{ visits: 1 }], next: 'https://other.example/a' }, b: { rows: [] } });
    assert.match((await inspect(named)).problems[0]?.message ?? '', /next page: expected a URL of/);
  });

  test('prints nothing of an answer that a terminal would obey, or that looks like a line of its own', async () => {
    serve(JSON.stringify([{ time: '2026-01', 'x\nresult\tfine\u001b[2J': 1 }]));
    const lines = describe(await inspect(unknown));
    assert.isFalse(lines.some((line) => /\p{Cc}/u.test(line.replace('\t', ''))));
    assert.isTrue(lines.some((line) => line.includes('x\ufffdresult\ufffdfine\ufffd[2J')));
  });
});
