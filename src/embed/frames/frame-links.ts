/**
 * Puts `embed.html` in a frame wherever a link to it stands alone in its paragraph, as other sites do with links to
 * videos: a link is what every editor may write. Only links to the page of this address, which is beside the script, are
 * meant. Those within our elements, or what is marked as one, are left: they show until the figures do.
 */
export function frameLinks(document: Document, page: string): void {
  const look = (root: ParentNode): void => {
    for (const link of root.querySelectorAll('a')) {
      // A picture's own links are of another kind.
      if (!(link instanceof HTMLAnchorElement)) continue;
      if (link.href.startsWith(`${page}?`) && isAlone(link) && !isWithinOurs(link)) link.replaceWith(frameOf(link));
    }
  };
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element && node.parentElement) look(node.parentElement);
    }
  }).observe(document, { childList: true, subtree: true });
  look(document);
}

/** In a sentence it is a link like others, and in an editor it is still being written. */
function isAlone({ isContentEditable, parentElement, textContent }: HTMLAnchorElement): boolean {
  return !isContentEditable && parentElement?.textContent.trim() === textContent.trim();
}

/** With whatever prefix: the name of one of our elements, or the attribute that marks one. */
const ours =
  /^(?:data-)?[a-z][a-z\d-]*-(?:card|chart|dashboard|export|filter|group|jobs|map|period|profiles|ranking|scope|table)$/;

function isWithinOurs(link: Element): boolean {
  for (let at = link.parentElement; at; at = at.parentElement) {
    // A form answers to the names of its fields.
    if (at instanceof HTMLFormElement) continue;
    if (ours.test(at.localName) || [...at.attributes].some(({ name }) => name.startsWith('data-') && ours.test(name)))
      return true;
  }
  return false;
}

/** What the sandbox allows is told in docs/cms.md. */
function frameOf({ href, textContent, ownerDocument }: HTMLAnchorElement): HTMLIFrameElement {
  const frame = ownerDocument.createElement('iframe');
  frame.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-downloads');
  frame.sandbox.add('allow-popups', 'allow-top-navigation-by-user-activation');
  // A picture's link has no words: then the page in the frame says its title.
  if (textContent.trim() !== '') frame.title = textContent.trim();
  frame.width = '100%';
  frame.height = '320';
  frame.style.border = '0';
  frame.src = href;
  return frame;
}
