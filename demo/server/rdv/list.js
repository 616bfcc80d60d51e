import { appointments, wholeRange } from './appointments.js';
import { everyScope, membersOf } from './scopes.js';
import { statusName } from './statuses.js';

/**
 * The list of appointments that a scope and criteria mean: `/admin/organisations/11/rdvs?status=seen&start=…&end=…`. Of an
 * espace it is that of one of its organisations, with the others chosen as well.
 *
 * @param {URLSearchParams} parameters
 * @returns {string | null} `null` where the visitor may not see it.
 */
export function listAddress(parameters) {
  const scope = parameters.get('scope') ?? '';
  const members = membersOf(scope);
  const [first, ...others] = new Set(members.map(([{ id }]) => String(id)));
  if (first === undefined) return null;
  const criteria = new URLSearchParams();
  if (others.length > 0) for (const id of [first, ...others]) criteria.append('scoped_organisation_ids[]', id);
  const agent = /agent:(\d+)$/.exec(scope)?.[1];
  if (agent !== undefined) criteria.set('agent_id', agent);
  for (const [name, own] of /** @type {const} */ ([
    ['status', 'status'],
    ['from', 'start'],
    ['to', 'end'],
  ])) {
    const value = parameters.get(name);
    if (value) criteria.set(own, value);
  }
  return `/admin/organisations/${first}/rdvs?${criteria}`;
}

/**
 * The page of a list, as far as the demo makes it: its criteria, and how many appointments meet them.
 *
 * @param {string} organisation
 * @param {URLSearchParams} criteria
 * @returns {{ title: string, content: string } | null} `null` where the visitor may not see it.
 */
export function listPage(organisation, criteria) {
  const chosen = criteria.getAll('scoped_organisation_ids[]');
  const agent = criteria.get('agent_id');
  const scopes = (chosen.length > 0 ? chosen : [organisation]).map(
    (id) => `organisation:${id}${agent ? `/agent:${agent}` : ''}`,
  );
  const members = scopes.flatMap(membersOf);
  if (members.length === 0) return null;
  const whole = wholeRange();
  const range = { from: said(criteria.get('start')) ?? whole.from, to: said(criteria.get('end')) ?? whole.to };
  const status = criteria.get('status');
  const count = appointments(members, range)
    .filter((one) => !status || one.status === status)
    .reduce((sum, { rdvs }) => sum + rdvs, 0);
  const lines = [
    ['Statistiques de', scopes.map((value) => everyScope().find((one) => one.value === value)?.label ?? '').join(', ')],
    ['Statut', status ? statusName(status) : 'Tous'],
    ['Du', range.from],
    ['Au', range.to],
    ['Rendez-vous', String(count)],
  ];
  const rows = lines.map(([name, value]) => `<dt>${name}</dt><dd>${value?.replace(/[&<>"]/g, '')}</dd>`).join('');
  return { title: 'Liste des RDV', content: `<dl>${rows}</dl>` };
}

/** An empty field of a form says nothing. @param {string | null} text */
function said(text) {
  return text === '' ? null : text;
}
