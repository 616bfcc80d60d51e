import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocalText } from '../../model/dataset.js';
import type { ScopeNode } from '../../sources/scope-list.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The entries that are written inside an element, whoever changes them. They stay there, out of sight. */
export class ChildOptions implements ReactiveController {
  readonly #host: Host;
  readonly #observer: MutationObserver;

  constructor(host: Host) {
    this.#host = host;
    this.#observer = new MutationObserver(() => {
      host.requestUpdate();
    });
    host.addController(this);
  }

  get nodes(): readonly ScopeNode[] {
    return nodesIn(this.#host);
  }

  hostConnected(): void {
    const whatTheySay = ['value', 'label', 'lang', 'hidden'];
    const everything = { childList: true, subtree: true, characterData: true } as const;
    this.#observer.observe(this.#host, { ...everything, attributeFilter: whatTheySay });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

function nodesIn(parent: Element): readonly ScopeNode[] {
  return [...parent.children].flatMap((child) => (child.hasAttribute('hidden') ? [] : (nodeOf(child) ?? [])));
}

function nodeOf(child: Element): ScopeNode | null {
  const label = child.getAttribute('label')?.trim() ?? '';
  if (child.localName === 'optgroup') return { value: null, label: inLanguage(child, label), options: nodesIn(child) };
  if (child.localName !== 'option') return null;
  const text = child.textContent.replace(/\s+/g, ' ').trim();
  return { value: child.getAttribute('value') ?? text, label: inLanguage(child, label || text), options: [] };
}

function inLanguage(child: Element, text: string): LocalText {
  const lang = child.getAttribute('lang');
  return lang ? { [lang]: text } : text;
}
