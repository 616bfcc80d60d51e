import { pickText } from '../../i18n/pick-text.js';
import type { Option } from './options.js';

/** The options whose name holds what the reader types, whatever its accents and capitals. */
export function searched(options: readonly Option[], query: string, lang: string): readonly Option[] {
  const wanted = folded(query.trim());
  return options.filter(({ member }) => folded(pickText(member.label, lang).text).includes(wanted));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
