import { formatter } from '/src/i18n/format.ts';
import { guides, sentenceOf } from './problem-words.js';
import { keepSaid } from './say.js';
import { inBoth, sourceNames } from './words.js';

/**
 * @import { Found } from './figure.js'
 * @import { Obstacle } from './problems.js'
 */

/**
 * Says below the field what its address is, or what stands in the way: once, in a live region.
 *
 * @param {{ field: HTMLInputElement, region: HTMLElement }} parts
 * @param {{ found: Found | null, obstacle: Obstacle | null }} result
 */
export function sayFindings({ field, region }, { found, obstacle }) {
  if (obstacle) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  region.classList.toggle('wrong', obstacle !== null);
  const first = document.createElement('p');
  if (obstacle) first.append(...inBoth(sentenceOf(obstacle, 'fr'), sentenceOf(obstacle, 'en')));
  else if (found) first.append(...inBoth(summaryOf(found, 'fr'), summaryOf(found, 'en')));
  keepSaid(region, [first, ...guideOf(obstacle?.key ?? ''), ...detailOf(obstacle?.detail ?? '')]);
}

/** @param {Found} found @param {'fr' | 'en'} language */
function summaryOf({ query, dataset }, language) {
  const isFrench = language === 'fr';
  const [fr, en] = sourceNames[query.source] ?? [query.source, query.source];
  const count = dataset.indicators.length;
  const indicators = isFrench
    ? `${count}\u00a0indicateur${count > 1 ? 's' : ''}`
    : `${count} indicator${count > 1 ? 's' : ''}`;
  const { granularity, buckets } = dataset;
  const [from, to] = [buckets[0], buckets.at(-1)];
  const dates =
    granularity && from && to ? `, ${formatter(language).covered({ from, to, granularity, running: false })}` : '';
  return isFrench ? `Reconnu\u00a0: ${fr}. ${indicators}${dates}.` : `Recognised: ${en}. ${indicators}${dates}.`;
}

/** Says that the answer is awaited. @param {HTMLElement} region */
export function sayReading(region) {
  region.classList.remove('wrong');
  keepSaid(region, inBoth('Lecture…', 'Reading…'));
}

/** Where more is told of it. @param {string} key */
function guideOf(key) {
  const guide = guides[key];
  if (!guide) return [];
  const [href, fr, en] = guide;
  const link = document.createElement('a');
  link.href = href;
  link.append(...inBoth(fr, en));
  const line = document.createElement('p');
  line.append(link);
  return [line];
}

/** What developers need to mend it. @param {string} text */
function detailOf(text) {
  if (text === '') return [];
  const code = document.createElement('code');
  code.textContent = text;
  const line = document.createElement('p');
  line.lang = 'en';
  line.append(code);
  return [line];
}
