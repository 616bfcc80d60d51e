import { Validator, type Schema } from '@cfworker/json-schema';
import { assert } from '@open-wc/testing';
import { checkAnswer } from '../../src/sources/check-answer.js';
import { mutate, pathsIn, retypes } from './mutate.js';
import { recordedJson } from './recorded.js';

let validator: Validator;

function allows(value: unknown): boolean {
  return validator.validate(value).valid;
}

/** An answer whose only indicator is declared so. */
const declared = (indicator: object): unknown => ({ indicators: [indicator], data: [{ time: '2026-01', visits: 1 }] });

suite('the published JSON Schema', () => {
  suiteSetup(async () => {
    const schema = (await (await fetch('/src/sources/metrics.schema.json')).json()) as Schema;
    validator = new Validator(schema, '2020-12');
  });

  for (const file of ['json/school.json', 'json/rows.json']) {
    test(`allows ${file}, as the reader does`, async () => {
      const body = await recordedJson(file);
      assert.isTrue(allows(body), JSON.stringify(validator.validate(body).errors));
      assert.isTrue(checkAnswer(body).ok);
    });

    test(`forbids nothing that the reader takes, whatever is changed in ${file}`, async () => {
      const body = await recordedJson(file);
      for (const path of pathsIn(body)) {
        for (const change of retypes) {
          const changed = mutate(body, path, change);
          if (allows(changed)) continue;
          assert.isFalse(checkAnswer(changed).ok, `${path.join('.')} ${JSON.stringify(change)}`);
        }
      }
    });
  }

  const good: readonly unknown[] = [
    [],
    { data: [] },
    [{ time: 2026, visits: 1, profile: null }],
    { data: [], more: 1 },
    { data: [], indicators: null, dimensions: null, profiles: ['a', 1, { id: 2 }], source: null },
    declared({ id: 'visits', aggregate: 'top', total: 5, decimals: 0 }),
    declared({ id: 'visits', aggregate: { split: 'none' }, total: { value: null } }),
    declared({ id: 'visits', total: [{ value: 1, from: '2026-01', profile: 'a' }], label: null }),
    declared({ id: 'visits', label: 'x'.repeat(500), definition: 'x'.repeat(5000) }),
    { data: [], exports: [{ format: 'csv', href: 'javascript:alert(1)' }], source: { label: 'x', href: 'http://[' } },
  ];
  good.forEach((body, index) => {
    test(`and the reader both allow sample ${index + 1}: ${JSON.stringify(body).slice(0, 100)}`, () => {
      assert.isTrue(allows(body));
      assert.deepEqual(checkAnswer(body).problems, []);
    });
  });

  const bad: readonly unknown[] = [
    null,
    'text',
    {},
    { data: {} },
    [5],
    [{ time: true, visits: 1 }],
    [{ time: '2026-01', visits: 1, place: {} }],
    { data: [], granularity: 'fortnight' },
    { data: [], profiles: [{}] },
    { data: [], notices: [{ level: 'error', text: 'x' }] },
    { data: [], annotations: [{ time: '2026-01' }] },
    { data: [], exports: [{ format: 'csv' }] },
    { data: [], source: { href: 'https://a.example' } },
    declared({}),
    declared({ id: '' }),
    declared({ id: 'visits', label: {} }),
    declared({ id: 'visits', label: { en: 5 } }),
    declared({ id: 'visits', aggregate: 'average' }),
    declared({ id: 'visits', aggregate: { ratio: ['visits'] } }),
    declared({ id: 'visits', missing: 'null' }),
    declared({ id: 'visits', polarity: 'up' }),
    declared({ id: 'visits', decimals: 1.5 }),
    declared({ id: 'visits', total: '5' }),
    declared({ id: 'visits', total: {} }),
    declared({ id: 'visits', label: 'x'.repeat(501) }),
    declared({ id: 'visits', definition: { en: 'x'.repeat(5001) } }),
    { data: [], notices: [{ text: 'x'.repeat(5001) }] },
    { data: [], notices: Array.from({ length: 21 }, () => ({ text: '' })) },
    { data: [], exports: Array.from({ length: 51 }, () => ({ format: '', href: '' })) },
    { data: [], exports: [{ format: 'x'.repeat(501), href: '' }] },
    { data: [], annotations: Array.from({ length: 1001 }, () => ({ time: '2026', label: '' })) },
    { data: [], source: { label: 'x', licence: 'x'.repeat(501) } },
  ];
  bad.forEach((body, index) => {
    test(`and the reader both forbid sample ${index + 1}: ${JSON.stringify(body).slice(0, 100)}`, () => {
      assert.isFalse(allows(body));
      assert.isFalse(checkAnswer(body).ok);
    });
  });

  test('describes every key that the reader knows', async () => {
    const schema = (await (await fetch('/src/sources/metrics.schema.json')).json()) as {
      $defs: { envelope: { properties: object } };
    };
    const { envelope } = await import('../../src/sources/json/envelope.js');
    assert.sameMembers(Object.keys(schema.$defs.envelope.properties), Object.keys(envelope.entries));
  });
});
