import type { Group } from './group/group.js';
import { prefixOf, withPrefix } from './tag-prefix.js';
import { warnOnce } from './warn-once.js';

/** Tells the developer of a control that it stands in no group: its choices would reach nobody. */
export function warnGroupless(element: Element, { stores }: Group): void {
  if (stores.length > 0) return;
  const home = withPrefix('stats-group', prefixOf(element));
  warnOnce(`<${element.localName}> is in no group: put it into a <${home}>, or name one in its attribute group`);
}
