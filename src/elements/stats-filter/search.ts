import { pickText } from '../../i18n/pick-text.js';
import { searchable } from '../../i18n/searchable.js';
import type { Option } from './options.js';

/** The options whose name holds what the reader types, whatever its accents and capitals. */
export function searched(options: readonly Option[], query: string, lang: string): readonly Option[] {
  const wanted = searchable(query);
  return options.filter(({ member }) => searchable(pickText(member.label, lang).text).includes(wanted));
}
