import type { CodeSplittingNameFunction } from 'rolldown';

type Context = Parameters<CodeSplittingNameFunction>[1];

/**
 * One file for everything that elements need and the entry does not hold: what the given modules bring with them. Left
 * to itself the bundler makes a file for each set of modules that several lazy chunks share, and each of them is one
 * more request in a row.
 */
export function elementsChunk(entry: string, roots: readonly string[]): CodeSplittingNameFunction {
  const known = new Map<string, ReadonlySet<string>>();
  const isReached = (root: string, id: string, context: Context): boolean => {
    const reach = known.get(root) ?? reachable(root, context);
    known.set(root, reach);
    return reach.has(id);
  };
  return (id, context) =>
    roots.some((root) => isReached(root, id, context)) && !isReached(entry, id, context) ? 'elements' : null;
}

/** A module and all that comes with it at once. */
function reachable(root: string, context: Context): ReadonlySet<string> {
  const found = new Set([root]);
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
