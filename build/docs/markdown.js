import GithubSlugger from 'github-slugger';
import { Marked, Renderer } from 'marked';

/**
 * @typedef {{ depth: number, id: string, html: string }} Heading
 * @typedef {{ title: string, summary: string, headings: readonly Heading[], links: readonly string[], html: string }} Text
 */

/**
 * Makes a text out of Markdown: headings have the ids that GitHub gives them, tables a box that scrolls and takes the focus.
 *
 * @param {string} source
 * @param {(href: string) => string | null} linkTo Where a link leads; `null` leaves its words alone.
 * @returns {Text}
 */
export function readMarkdown(source, linkTo) {
  const slugger = new GithubSlugger();
  /** @type {Heading[]} */
  const headings = [];
  /** @type {string[]} */
  const links = [];
  /** @type {Map<string, number>} */
  const tables = new Map();
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const id = slugger.slug(unescaped(plain(html)));
        headings.push({ depth, id, html });
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        links.push(href);
        const to = linkTo(href);
        return to === null ? words : `<a href="${escapeHtml(to)}">${words}</a>`;
      },
      table(token) {
        const under = plain(headings.at(-1)?.html ?? '');
        const count = (tables.get(under) ?? 0) + 1;
        tables.set(under, count);
        const name = `Table: ${under}${count === 1 ? '' : `, ${count}`}`;
        const table = Renderer.prototype.table.call(this, token);
        return `<div class="scroll" role="group" aria-label="${name}" tabindex="0">${table}</div>\n`;
      },
    },
  });
  const html = marked.parse(source, { async: false });
  const [, summary = ''] = /<p>(.*?)<\/p>/s.exec(html) ?? [];
  return { title: headings[0]?.html ?? '', summary: firstSentence(plain(summary)), headings, links, html };
}

/** The words of a piece of markup; what stands for `<` or `&` in it stays so. @param {string} html */
export function plain(html) {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** @param {string} html */
function unescaped(html) {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** @param {string} text */
function firstSentence(text) {
  return /^.+?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
