import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import type { Member } from '../../model/dataset.js';
import type { SeriesSet } from '../../views/series.js';
import { showsNothing } from './chart-view.js';
import type { Choices } from './legend.js';
import { chosen, profileList, toggled, type Choice } from './profiles.js';
import type { Shown } from './shown.js';

/** Is told the profiles as their attribute writes them, and whether they are all there are. */
type Choose = (profiles: string, all: boolean) => void;

/**
 * What the reader chooses in the legend, and the voice that says it. A toggle button and a radio button say their own
 * state; "only" and "all" change several at once, which is said here, once.
 */
export class Choosing {
  readonly #choose: Choose;
  /** The next rendering says what is shown. */
  #aloud = false;

  constructor(choose: Choose) {
    this.#choose = choose;
  }

  choicesOf({ view, one }: Shown): Choices {
    return {
      toggle: ({ id }) => {
        this.#take(toggled(view, id), false);
      },
      only: ({ id }) => {
        this.#take(
          chosen(view, (other) => other === id),
          !one,
        );
      },
      all: () => {
        this.#take(
          chosen(view, () => true),
          true,
        );
      },
    };
  }

  /** A region that is there before it speaks, else nobody hears it. */
  renderVoice({ view, voice: { words, format } }: Shown): TemplateResult {
    const [{ lines, members }] = view.sets;
    const names = lines.flatMap(({ member }) => (member ? [pickText(member.label, format.lang).text] : []));
    const said = this.#aloud ? words.nowShown(names, isAll(lines, members)) : nothing;
    return html`<p class="hidden" role="status">${showsNothing(view) ? words.noneShown : said}</p>`;
  }

  #take({ shown, all }: Choice, aloud: boolean): void {
    this.#aloud = aloud;
    this.#choose(profileList(shown), all);
  }
}

function isAll(lines: SeriesSet['lines'], members: readonly Member[]): boolean {
  return members.every(({ id }) => lines.some(({ member }) => member?.id === id));
}
