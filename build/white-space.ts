import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/**
 * Takes the indentation and the comments that have lines of their own out of our own modules, so that templates of markup
 * and styles travel without them: the minifier leaves strings as they are. Line ends stay, since a space between two words
 * may be one.
 */
export function withoutIndentation(folder: string): Plugin {
  return {
    name: 'without-indentation',
    transform: {
      filter: { id: /\.ts$/ },
      handler(code, id) {
        if (!id.startsWith(folder)) return null;
        const text = new MagicString(code).replaceAll(/(?<=\n)(?:[ \t]*\/\*[^]*?\*\/\n|[ \t]+)+/g, '');
        return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
