import type { Plugin } from 'vite';

/** The bundler's own file of helpers, which it makes as soon as two chunks use one. */
const file = 'rolldown-runtime.js';

/** `import{t as e}from"./rolldown-runtime.js";`, and what that file ends with. */
const taking = /import\s*\{([^}]*)\}\s*from\s*["']\.\/rolldown-runtime\.js["'];?/;
const giving = /export\s*\{([^}]*)\};?/;

/** Writes the bundler's helpers (150 bytes) into each chunk that uses them: a file of their own is one more request in a row. */
export function inlineHelpers(): Plugin {
  return {
    name: 'inline-helpers',
    // After it has been made small, for its names are then others.
    generateBundle(_options, bundle) {
      const helpers = bundle[file];
      if (helpers?.type !== 'chunk') return;
      const given = pairsOf(giving.exec(helpers.code)?.[1] ?? '');
      const body = helpers.code.replace(giving, '').replace(/\/\/# source.*/, '');
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(taking, (_import, names: string) => {
          const taken = pairsOf(names).map(([name, local]) => [local, sourceOf(given, name)] as const);
          const locals = taken.map(([local]) => local).join();
          const made = taken.map(([local, name]) => `${local}:${name}`).join();
          return `const{${locals}}=(()=>{${body.trim()}return{${made}}})();`.replaceAll('\n', ' ');
        });
        if (chunk !== helpers && chunk.code.includes(file))
          this.error(`${chunk.fileName} imports ${file} in another way`);
      }
      Reflect.deleteProperty(bundle, file);
      Reflect.deleteProperty(bundle, `${file}.map`);
    },
  };
}

/** `t as e, n` as pairs of a name and what it is called here. */
function pairsOf(names: string): readonly (readonly [string, string])[] {
  return names.split(',').map((one) => {
    const [name = '', local = name] = one.trim().split(/\s+as\s+/);
    return [name, local];
  });
}

/** What a name of the helpers' exports is called inside them. */
function sourceOf(given: readonly (readonly [string, string])[], exported: string): string {
  return given.find(([, name]) => name === exported)?.[0] ?? exported;
}
