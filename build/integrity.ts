import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { hashesOf, linesFor } from '../bin/integrity.js';

/**
 * Writes the hash of each script beside them, as `integrity.json` and as a page to read: what to paste for the place at
 * which a public CDN serves the release. For other places the lines are others: `npx stats-widgets integrity URL`.
 */
export function integrity(base: string, outDir: string): Plugin {
  return {
    name: 'integrity',
    closeBundle: {
      // Of the very files, when nothing changes them any more and none is added.
      order: 'post',
      sequential: true,
      handler() {
        const hashes = hashesOf(outDir);
        writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
        writeFileSync(join(outDir, 'integrity.md'), page(base, hashes));
      },
    },
  };
}

function page(base: string, hashes: Readonly<Record<string, string>>): string {
  const { html, policy } = linesFor(base, hashes);
  const rows = Object.entries(hashes).map(([name, hash]) => `| \`${name}\` | \`${hash}\` |`);
  return `# Integrity of this release

In the head of a page, before any other module script:

\`\`\`html
${html}
\`\`\`

The map is an inline script: a policy that does not name its hash drops it without a word to the reader, and the page then
runs chunks that nothing checks. So where the page has a Content-Security-Policy, add to its \`script-src\`

\`\`\`
${new URL(base).origin} ${policy}
\`\`\`

The lines are those of \`${base}\`. For another place: \`npx stats-widgets integrity URL\`.

| file | hash |
| --- | --- |
${rows.join('\n')}
`;
}
