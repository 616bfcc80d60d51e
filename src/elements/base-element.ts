import { LitElement, type CSSResult, type PropertyValues } from 'lit';
import { languageOf, watchLanguages } from '../i18n/language.js';
import { dress } from './document-styles.js';
import { StatsChangeEvent } from './events.js';

/**
 * What all of our elements do alike: speak the reader's language, keep their looks in another document, and tell what
 * the reader changed.
 *
 * @attr {string} lang - BCP 47 tag of its language. Default: that of the nearest element that has one.
 * @attr {string} group - Name of the `<stats-group>` that it belongs to. Default: the one that it stands in, if any.
 */
export abstract class BaseElement extends LitElement {
  #stopWatchingLanguage: (() => void) | null = null;
  readonly #changes: StatsChangeEvent[] = [];

  /** `lang` is the native attribute: watched, never declared anew. `group` has no property. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'group'];
  }

  /** BCP 47 tag of the nearest `lang` attribute. */
  protected get language(): string {
    return languageOf(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatchingLanguage = watchLanguages(this, () => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatchingLanguage?.();
  }

  /** In another document it needs sheets of that document. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old !== value && (name === 'lang' || name === 'group')) this.requestUpdate();
  }

  /** Frameworks take a value back by `undefined`, which is none to us. */
  protected override willUpdate(changed: PropertyValues): void {
    for (const name of changed.keys()) if (Reflect.get(this, name) === undefined) Reflect.set(this, name, null);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow(LitElement.shadowRootOptions);
    this.#dress(root);
    return root;
  }

  /** Fires `stats-change` when the new state is shown. */
  protected tellChange(name: string, value: string | null): void {
    this.#changes.push(new StatsChangeEvent(name, value));
    this.requestUpdate();
  }

  protected override updated(_changed: PropertyValues): void {
    for (const event of this.#changes.splice(0)) this.dispatchEvent(event);
  }

  #dress(root: ShadowRoot): void {
    dress(root, (this.constructor as typeof LitElement).elementStyles as CSSResult[]);
  }
}
