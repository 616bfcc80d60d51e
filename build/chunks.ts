import type { CodeSplittingNameFunction } from 'rolldown';

type Context = Parameters<CodeSplittingNameFunction>[1];

/** A file of the bundle, and the modules that it is made for: it holds what they bring with them. */
export interface Chunk {
  readonly name: string;
  readonly roots: readonly string[];
}

/**
 * One file for everything that a group of modules needs and that no file before it holds, the entry's first. Left to
 * itself the bundler makes a file for each set of modules that several lazy chunks share, and each of them is one more
 * request in a row.
 */
export function namedChunks(chunks: readonly Chunk[]): CodeSplittingNameFunction {
  const known = new Map<string, ReadonlySet<string>>();
  const isReached = (root: string, id: string, context: Context): boolean => {
    const reach = known.get(root) ?? reachable(root, context);
    known.set(root, reach);
    return reach.has(id);
  };
  return (id, context) => chunks.find(({ roots }) => roots.some((root) => isReached(root, id, context)))?.name ?? null;
}

/** A module and all that comes with it at once. */
function reachable(root: string, context: Context): ReadonlySet<string> {
  const found = new Set([root]);
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
