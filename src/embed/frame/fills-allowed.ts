import type { Endpoints } from './endpoints.js';

/** A scheme and a host are there in full, with the slash after them. */
const whole = /^[a-z][a-z\d+.-]*:[\\/]{2}[^\\/?#{}]+[\\/]/i;

/**
 * Whether an address, or URL template, can only become one that is allowed, whatever is filled in: what stands before the
 * first placeholder says the host, or is a path of the page's own. What is really fetched is looked at again.
 */
export function fillsAllowed(template: string, base: string, { allows }: Endpoints): boolean {
  const start = template.trim().split('{')[0] ?? '';
  const isTemplate = start !== template.trim();
  const isAbsolute = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(start);
  if (isTemplate && isAbsolute && !whole.test(start)) return false;
  // Nothing may be filled in as well as something, and some links leave placeholders as they are.
  const fillings = ['', 'x'].map((value) =>
    template.replaceAll(/\{[?&][^{}]*\}/g, '').replaceAll(/\{[^{}]*\}/g, value),
  );
  return [template, start, ...fillings].every((each) => {
    try {
      return allows(new URL(each, base).href);
    } catch {
      return false;
    }
  });
}
