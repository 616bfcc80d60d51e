import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../../model/dataset.js';
import { bucketsOf } from './chart-view.js';
import type { Entry } from './entries.js';
import { pickText } from '../../i18n/pick-text.js';
import { formOf } from './reading.js';
import type { Shown } from './shown.js';
import { signOf } from './sign.js';
import { renderSwatch } from './swatch.js';

type Toggle = (member: Member) => void;

/**
 * The legend: a toggle button per member of the split, shown or not, then plain keys for lines that cannot be switched
 * off by themselves. Nothing where one line speaks for itself.
 */
export function renderLegend(shown: Shown, toggle: Toggle): TemplateResult | typeof nothing {
  const { members, others } = shown.view.sets[0];
  const { words } = shown.voice;
  const isKey = ({ drawn, line }: Entry): boolean => drawn && (line.member === null || line.member.id === others?.id);
  const keys = shown.entries.filter(isKey);
  if (members.length === 0 && keys.length < 2) return nothing;
  return html`<ul part="legend" role="list" aria-label=${words.legend}>
    ${members.map((member, place) => renderToggle(member, place, shown, toggle))}
    ${keys.map((entry) => renderKey(entry, shown))} ${renderSpare(shown)}
  </ul>`;
}

function renderToggle(member: Member, place: number, shown: Shown, toggle: Toggle): TemplateResult {
  const { view, voice } = shown;
  const pressed = view.sets[0].lines.some((line) => line.member?.id === member.id);
  const { text, lang } = pickText(member.label, voice.format.lang);
  const click = (): void => {
    toggle(member);
  };
  return html`<li>
    <button type="button" aria-pressed=${pressed} lang=${lang ?? nothing} @click=${click}>
      ${renderSign({ role: 'value', place, color: member.color }, shown)}<span>${text}</span>
    </button>
  </li>`;
}

function renderKey(entry: Entry, shown: Shown): TemplateResult {
  const { text, lang } = entry.label;
  return html`<li class="key ${entry.role}">
    ${renderSign(entry, shown)}<span lang=${lang ?? nothing}>${text}</span>
  </li>`;
}

/** Keeps the room of the total's key while too few members are shown to have one, so that no toggle moves the page. */
function renderSpare({ view, voice: { words } }: Shown): TemplateResult | typeof nothing {
  const { indicator, members, lines } = view.sets[0];
  const { aggregate } = indicator;
  const fold = aggregate.kind === 'fold' ? aggregate.split : aggregate.kind === 'ratio' ? 'sum' : 'none';
  const adds = fold !== 'none' && fold !== 'last';
  if (!adds || view.type === 'stacked' || members.length < 2 || lines.length > 1) return nothing;
  return html`<li class="spare key total">
    <i class="swatch"></i><span>${fold === 'mean' ? words.mean : words.total}</span>
  </li>`;
}

function renderSign(entry: Pick<Entry, 'role' | 'place' | 'color'>, { view, look }: Shown): TemplateResult {
  return renderSwatch(signOf(entry, bucketsOf(view).length, look), formOf(entry, view));
}
