import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { handle } from './docs/handle.js';
import { addresses, pageAt } from './docs/pages.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The files that the pages of the documentation would be, for the build to begin at. */
export function docsInput(): readonly string[] {
  return addresses().map((address) => `${root}${address}`);
}

/** The documentation as pages of the demo: made on request while developing, and for the build from files that are not there. */
export function docs(): Plugin {
  const pages = new Set(docsInput());
  return {
    name: 'docs',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (!handle(request, response)) next();
      });
    },
    resolveId: (id) => (pages.has(id) ? id : null),
    load: (id) => (pages.has(id) ? pageAt(id.slice(root.length)) : null),
  };
}
