import type { Group } from './group/group.js';
import { warnOnce } from './warn-once.js';

/** Tells the developer of a control that it stands in no group: its choices would reach nobody. */
export function warnGroupless({ localName }: Element, { stores }: Group): void {
  if (stores.length > 0) return;
  warnOnce(`<${localName}> is in no group: put it into a <stats-group>, or name one in its attribute group`);
}
