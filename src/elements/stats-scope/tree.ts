import { pickText, type PickedText } from '../../i18n/pick-text.js';
import { searchable } from '../../i18n/searchable.js';
import type { ScopeNode } from '../../sources/scope-list.js';

/** An entry in the reader's language. */
export interface Branch {
  /** Where it stands, from the top: `2.0`. */
  readonly key: string;
  /** `null` for a heading. */
  readonly value: string | null;
  readonly name: PickedText;
  readonly inner: readonly Branch[];
}

/** The entries in the reader's language, without headings that have nothing under them. */
export function branchesOf(nodes: readonly ScopeNode[], language: string, above = ''): readonly Branch[] {
  return nodes.flatMap(({ value, label, options }, at) => {
    const key = `${above}${at}`;
    const inner = branchesOf(options, language, `${key}.`);
    return value === null && inner.length === 0 ? [] : [{ key, value, name: pickText(label, language), inner }];
  });
}

/** Those that can be chosen, in their order. */
export function choicesOf(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => [...(branch.value === null ? [] : [branch]), ...choicesOf(branch.inner)]);
}

/** From the top to the first entry of a value; empty where there is none. */
export function pathTo(value: string, branches: readonly Branch[]): readonly Branch[] {
  for (const branch of branches) {
    if (branch.value === value) return [branch];
    const path = pathTo(value, branch.inner);
    if (path.length > 0) return [branch, ...path];
  }
  return [];
}

/** Whether a native list can show them: entries, and headings with entries under them. */
export function isFlat(branches: readonly Branch[]): boolean {
  return branches.every(
    ({ value, inner }) => inner.length === 0 || (value === null && inner.every((one) => one.inner.length === 0)),
  );
}

/** Those whose name holds a text, whatever its accents and case, with what they stand under; of a heading all that it heads. */
export function searched(branches: readonly Branch[], text: string): readonly Branch[] {
  const wanted = searchable(text);
  return wanted === '' ? branches : kept(branches, wanted);
}

/** How many entries a search has found: those that stand there only for what is under them are none. */
export function hitsOf(branches: readonly Branch[], text: string): number {
  const wanted = searchable(text);
  const isHit = ({ name }: Branch): boolean => searchable(name.text).includes(wanted);
  const hits = (branch: Branch, isWithin: boolean): number => {
    const isFound = isWithin || isHit(branch);
    const own = branch.value !== null && isFound ? 1 : 0;
    return branch.inner.reduce((sum, one) => sum + hits(one, branch.value === null && isFound), own);
  };
  return branches.reduce((sum, branch) => sum + hits(branch, false), 0);
}

function kept(branches: readonly Branch[], wanted: string): readonly Branch[] {
  return branches.flatMap((branch) => {
    const isHit = searchable(branch.name.text).includes(wanted);
    if (isHit && branch.value === null) return [branch];
    const inner = kept(branch.inner, wanted);
    return isHit || inner.length > 0 ? [{ ...branch, inner }] : [];
  });
}
