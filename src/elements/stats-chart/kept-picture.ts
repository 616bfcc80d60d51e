import { pictureOf, type Picture } from './chart-picture.js';
import { extrasOf } from './extras.js';
import type { Shown } from './shown.js';

/**
 * The picture of what is shown: the same one as long as all that it is made of is. An element is updated for many reasons,
 * few of which change its drawing.
 */
export class KeptPicture {
  #picture: Picture | null = null;
  #madeOf: readonly unknown[] = [];

  of({ view, voice, entries, look }: Shown, rtl: boolean): Picture {
    const parts = [view.type, view.marks, voice.words, voice.format, look, rtl, ...view.sets];
    const isSame = parts.length === this.#madeOf.length && parts.every((part, at) => part === this.#madeOf[at]);
    if (this.#picture && isSame) return this.#picture;
    this.#madeOf = parts;
    this.#picture = pictureOf(view, entries, look, voice.format, rtl, extrasOf(view, voice));
    return this.#picture;
  }
}
