import { parseSync, type Plugin } from 'vite';

type Statement = ReturnType<typeof parseSync>['program']['body'][number];

/** Where an entry leaves what its chunks use: two copies of the library on one page have two folders. */
const place = 'globalThis[Symbol.for(new URL(".", import.meta.url).href)]';

/**
 * Lets lazy chunks use what the entry holds without importing it by its address. A page may well load the entry under
 * another address than its chunks know (`stats-widgets.js?ver=3`, as WordPress writes it): their import would fetch and
 * run all of it a second time. Instead the entry leaves its bindings at a symbol named after its folder, and chunks of
 * that folder take them. They find them there, since only code of the entry requests chunks.
 */
export function handOver(entry: string): Plugin {
  return {
    name: 'hand-over',
    renderChunk(code, chunk) {
      const { body } = parseSync(chunk.fileName, code).program;
      const isPublic = publicNames(chunk.facadeModuleId, (id) => this.getModuleInfo(id)?.exports ?? []);
      const edits = body.map((part) => (chunk.fileName === entry ? leave(part, isPublic) : take(part, entry)));
      // From the last to the first, so that positions stay true. Lines are kept, and source maps with them.
      const changed = body.reduceRight((text, { start, end }, index) => {
        const edit = edits[index];
        return edit == null ? text : text.slice(0, start) + edit + text.slice(end);
      }, code);
      return { code: changed, map: null };
    },
  };
}

function publicNames(id: string | null, exportsOf: (id: string) => readonly string[]): (name: string) => boolean {
  const names = new Set(id === null ? [] : exportsOf(id));
  return (name) => names.has(name);
}

/**
 * The first entry of a folder is the one that its chunks belong to, should a page load another one of it (`?ver=4`).
 * The entry's `export { load, createDataset as t }`: what pages may import stays, the rest is
 * left for the chunks.
 */
function leave(part: Statement, isPublic: (name: string) => boolean): string | null {
  if (part.type !== 'ExportNamedDeclaration' || part.declaration || part.source) return null;
  const pairs = part.specifiers.map(({ local, exported }) => [nameOf(local), nameOf(exported)] as const);
  const kept = pairs.filter(([, name]) => isPublic(name)).map(([local, name]) => `${local} as ${name}`);
  const left = pairs.map(([local, name]) => `${name}: ${local}`);
  return `export { ${kept.join(', ')} }; ${place} ??= { ${left.join(', ')} };`;
}

/** A chunk's `import { t as createDataset } from './stats-widgets.js'`. */
function take(part: Statement, entry: string): string | null {
  if (part.type !== 'ImportDeclaration' || part.source.value !== `./${entry}`) return null;
  const pairs = part.specifiers.map((one) => {
    if (one.type !== 'ImportSpecifier') throw new Error(`hand-over: a chunk imports all of ${entry}`);
    return `${nameOf(one.imported)}: ${one.local.name}`;
  });
  return pairs.length === 0 ? '' : `const { ${pairs.join(', ')} } = ${place};`;
}

function nameOf(name: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return name.name ?? String(name.value);
}
