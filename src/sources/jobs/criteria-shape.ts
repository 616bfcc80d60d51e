import type { JobCriteria } from './job.js';

/** Characters of criteria as JSON: a filter may name hundreds of members, and what is longer is no choice of a reader's. */
const longest = 20_000;

/** Whether criteria are as documented: a flat object of texts, numbers and lists, and of no more than a page chooses. */
export function isCriteria(input: unknown): input is JobCriteria {
  if (!isObject(input) || !Object.values(input).every(isCriterion)) return false;
  // Only what is known to be flat is written: a text of a deep one would have no end.
  return JSON.stringify(input).length <= longest;
}

function isCriterion(value: unknown): boolean {
  return isPlain(value) || isTexts(value) || (isObject(value) && Object.values(value).every(isTexts));
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
