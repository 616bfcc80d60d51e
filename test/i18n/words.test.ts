import { assert } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { fr } from '../../src/i18n/fr.js';
import { words, type Words } from '../../src/i18n/words.js';
import type { ErrorCode } from '../../src/model/stats-error.js';
import type { NoChange, NoFigure } from '../../src/views/figure.js';

// Records, not lists: the compiler asks for each code there is.
const codes: Record<ErrorCode, true> = {
  'no-src': true,
  'bad-src': true,
  'unknown-source': true,
  'unknown-indicator': true,
  'unknown-split': true,
  'bad-period': true,
  'bad-granularity': true,
  'bad-timezone': true,
  'bad-filter': true,
  'bad-scope': true,
  'bad-for': true,
  'bad-option': true,
  offline: true,
  unreachable: true,
  timeout: true,
  'too-slow-to-prepare': true,
  status: true,
  'not-found': true,
  forbidden: true,
  'rate-limited': true,
  refused: true,
  html: true,
  truncated: true,
  'wrong-type': true,
  'too-large': true,
  'too-many-pages': true,
};
const noFigure: Record<NoFigure, true> = {
  'no-data': true,
  suppressed: true,
  'not-additive': true,
  'no-denominator': true,
  'all-zero': true,
  'too-coarse': true,
  'hidden-members': true,
  'other-dates': true,
};
const noChange: Record<NoChange, true> = {
  'no-baseline': true,
  'missing-values': true,
  'not-additive': true,
  'given-total': true,
  'no-value': true,
};

const names = (record: object): ErrorCode[] => Object.keys(record) as ErrorCode[];
const languages: readonly Words[] = [en, fr];

/** `a.b: string`, for each leaf. */
function shape(value: object, path = ''): string[] {
  return Object.entries(value)
    .flatMap(([key, child]: [string, unknown]) =>
      typeof child === 'object' && child ? shape(child, `${path}${key}.`) : [`${path}${key}: ${typeof child}`],
    )
    .sort();
}

function everySentence(value: object): string[] {
  const trend = {
    what: 'x',
    first: { value: '1', bucket: 'b' },
    last: { value: '1', bucket: 'b', running: true },
    peak: { value: '1', bucket: 'b' },
  };
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    if (typeof child === 'string') return [child];
    if (key === 'error') return [];
    if (key === 'trendSentence') return [fr.trendSentence(trend)];
    if (typeof child === 'function') return [(child as (...values: string[]) => string)('1', '2')];
    return everySentence(child as object);
  });
}

