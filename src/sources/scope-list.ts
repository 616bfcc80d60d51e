import {
  array,
  custom,
  lazy,
  looseObject,
  maxLength,
  nullish,
  pipe,
  record,
  string,
  type GenericSchema,
} from 'valibot';
import type { LocalText } from '../model/dataset.js';
import { StatsError, wrongType } from '../model/stats-error.js';
import { askShared } from './ask-shared.js';
import { readShape } from './check.js';

/** One of those that readers choose from, or a heading. */
export interface ScopeNode {
  /** What the group is told; empty for "no scope", `null` for a heading, which cannot be chosen. */
  readonly value: string | null;
  readonly label: LocalText;
  readonly options: readonly ScopeNode[];
}

/** How pages and endpoints write one: `children` for `options` and `id`, `name` for `value`, `label` are read as well. */
export interface ScopeOption {
  readonly value?: string | null;
  readonly label: LocalText;
  readonly options?: readonly ScopeOption[];
}

export interface ScopeListOptions {
  /** The caller's leaving. */
  readonly signal: AbortSignal;
  /** Asks anew instead of taking a copy that is still fresh. */
  readonly fresh: boolean;
  readonly credentials: RequestCredentials;
}

/** Entries beyond which a list is a mistake: nobody reads them, and a page would stand still. */
const most = 10_000;
const deepest = 20;

interface Shape {
  readonly value?: string | number | null | undefined;
  readonly id?: string | number | null | undefined;
  readonly label?: LocalText | null | undefined;
  readonly name?: LocalText | null | undefined;
  readonly options?: readonly Shape[] | null | undefined;
  readonly children?: readonly Shape[] | null | undefined;
}

const isObject = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const text = pipe(string('a text'), maxLength<string, number, string>(500, 'at most 500 characters'));
const texts = record(string(), text, 'a text');
const label = nullish(lazy((input) => (isObject(input) && Object.keys(input).length > 0 ? texts : text)));
const value = nullish(
  custom<string | number>((input) => typeof input === 'string' || Number.isFinite(input), 'a text or a number'),
);
const list: GenericSchema<unknown, Shape[]> = array(
  lazy(() => entry),
  'an array of entries',
);
const entry: GenericSchema<unknown, Shape> = looseObject(
  { value, id: value, label, name: label, options: nullish(list), children: nullish(list) },
  'an object',
);

/**
 * Reads a list of scopes: an array of entries, or an object that has it under `options` or `children`. Throws a
 * `StatsError` of kind `format` with the first path that was wrong.
 */
export function readScopeList(body: unknown): readonly ScopeNode[] {
  const [entries, path] = entriesOf(body);
  const nodes = readShape(list, entries, path).map((shape, at) => nodeOf(shape, `${path}[${at}]`, 1));
  if (countOf(nodes) <= most) return nodes;
  const message = `${path || 'answer'}: expected at most ${most} entries, got more`;
  throw new StatsError('format', 'too-large', message, { path });
}

/** The list at an address. Rejects with a `StatsError`. */
export async function loadScopeList(url: string, options: ScopeListOptions): Promise<readonly ScopeNode[]> {
  const { value: answer } = await askShared({ url }, { ...options, refuse: undefined });
  return readScopeList(answer.json());
}

function entriesOf(body: unknown): readonly [entries: unknown, path: string] {
  if (Array.isArray(body)) return [body, ''];
  const { options, children } = isObject(body) ? (body as Shape) : {};
  if (options != null) return [options, 'options'];
  if (children != null) return [children, 'children'];
  throw wrongType('answer', 'an array of entries, or an object with options', body);
}

function nodeOf(shape: Shape, path: string, depth: number): ScopeNode {
  const said = shape.label ?? shape.name;
  if (said == null) throw wrongType(`${path}.label`, 'a text', undefined);
  const written = shape.value ?? shape.id;
  const [inner, key] = shape.options ? [shape.options, 'options'] : [shape.children ?? [], 'children'];
  if (inner.length > 0 && depth === deepest) throw wrongType(`${path}.${key}`, `at most ${deepest} levels`, 'more');
  return {
    value: written == null ? null : String(written),
    label: said,
    options: inner.map((each, at) => nodeOf(each, `${path}.${key}[${at}]`, depth + 1)),
  };
}

function countOf(nodes: readonly ScopeNode[]): number {
  return nodes.reduce((count, { options }) => count + 1 + countOf(options), 0);
}
