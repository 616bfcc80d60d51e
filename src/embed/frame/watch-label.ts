/** Calls back with the label that an element shows, once it is known and whenever it changes. */
export function watchLabel(element: Element, hear: (label: string) => void): void {
  const look = (): void => {
    const label = element.shadowRoot?.querySelector('[part~="label"]')?.textContent.trim();
    if (label) hear(label);
  };
  void customElements.whenDefined(element.localName).then(() => {
    if (!element.shadowRoot) return;
    new MutationObserver(look).observe(element.shadowRoot, { childList: true, characterData: true, subtree: true });
    look();
  });
}
