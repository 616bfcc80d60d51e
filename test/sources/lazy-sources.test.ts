import { assert } from '@open-wc/testing';

/** Every module that comes with a module at once, itself included, as the browser sees them. */
async function modulesOf(path: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = await (await fetch(path)).text();
  for (const [, target = ''] of code.matchAll(/(?:from|import)\s*["']([^"']+)["']/g)) {
    const { pathname } = new URL(target, new URL(path, location.href));
    await modulesOf(pathname.replace(/^(\/src\/.*)\.js$/, '$1.ts'), seen);
  }
  return seen;
}

/** What reads answers is loaded while they are on their way. */
const reading = /valibot|d3-dsv|create-dataset|json-answer|csv|datagouv|udata|check\.ts/;

suite('what asks an endpoint', () => {
  for (const name of ['ask-ahead', 'load']) {
    test(`comes without the code that reads answers: ${name}`, async () => {
      const modules = [...(await modulesOf(`/src/sources/${name}.ts`))];
      assert.includeMembers(modules, ['/src/sources/json.ts', '/src/sources/registry.ts', '/src/sources/send.ts']);
      assert.deepEqual(
        modules.filter((module) => reading.test(module)),
        [],
      );
    });
  }

  test('would be seen to come with it: csv', async () => {
    const modules = [...(await modulesOf('/src/sources/csv.ts'))];
    assert.isAbove(modules.filter((module) => reading.test(module)).length, 4);
  });
});
