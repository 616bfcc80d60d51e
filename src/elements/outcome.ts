import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { controlWords } from '../i18n/control-words.js';
import { foreignWords } from '../i18n/words.js';
import { afterTwoFrames } from './after-frames.js';
import type { Member } from './group/group-store.js';
import type { Membership } from './group/membership.js';

type Figures = Member['element'] & { readonly state?: string; readonly isUpdatePending?: boolean };

/**
 * Tells a reader who listens that the figures of a group have followed a choice. They may be thirty, each of which would
 * say so: the control says it once, when the last of them has come or failed.
 */
export class Outcome {
  readonly #host: ReactiveControllerHost;
  readonly #membership: Membership;
  #isAwaited = false;
  /** How many could not be loaded; `null` while there is nothing to say. */
  #failed: number | null = null;

  constructor(host: ReactiveControllerHost, membership: Membership) {
    this.#host = host;
    this.#membership = membership;
  }

  /** The reader has chosen. */
  await(): void {
    this.#failed = null;
    this.#host.requestUpdate();
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    afterTwoFrames(this.#look);
  }

  /** A region that is there before it speaks, else nobody hears it. */
  render(lang: string): TemplateResult {
    const { updated, notUpdated } = controlWords(lang);
    const said = this.#failed === null ? nothing : this.#failed === 0 ? updated : notUpdated(this.#failed);
    return html`<p class="hidden" role="status" lang=${foreignWords(lang) ?? nothing}>${said}</p>`;
  }

  /** Frame by frame: an element that leaves the page, or loads nothing any more, tells nobody. */
  readonly #look = (): void => {
    const members = this.#membership.group.stores.flatMap((store) => [...store.members]);
    const elements = members.map(({ element }): Figures => element).filter((element) => 'state' in element);
    if (elements.some(({ state, isUpdatePending }) => state === 'loading' || isUpdatePending)) {
      requestAnimationFrame(this.#look);
      return;
    }
    this.#isAwaited = false;
    this.#failed = new Set(elements.filter(({ error }) => error != null)).size;
    this.#host.requestUpdate();
  };
}
