import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderText } from '../label.js';
import type { Branch } from './tree.js';

/** How a tree is shown. */
export interface TreeShown {
  /** Key of the entry whose radio button is on; `null` for none. */
  readonly chosen: string | null;
  readonly isUnfolded: (branch: Branch) => boolean;
  /** Shows what is in an entry, or hides it; `null` while all of it is shown anyway. */
  readonly fold: ((branch: Branch) => void) | null;
  /** What the button that does so is called, of an entry that has a radio button besides. */
  readonly within: (label: string) => string;
}

/** Entries as nested lists of radio buttons, headings as buttons that fold what is under them. */
export function renderBranches(branches: readonly Branch[], shown: TreeShown): TemplateResult {
  const isTree = branches.some(({ inner }) => inner.length > 0);
  // The role says what a list without markers is to VoiceOver, too.
  return html`<ul role="list" class=${isTree ? 'tree' : 'flat'}>
    ${branches.map((branch) => renderBranch(branch, shown))}
  </ul>`;
}

function renderBranch(branch: Branch, shown: TreeShown): TemplateResult {
  const { inner, value } = branch;
  const isUnfolded = inner.length > 0 && shown.isUnfolded(branch);
  return html`<li>
    <div class="entry">
      ${inner.length > 0 && shown.fold ? renderFold(branch, isUnfolded, shown) : nothing}
      ${value === null ? renderHeading(branch, shown) : renderRadio(branch, value, shown)}
    </div>
    ${isUnfolded ? renderBranches(inner, shown) : nothing}
  </li>`;
}

function renderRadio({ key, name }: Branch, value: string, { chosen }: TreeShown): TemplateResult {
  return html`<label>
    <input type="radio" name="scope" value=${value} data-key=${key} .checked=${live(key === chosen)} />
    ${renderText(name)}
  </label>`;
}

/** While it can be folded, its name stands on the button. */
function renderHeading({ name }: Branch, { fold }: TreeShown): TemplateResult | typeof nothing {
  return fold ? nothing : html`<span class="heading">${renderText(name)}</span>`;
}

function renderFold(branch: Branch, isUnfolded: boolean, { fold, within }: TreeShown): TemplateResult {
  const { name, value } = branch;
  return html`<button
    part="fold"
    type="button"
    aria-expanded=${isUnfolded}
    aria-label=${value === null ? nothing : within(name.text)}
    @click=${() => fold?.(branch)}
  >
    <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="m4 2 4 4-4 4"></path></svg>
    ${value === null ? renderText(name) : nothing}
  </button>`;
}
