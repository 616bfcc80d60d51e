import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { controlWords } from '../i18n/control-words.js';
import { foreignWords } from '../i18n/words.js';
import { afterTwoFrames } from './after-frames.js';
import type { Member } from './group/group-store.js';
import type { Membership } from './group/membership.js';

type Host = ReactiveControllerHost & Element;
type Figures = Member['element'] & { readonly state?: string; readonly isUpdatePending?: boolean };

/**
 * Tells a reader who listens that the figures of a group have followed a choice. They may be thirty, each of which would
 * say so: the control says it once, when the last of them has come or failed.
 */
export class Outcome implements ReactiveController {
  readonly #host: Host;
  readonly #membership: Membership;
  /** Whether a choice was made, and whether the elements have heard of it. */
  #state: 'quiet' | 'chosen' | 'awaited' = 'quiet';
  /** How many could not be loaded; `null` while there is nothing to say. */
  #failed: number | null = null;

  constructor(host: Host, membership: Membership) {
    this.#host = host;
    this.#membership = membership;
    membership.loaded ??= this.#look;
    host.addController(this);
  }

  /** The reader has chosen. */
  await(): void {
    this.#state = 'chosen';
    this.#failed = null;
    this.#host.requestUpdate();
    afterTwoFrames(() => {
      if (this.#state === 'chosen') this.#state = 'awaited';
      this.#look();
    });
  }

  hostUpdate(): void {
    if (this.#state !== 'awaited') return;
    const members = this.#membership.group.stores.flatMap((store) => [...store.members]);
    const elements = members.map(({ element }): Figures => element).filter((element) => 'state' in element);
    if (elements.some((element) => this.#isBusy(element))) return;
    this.#state = 'quiet';
    this.#failed = new Set(elements.filter(({ error }) => error != null)).size;
  }

  /** A region that is there before it speaks, else nobody hears it. */
  render(lang: string): TemplateResult {
    const { updated, notUpdated } = controlWords(lang);
    const said = this.#failed === null ? nothing : this.#failed === 0 ? updated : notUpdated(this.#failed);
    return html`<p class="hidden" role="status" lang=${foreignWords(lang) ?? nothing}>${said}</p>`;
  }

  /** The host itself is in the middle of an update. */
  #isBusy(element: Figures): boolean {
    return element.state === 'loading' || (element !== this.#host && element.isUpdatePending === true);
  }

  readonly #look = (): void => {
    if (this.#state === 'awaited') this.#host.requestUpdate();
  };
}