suite('words', () => {
  test('English and French say the same things', () => {
    assert.deepEqual(shape(fr), shape(en));
  });

  for (const { lang, noFigure: noFigures, change, error } of languages) {
    test(`each reason has its own sentence (${lang})`, () => {
      assert.sameMembers(Object.keys(noFigures), Object.keys(noFigure));
      assert.sameMembers(Object.keys(change.none), Object.keys(noChange));
      for (const reasons of [Object.values(noFigures), Object.values(change.none)]) {
        assert.strictEqual(new Set(reasons).size, reasons.length);
        for (const sentence of reasons) assert.isAbove(sentence.length, 5);
      }
    });

    test(`each error has a sentence, with values and without (${lang})`, () => {
      const values = { indicator: 'a', known: 'b', name: 'c', path: 'd', status: 500, seconds: 3, limit: 9, pages: 2 };
      for (const code of names(codes)) {
        for (const sentence of [error('config', code, values), error('config', code, {})]) {
          assert.match(sentence, /^[A-ZÀ-Ý].*\.$/u, code);
          assert.notMatch(sentence, /undefined|null|NaN/, code);
        }
      }
    });
  }

  test('an unknown indicator is told with those that exist', () => {
    const values = { indicator: 'visit', known: 'visits, visitors' };
    assert.strictEqual(
      en.error('config', 'unknown-indicator', values),
      'There is no indicator “visit” here. Available: visits, visitors.',
    );
    assert.strictEqual(
      fr.error('config', 'unknown-indicator', values),
      'L’indicateur «\u00a0visit\u00a0» n’existe pas ici. Valeurs possibles\u00a0: visits, visitors.',
    );
  });

  test('what came from outside is cut within a sentence', () => {
    const sentence = en.error('config', 'unknown-indicator', { indicator: 'x'.repeat(9000), known: 'y'.repeat(9000) });
    assert.isBelow(sentence.length, 500);
  });

  test('French has its no-break spaces and its curly apostrophes', () => {
    const sentences = [
      ...everySentence(fr),
      ...names(codes).map((code) => fr.error('config', code, { known: 'a', name: 'b' })),
    ];
    for (const sentence of sentences) assert.notMatch(sentence, /[ \w][:;!?»](?!\/)|« |'/u, sentence);
  });

  test('a preposition agrees with the period', () => {
    const { since, until, change } = fr;
    assert.strictEqual(since('juillet 2022'), 'depuis juillet 2022');
    assert.strictEqual(since('5 janvier 2026'), 'depuis le 5 janvier 2026');
    assert.strictEqual(until('5 janvier 2026'), 'jusqu’au 5 janvier 2026');
    assert.strictEqual(change.comparedWith('2025'), 'par rapport à 2025');
    assert.strictEqual(change.comparedWith('5–7 janvier 2026'), 'par rapport au 5–7 janvier 2026');
    assert.strictEqual(change.comparedWith(fr.week('5', '2026')), 'par rapport à la semaine\u00a05 de 2026');
    assert.strictEqual(change.increment('312', 'août 2026'), '312 en août 2026');
    assert.strictEqual(change.increment('312', '5 janvier 2026'), '312 le 5 janvier 2026');
    assert.strictEqual(change.increment('312', 'T1 2026'), '312 au T1 2026');
    assert.strictEqual(en.change.increment('312', 'August 2026'), '312 in August 2026');
    assert.strictEqual(en.change.increment('312', '5 January 2026'), '312 on 5 January 2026');
    assert.strictEqual(en.change.increment('312', 'January 5, 2026'), '312 on January 5, 2026');
    assert.strictEqual(en.change.increment('312', 'week 5, 2026'), '312 in week 5, 2026');
  });

  test('a region reads as its language, and any other language as English', () => {
    assert.strictEqual(words('fr-CA'), fr);
    assert.strictEqual(words('FR_fr'), fr);
    for (const lang of ['de', '', 'not a tag', '__proto__', 'constructor']) assert.strictEqual(words(lang), en);
  });

  test('a service that says when it can be asked again is quoted', () => {
    const sentence = ({ error }: Words, retryAfter?: number): string =>
      error('http', 'rate-limited', retryAfter === undefined ? {} : { retryAfter });
    assert.match(sentence(en), /Please try again in a few minutes\.$/);
    assert.match(sentence(en, 0), /Please try again in 1 minute\.$/);
    assert.match(sentence(en, 90), /Please try again in 2 minutes\.$/);
    assert.match(sentence(en, 20_000), /Please try again in 6 hours\.$/);
    assert.match(sentence(fr), /Veuillez réessayer dans quelques minutes\.$/);
    assert.match(sentence(fr, 90), /Veuillez réessayer dans 2\sminutes\.$/);
  });

  test('a value without some of its parts is incomplete, and not missing', () => {
    const { missing } = words('en');
    assert.equal(missing(3, 12), '3 of 12 values missing');
    assert.equal(missing(3, 12, 3), '3 of 12 values incomplete');
    assert.equal(missing(3, 12, 1), '3 of 12 values missing or incomplete');
    const { missing: french } = words('fr');
    assert.equal(french(1, 3, 1), '1\u00a0valeur incomplète sur\u00a03');
    assert.equal(french(2, 3, 1), '2\u00a0valeurs manquantes ou incomplètes sur\u00a03');
  });
});
