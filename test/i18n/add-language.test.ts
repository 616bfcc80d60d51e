import { assert } from '@open-wc/testing';
import { addLanguage, type Language } from '../../src/i18n/add-language.js';
import { chartWords } from '../../src/i18n/chart-words.js';
import { english } from '../../src/i18n/english.js';
import { exportWords } from '../../src/i18n/export-words.js';
import { formatter } from '../../src/i18n/format.js';
import { foreignWords, words } from '../../src/i18n/words.js';
import type { StatsError } from '../../src/model/stats-error.js';

const dutch: Language = {
  ...english,
  words: {
    ...english.words,
    lang: 'nl',
    loading: 'Laden …',
    toDate: 'tot nu toe',
    week: (week, year) => `week ${week} van ${year}`,
  },
  chart: { ...english.chart, allProfiles: 'Alles tonen' },
};

function refusal(language: unknown): string {
  try {
    addLanguage(language as Language);
  } catch (error) {
    return (error as StatsError).message;
  }
  return 'nothing was refused';
}

suite('addLanguage', () => {
  test('lets what is said, written and marked be in that language, in each of its regions', () => {
    assert.equal(words('nl').loading, english.words.loading);
    assert.equal(formatter('nl-BE').bucket('2026-W05'), 'week 5, 2026');
    assert.equal(chartWords('nl').allProfiles, english.chart.allProfiles);
    assert.equal(foreignWords('nl'), 'en');
    addLanguage(dutch);
    assert.equal(words('nl-BE').loading, 'Laden …');
    assert.equal(formatter('nl-BE').bucket('2026-W05'), 'week 5 van 2026');
    assert.equal(chartWords('nl-BE').allProfiles, 'Alles tonen');
    assert.equal(chartWords('nl-BE').loading, 'Laden …');
    assert.isNull(foreignWords('nl-BE'));
  });

  test('speaks English where a room is left out, and French where the language is French', () => {
    const french = exportWords('fr').cancelled;
    addLanguage({ words: dutch.words });
    assert.equal(exportWords('nl').cancelled, english.export.cancelled);
    const ours = words('fr');
    addLanguage({ words: { ...ours, loading: 'Un instant…' } });
    assert.equal(words('fr').loading, 'Un instant…');
    assert.equal(exportWords('fr').cancelled, french);
    addLanguage({ words: ours });
    assert.strictEqual(words('fr'), ours);
    assert.notEqual(french, english.export.cancelled);
  });

  test('goes before the language that had its tag', () => {
    addLanguage(dutch);
    addLanguage({ ...dutch, words: { ...dutch.words, loading: 'Even geduld…' } });
    assert.equal(words('nl').loading, 'Even geduld…');
  });

  for (const [what, language, expected] of [
    ['without words', {}, 'addLanguage: words.lang: expected a text'],
    [
      'that lacks a sentence',
      { ...dutch, words: { ...dutch.words, change: { ...dutch.words.change, up: undefined } } },
      'addLanguage: words.change.up: expected a text',
    ],
    [
      'with a text where there is a function',
      { ...dutch, words: { ...dutch.words, week: 'week' } },
      'addLanguage: words.week: expected a function',
    ],
  ] as const) {
    test(`refuses a language ${what}`, () => {
      assert.equal(refusal(language), expected);
    });
  }
});
