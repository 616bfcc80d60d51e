import { html } from 'lit';
import { prefixOf, withPrefix } from '../tag-prefix.js';

type Html = typeof html;

/** Lit knows a template by its strings: those of a prefix are made once. */
const made = new Map<string, WeakMap<TemplateStringsArray, TemplateStringsArray>>();

/** `html` for what an element makes of our own elements: `<stats-card>` gets the prefix that the element's own tag has. */
export function htmlFor(host: Element): Html {
  const prefix = prefixOf(host);
  const known = made.get(prefix) ?? new WeakMap<TemplateStringsArray, TemplateStringsArray>();
  made.set(prefix, known);
  return (strings, ...values) => {
    const own = known.get(strings) ?? prefixed(strings, prefix);
    known.set(strings, own);
    return html(own, ...values);
  };
}

/** Of what this library wrote, and of a prefix that is checked: never of a value. */
function prefixed(strings: TemplateStringsArray, prefix: string): TemplateStringsArray {
  const own = strings.map((one) => withPrefix(one, prefix));
  return Object.assign(own, { raw: own });
}
