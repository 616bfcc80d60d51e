import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AllChartWords } from '../../i18n/chart-words.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Member } from '../../model/dataset.js';
import { profileList } from '../../query/read-profiles.js';
import type { SeriesSet } from '../../views/series.js';
import type { Table } from '../../views/table.js';
import { showsNothing, type ChartView } from './chart-view.js';
import type { Choices } from './legend.js';
import { chosen, toggled, type Choice } from './profiles.js';
import type { Shown, Voice } from './shown.js';
import { spoken } from './spoken.js';

/** Is told the profiles as their attribute writes them, and whether they are all there are. */
type Choose = (profiles: string, all: boolean) => void;

/** What was said of a choice, for as long as it is the last thing that happened. */
interface Said {
  readonly about: Table;
  readonly words: AllChartWords;
  readonly content: TemplateResult;
}

/**
 * What the reader chooses in the legend, and the voice that says it. A toggle button and a radio button say their own
 * state; "only" and "all" change several at once, which is said here, once.
 */
export class Choosing {
  readonly #host: ReactiveControllerHost;
  readonly #choose: Choose;
  /** The next rendering says what is shown. */
  #aloud = false;
  #said: Said | null = null;
  /** Told apart from the same sentence before it, which nobody would hear. */
  #again = '';

  constructor(host: ReactiveControllerHost, choose: Choose) {
    this.#host = host;
    this.#choose = choose;
  }

  choicesOf({ view, one }: Shown): Choices {
    return {
      toggle: ({ id }) => {
        this.#take(toggled(view, id), false);
      },
      only: ({ id }) => {
        const [first, second] = view.sets[0].lines;
        if (!second && first?.member?.id === id) this.#sayAgain();
        else
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
  renderVoice({ view, voice }: Shown): TemplateResult {
    const { words } = voice;
    if (this.#aloud) {
      this.#again = this.#again ? '' : '\u00a0';
      this.#said = { about: view.table, words, content: html`${sayShown(view, voice)}${this.#again}` };
    }
    this.#aloud = false;
    const said = this.#said;
    if (said?.about !== view.table || said.words !== words) this.#said = null;
    return html`<p class="hidden" role="status">
      ${showsNothing(view) ? words.noneShown : (this.#said?.content ?? nothing)}
    </p>`;
  }

  #take({ shown, all }: Choice, aloud: boolean): void {
    this.#aloud = aloud;
    this.#said = null;
    this.#choose(profileList(shown), all);
  }

  #sayAgain(): void {
    this.#aloud = true;
    this.#host.requestUpdate();
  }
}

function sayShown({ sets: [{ lines, members }] }: ChartView, { words, format }: Voice): TemplateResult {
  return spoken((put) => {
    const names = lines.flatMap(({ member }) => (member ? [put(pickText(member.label, format.lang))] : []));
    return words.nowShown(names, isAll(lines, members));
  });
}

function isAll(lines: SeriesSet['lines'], members: readonly Member[]): boolean {
  return members.every(({ id }) => lines.some(({ member }) => member?.id === id));
}
