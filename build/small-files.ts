import { build, type Plugin } from 'vite';

/** A file by its name, and the module that it is made of. */
export type SmallFiles = Readonly<Record<string, string>>;

/**
 * Builds files that stand beside the entry, each whole by itself, after the entry: in one build the bundler would take
 * what they have in common with the entry, or with its chunks, out of those. What imports the entry imports its file.
 */
export function smallFiles(files: SmallFiles, entry: string, outDir: string): Plugin {
  return {
    name: 'small-files',
    apply: 'build',
    async closeBundle() {
      for (const [name, module] of Object.entries(files)) await buildOne(name, module, entry, outDir);
    },
  };
}

async function buildOne(name: string, module: string, entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      reportCompressedSize: false,
      lib: { entry: { [name]: module }, formats: ['es'] },
      rolldownOptions: {
        external: (id) => id.endsWith(`/${entry}`),
        output: { entryFileNames: '[name].js', paths: () => `./${entry}`, minify: true, comments: false },
      },
    },
  });
}
