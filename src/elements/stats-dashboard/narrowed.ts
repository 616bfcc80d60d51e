import { html, nothing, type TemplateResult } from 'lit';
import type { DashboardWords } from '../../i18n/dashboard-words.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Member } from '../../model/dataset.js';
import { profileList, readProfiles } from '../../query/read-profiles.js';
import { profileDimension } from '../../query/read-split.js';
import type { Group } from '../group/group.js';
import { renderNamed, slot } from '../label.js';
import type { Tile } from './tiles.js';

/** Which profiles the tiles count, where it is not all of them: readers choose them in a legend that is not in sight. */
export function renderNarrowed(
  tiles: readonly Tile[],
  group: Group,
  lang: string,
  words: DashboardWords,
  tell: () => void,
): TemplateResult | typeof nothing {
  const profiles = readProfiles(group.get('profiles'));
  const members = membersOf(tiles, profileDimension(group.get('split')));
  const counted = members.filter(({ id }) => profiles?.includes(id) !== false);
  if (counted.length === members.length) return nothing;
  const names = counted.map(({ label }) => pickText(label, lang));
  const all = (): void => {
    // Where the page writes some, only a list of all is all.
    group.choose('profiles', profileList(members.map(({ id }) => id)), true);
    tell();
  };
  return html`<p part="narrowed">
    ${renderNamed(words.counted(names.map(() => slot)), names)}
    ${
      group.get('profiles') === group.written('profiles')
        ? nothing
        : html`<button type="button" @click=${all}>${words.countAll}</button>`
    }
  </p>`;
}

/** Those of all answers: one of them may know some that another one has no figures of. */
function membersOf(tiles: readonly Tile[], split: string): readonly Member[] {
  const members = tiles.flatMap(({ data }) => data?.dimensions.find(({ id }) => id === split)?.members ?? []);
  return [...new Map(members.map((member) => [member.id, member])).values()];
}
