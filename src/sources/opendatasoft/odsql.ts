import { stepBucket, type DateRange, type Granularity } from '../../model/bucket.js';

// ODSQL, the query language of the Explore API: https://help.opendatasoft.com/apis/ods-explore-v2/explore_v2.1.html

/** What a field name may be made of. */
const fieldForm = /^[A-Za-z0-9_]+$/;

const keywords = new Set(
  (
    'and as asc avg by count date_format day dayofweek desc distinct equi false group hour ifnull in is like limit lower ' +
    'max median millisecond min minute month not null or percentile quarter range search second select sum top true ' +
    'upper where year'
  ).split(' '),
);

/** Whether a text may name a field. */
export function isField(name: string): boolean {
  return fieldForm.test(name);
}

/** A field as it stands in a clause: keywords, and what would be read as a number, between back quotes. */
export function fieldLiteral(name: string): string {
  return keywords.has(name.toLowerCase()) || /^\d/.test(name) ? `\`${name}\`` : name;
}

/** A text as it stands in a clause. A lone backslash, or a quote, would end the clause with status 400. */
export function textLiteral(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The id of the group of records that have no value: they are a group of their own since version 2.1. */
export const noValue = 'null';

/** Records of which the field has one of these values. */
export function oneOfCondition(name: string, members: readonly string[]): string {
  const field = fieldLiteral(name);
  const [first, ...more] = members.filter((member) => member !== noValue).map(textLiteral);
  const conditions: string[] = [];
  if (first !== undefined) {
    conditions.push(more.length === 0 ? `${field}=${first}` : `${field} in (${[first, ...more].join(', ')})`);
  }
  if (members.includes(noValue)) conditions.push(`${field} is null`);
  return conditions.length > 1 ? `(${conditions.join(' or ')})` : conditions.join('');
}

/** Records of these dates, the last one included, in the time zone that the request names. */
export function rangeCondition(name: string, { from, to }: DateRange): string {
  const field = fieldLiteral(name);
  return `${field}>=date'${from}' and ${field}<date'${stepBucket(to, 1)}'`;
}

/** Patterns of `date_format` that give the names of our buckets. There is none for quarters: months make those. */
const patterns: Readonly<Record<Granularity, string>> = {
  hour: `"YYYY-MM-dd'T'HH"`,
  day: `'YYYY-MM-dd'`,
  week: `"xxxx-'W'ww"`,
  month: `'YYYY-MM'`,
  quarter: `'YYYY-MM'`,
  year: `'YYYY'`,
};

/** The bucket that a date of a field lies in, as a text. */
export function bucketExpression(name: string, granularity: Granularity): string {
  return `date_format(${fieldLiteral(name)},${patterns[granularity]})`;
}

/** The granularity that records are really grouped by. */
export function groupedBy(granularity: Granularity): Granularity {
  return granularity === 'quarter' ? 'month' : granularity;
}

/** An aggregate function of ODSQL, as an indicator names it. */
export interface Aggregation {
  readonly name: string;
  readonly distinct: boolean;
  readonly argument: string;
  /** As it stands in a `select` clause. */
  readonly expression: string;
}

const aggregationForm = /^(count|sum|avg|min|max|median|percentile)\((.+)\)$/i;

/**
 * Reads `sum(size_res)`; `null` for what is no single aggregate function. A space is written `%20`, since spaces part
 * the indicators of an attribute: `count(distinct%20user_id)`.
 */
export function readAggregation(id: string): Aggregation | null {
  const text = decode(id) ?? id;
  const [, name, argument] = aggregationForm.exec(text) ?? [];
  if (name === undefined || argument === undefined || !isBalanced(argument)) return null;
  return { name: name.toLowerCase(), distinct: /^\s*distinct\b/i.test(argument), argument, expression: text };
}

/** `null` for what is not percent-encoded UTF-8. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Brackets that close before they open would end the function early; those within quotes cannot be told from them. */
function isBalanced(argument: string): boolean {
  if (/["'`]/.test(argument.replace(/`\w+`/g, ''))) return false;
  let depth = 0;
  for (const sign of argument) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
