import { assert } from '@open-wc/testing';

/** Every module that a module imports at run time, itself included, as the browser sees them. */
async function modulesOf(path: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = await (await fetch(path)).text();
  for (const [, target = ''] of code.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)) {
    await modulesOf(new URL(target.replace(/\.js$/, '.ts'), new URL(path, location.href)).pathname, seen);
  }
  return seen;
}

suite('the file of a source that is loaded lazily', () => {
  for (const name of ['csv', 'datagouv', 'udata']) {
    test(`${name} imports nothing that the entry holds as well`, async () => {
      const modules = [...(await modulesOf(`/src/sources/${name}.ts`))];
      assert.isAbove(modules.length, 1);
      for (const module of modules) assert.match(module, new RegExp(`^/src/sources/${name}[-.]`));
    });
  }
});
