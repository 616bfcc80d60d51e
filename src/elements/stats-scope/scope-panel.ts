import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { scopeWords } from '../../i18n/scope-words.js';
import { renderText } from '../label.js';
import { Popup } from './popup.js';
import { renderBranches } from './render-tree.js';
import { choicesOf, hitsOf, pathTo, searched, type Branch } from './tree.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the panel shows. */
export interface PanelShown {
  readonly label: string;
  readonly branches: readonly Branch[];
  /** What is chosen. */
  readonly value: string;
  readonly language: string;
}

/** Entries beyond which a list has a search field, and is no native one. */
export const manyEntries = 15;

/**
 * A button that says what is chosen, and opens a panel with all there is to choose from: a tree of radio buttons, with a
 * search field where they are many. Arrow keys go from one to the next; Enter, the space bar or a click choose.
 */
export class ScopePanel {
  readonly #host: Host;
  readonly #choose: (value: string) => void;
  readonly #popup: Popup;
  #isByArrow = false;
  /** Key of the entry that the arrow keys have led to. */
  #reached: string | null = null;
  #search = '';
  /** Keys of the branches that show what is in them. */
  #unfolded: ReadonlySet<string> = new Set();
  #shown: PanelShown = { label: '', branches: [], value: '', language: 'en' };

  /** `choose` is called with the value of the entry that the reader chooses. */
  constructor(host: Host, choose: (value: string) => void) {
    this.#host = host;
    this.#choose = choose;
    this.#popup = new Popup(host, arrive);
  }

  render(shown: PanelShown): TemplateResult {
    this.#shown = shown;
    const { isOpen } = this.#popup;
    return html`<div class="field" @focusout=${this.#popup.lose}>
      <span id="label" part="label">${shown.label}</span>
      <button
        id="button"
        part="button"
        class="box"
        type="button"
        aria-expanded=${isOpen}
        aria-controls="panel"
        aria-labelledby="label chosen"
        @click=${this.#toggle}
      >
        <span id="chosen">${this.#renderChosen()}</span>
        <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="m2 4 4 4 4-4"></path></svg>
      </button>
      ${this.#renderPanel(isOpen)}
    </div>`;
  }

  /** With what it stands under: classes of the same name are in many schools. */
  #renderChosen(): TemplateResult {
    const path = this.#path;
    if (path.length === 0) return html`${scopeWords(this.#shown.language).choose}`;
    return html`${path.map(({ name }, at) => [at > 0 ? ' › ' : nothing, renderText(name)])}`;
  }

  /** Firefox puts a panel out of sight that stands where lines run otherwise than in the page. */
  #renderPanel(isOpen: boolean): TemplateResult {
    const inner = isOpen ? directionOf(this.#host) : nothing;
    const outer = isOpen ? directionOf(this.#host.ownerDocument.documentElement) : nothing;
    return html`<div class="place" dir=${outer}>
      <div id="panel" part="panel" popover="manual">
        ${isOpen ? html`<div dir=${inner}>${this.#renderInner()}</div>` : nothing}
      </div>
    </div>`;
  }

  #renderInner(): TemplateResult {
    const { label, branches, language } = this.#shown;
    const isSearched = this.#search.trim() !== '';
    return html`${choicesOf(branches).length > manyEntries ? this.#renderSearch(isSearched) : nothing}
      <fieldset @keydown=${this.#press} @keyup=${this.#release} @pointerdown=${this.#release} @click=${this.#pick}>
        <legend class="hidden">${label}</legend>
        ${renderBranches(searched(branches, this.#search), {
          chosen: this.#reached ?? this.#path.at(-1)?.key ?? null,
          within: scopeWords(language).within,
          isUnfolded: ({ key }) => isSearched || this.#unfolded.has(key),
          fold: isSearched ? null : this.#fold,
        })}
      </fieldset>`;
  }

  #renderSearch(isSearched: boolean): TemplateResult {
    const { branches, language } = this.#shown;
    const { search, found } = scopeWords(language);
    const hits = isSearched ? hitsOf(branches, this.#search) : 0;
    return html`<div class="search">
      <label for="search" part="label">${search}</label>
      <input
        id="search"
        part="search"
        type="search"
        autocomplete="off"
        .value=${live(this.#search)}
        @input=${this.#look}
      />
      <p class="small" role="status">${isSearched ? found(hits.toLocaleString(language), hits) : ''}</p>
    </div>`;
  }

  get #path(): readonly Branch[] {
    return pathTo(this.#shown.value, this.#shown.branches);
  }

  readonly #toggle = (): void => {
    if (this.#popup.isOpen) {
      this.#popup.leave();
      return;
    }
    const { branches } = this.#shown;
    // What is chosen is in sight; of one branch alone, what is in it.
    const unfolded = branches.length === 1 ? [...branches, ...this.#path] : this.#path.slice(0, -1);
    this.#unfolded = new Set(unfolded.map(({ key }) => key));
    this.#search = '';
    this.#reached = null;
    this.#popup.open();
  };

  readonly #look = ({ currentTarget }: Event): void => {
    this.#search = (currentTarget as HTMLInputElement).value;
    this.#reached = null;
    this.#host.requestUpdate();
  };

  readonly #fold = ({ key }: Branch): void => {
    const unfolded = new Set(this.#unfolded);
    if (!unfolded.delete(key)) unfolded.add(key);
    this.#unfolded = unfolded;
    this.#host.requestUpdate();
  };

  /** Arrow keys switch radio buttons on: on the way to the one that is meant, nothing is chosen yet. */
  readonly #press = (event: KeyboardEvent): void => {
    const radio = radioOf(event);
    if (!radio) return;
    this.#isByArrow = event.key.startsWith('Arrow');
    // Browsers do nothing on the space bar where an arrow key has switched it on already.
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.#take(radio);
  };

  readonly #release = (): void => {
    this.#isByArrow = false;
  };

  readonly #pick = (event: Event): void => {
    const radio = radioOf(event);
    if (!radio) return;
    if (this.#isByArrow) {
      this.#reached = radio.dataset['key'] ?? null;
      this.#host.requestUpdate();
    } else this.#take(radio);
  };

  #take({ value }: HTMLInputElement): void {
    this.#popup.leave();
    this.#choose(value);
  }
}

function directionOf(element: Element): string {
  return getComputedStyle(element).direction;
}

function radioOf({ target }: Event): HTMLInputElement | null {
  const element = target as HTMLElement;
  return element.matches('input[type="radio"]') ? (element as HTMLInputElement) : null;
}

/** What is chosen comes into sight; the focus goes to the search field, where there is one. */
function arrive(panel: HTMLElement): void {
  const on = panel.querySelector<HTMLElement>('input:checked');
  const radio = on ?? panel.querySelector<HTMLElement>('input[type="radio"], button');
  if (on) panel.scrollTop = on.offsetTop - panel.clientHeight / 2;
  (panel.querySelector<HTMLElement>('#search') ?? radio)?.focus({ preventScroll: true });
}
