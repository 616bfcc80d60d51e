import { assert } from '@open-wc/testing';
import { periodName } from '../../src/i18n/period-name.js';

/** As it is read: no-break spaces are spaces, and browsers differ in the spaces around a dash. */
const plain = (name: string): string => name.replace(/[\s\u00a0\u202f]+/g, ' ').replace(/ ?– ?/g, ' – ');

const names: readonly (readonly [period: string, en: string, fr: string])[] = [
  ['last-7-days', 'Last 7 days', '7 derniers jours'],
  ['last-360-days', 'Last 360 days', '360 derniers jours'],
  ['last-4-weeks', 'Last 4 weeks', '4 dernières semaines'],
  ['last-12-months', 'Last 12 months', '12 derniers mois'],
  ['last-8-quarters', 'Last 8 quarters', '8 derniers trimestres'],
  ['last-2-years', 'Last 2 years', '2 dernières années'],
  ['last-1-day', 'Today', 'Aujourd’hui'],
  ['today', 'Today', 'Aujourd’hui'],
  ['yesterday', 'Yesterday', 'Hier'],
  ['last-1-weeks', 'This week', 'Cette semaine'],
  ['this-week', 'This week', 'Cette semaine'],
  ['this-month', 'This month', 'Ce mois-ci'],
  ['this-quarter', 'This quarter', 'Ce trimestre'],
  ['this-year', 'This year', 'Cette année'],
  ['last-week', 'Last full week', 'Dernière semaine complète'],
  ['last-month', 'Last full month', 'Dernier mois complet'],
  ['last-quarter', 'Last full quarter', 'Dernier trimestre complet'],
  ['last-year', 'Last full year', 'Dernière année complète'],
  ['all', 'All time', 'Depuis l’origine'],
  ['2026-01-01/2026-03-31', '1 January – 31 March 2026', '1 janvier – 31 mars 2026'],
  ['2025-12-15/2026-01-05', '15 December 2025 – 5 January 2026', '15 décembre 2025 – 5 janvier 2026'],
  ['2026-01-05/2026-01-05', '5 January 2026', '5 janvier 2026'],
  ['2026-01-05/P7D', '5 – 11 January 2026', '5 – 11 janvier 2026'],
  ['2026-01/2026-03', 'January – March 2026', 'Janvier – mars 2026'],
  ['2026-01', 'January 2026', 'Janvier 2026'],
  ['2025', '2025', '2025'],
  ['2026-Q1', 'Q1 2026', 'T1 2026'],
  ['2026-W05', 'Week 5, 2026', 'Semaine 5 de 2026'],
  ['2026-01/2026-03-15', '1 January – 15 March 2026', '1 janvier – 15 mars 2026'],
];

suite('the name of a period', () => {
  for (const [period, en, fr] of names) {
    test(`${period} is "${en}", and "${fr}" in French`, () => {
      assert.equal(plain(periodName(period, 'en')), en);
      assert.equal(plain(periodName(period, 'fr')), fr);
    });
  }

  test('has its digits grouped where they are many', () => {
    assert.equal(periodName('last-1000-days', 'en'), 'Last 1,000 days');
  });

  test('is the text itself where that is no period', () => {
    assert.equal(periodName('soon', 'fr'), 'soon');
  });

  test('in a language without words is in English', () => {
    assert.equal(periodName('last-7-days', 'de'), 'Last 7 days');
  });
});
