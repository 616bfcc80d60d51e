import type { Plugin } from 'vite';
import { withBar } from './bar/bar.js';

/** Writes the bar into each page of the demo. */
export function bar(): Plugin {
  return {
    name: 'bar',
    transformIndexHtml: (html, { path }) => (html.includes('<header class="bar">') ? html : withBar(html, path)),
  };
}
