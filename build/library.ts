import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { zipFolder } from '../demo/server/folder-zip.js';

const name = 'stats-widgets';

/** Puts the published files beside the pages of the demo, where its builder says they are: as a folder, and as a zip. */
export function library(from: string, outDir: string): Plugin {
  return {
    name: 'library',
    apply: 'build',
    closeBundle() {
      cpSync(from, join(outDir, name), { recursive: true });
      writeFileSync(join(outDir, `${name}.zip`), zipFolder(from, name));
    },
  };
}
