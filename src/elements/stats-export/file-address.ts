import { said } from '../../query/attribute.js';
import type { QueryAttributes } from '../../query/query.js';
import { linkAddress } from '../link-address.js';
import type { Followed } from './followed.js';
import { queryOf } from './query-of.js';

/**
 * The address that an export's `href` says, filled in with what the first followed element asks or, where none is
 * followed, with what the export's own attributes ask. `null` without one, and where `linkAddress` has none.
 */
export function fileAddress(
  template: string | null,
  { elements, isOn }: Pick<Followed, 'elements' | 'isOn'>,
  attributes: QueryAttributes,
  base: string,
): string | null {
  const address = said(template);
  const asking = isOn ? elements[0]?.queryAttributes : attributes;
  return address && linkAddress(address, () => (asking ? queryOf(asking, base) : null), base);
}
