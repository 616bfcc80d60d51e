import type { TemplateResult } from 'lit';
import type { PickedText } from '../../i18n/pick-text.js';
import { renderNamed, slot } from '../label.js';

/** How a name is put into a sentence. */
export type Put = (name: PickedText) => string;

/** As plain text. */
export const plain: Put = ({ text }) => text;

/** A sentence in which every name stands in its own language. `say` puts its names in the order in which they are read. */
export function spoken(say: (put: Put) => string): TemplateResult {
  const names: PickedText[] = [];
  const sentence = say((name) => {
    names.push(name);
    return slot;
  });
  return renderNamed(sentence, names);
}
