import type { ScopeNode } from '../../sources/scope-list.js';
import type { Choice, ChoiceGroup } from '../select-field.js';
import { branchesOf, choicesOf, isFlat, type Branch } from './tree.js';
import { manyEntries } from './scope-panel.js';

/** What readers can choose from. */
export interface Choices {
  readonly branches: readonly Branch[];
  /** What is chosen: empty for no scope. */
  readonly value: string;
  /** A native list can show them, and readers find theirs in it. */
  readonly isShort: boolean;
}

/**
 * The entries in the reader's language, with that of the group: one that is not in the list stands before it, by its own
 * text. `null` where there is no choice: of one entry, or of none.
 */
export function choicesFor(nodes: readonly ScopeNode[], scope: string | null, language: string): Choices | null {
  const listed = branchesOf(nodes, language);
  const all = choicesOf(listed);
  if (all.length === 0) return null;
  const value = scope ?? '';
  const isListed = value === '' || all.some((choice) => choice.value === value);
  const own: Branch = { key: 'own', value, name: { text: value, lang: null }, inner: [] };
  const branches = isListed ? listed : [own, ...listed];
  const count = isListed ? all.length : all.length + 1;
  return count < 2 ? null : { branches, value, isShort: count <= manyEntries && isFlat(branches) };
}

/** They as entries of a native list. */
export function entriesOf({ branches, value }: Choices, choose: string): readonly (Choice | ChoiceGroup)[] {
  const entries = branches.map((branch) =>
    branch.value === null
      ? { heading: branch.name, choices: branch.inner.map((inner) => choiceOf(inner)) }
      : choiceOf(branch),
  );
  const isThere = choicesOf(branches).some((choice) => choice.value === value);
  return isThere ? entries : [{ value, name: { text: choose, lang: null } }, ...entries];
}

/** What elements are given where nobody says a scope, since they need one: the first entry, unless the list has one for no scope. */
export function firstScope(nodes: readonly ScopeNode[]): string | null {
  const values = choicesOf(branchesOf(nodes, 'en')).map(({ value }) => value ?? '');
  return values.includes('') ? null : (values[0] ?? null);
}

/** Whether an entry of the list has this value. */
export function hasScope(nodes: readonly ScopeNode[], scope: string): boolean {
  return nodes.some(({ value, options }) => value === scope || hasScope(options, scope));
}

function choiceOf({ value, name }: Branch): Choice {
  return { value: value ?? '', name };
}
