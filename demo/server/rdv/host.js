import { today } from '../clock.js';
import { appointments, wholeRange } from './appointments.js';
import { exportOf } from './exports.js';
import { organisationOf } from './places.js';
import { membersOf } from './scopes.js';
import { statusNames } from './statuses.js';

/**
 * @import { Scope } from './charts.js'
 */

/**
 * What the host knows of its appointments, in our own contract, since the service's API has percentages only: how many
 * take place on each day, by status, service and agent. `null` where the visitor may not see them.
 *
 * @param {URLSearchParams} parameters
 */
export function appointmentsAnswer(parameters) {
  const scope = parameters.get('scope') ?? '';
  const members = membersOf(scope);
  if (members.length === 0) return null;
  const whole = wholeRange();
  const range = { from: parameters.get('from') ?? whole.from, to: parameters.get('to') ?? whole.to };
  const status = parameters.get('status');
  const found = appointments(members, status === 'unknown_future' ? { ...range, from: today() } : range);
  const kept = status === null ? found : found.filter((one) => one.status === status);
  return {
    updated: `${today()}T05:15:00Z`,
    timezone: 'Europe/Paris',
    granularity: 'day',
    indicators: [indicator],
    dimensions: dimensionsOf(members),
    data: kept.map(({ time, status, service, agent, rdvs }) => ({
      time,
      status,
      service,
      agent: String(agent),
      rdvs,
    })),
    exports: [exportOf(scope)],
  };
}

const indicator = {
  id: 'rdvs',
  label: { en: 'Appointments', fr: 'Rendez-vous' },
  definition: {
    en: 'Appointments by the day on which they take place, with the status that they have today',
    fr: 'Rendez-vous selon le jour où ils ont lieu, avec le statut qu’ils ont aujourd’hui',
  },
  unit: 'count',
  aggregate: 'sum',
  missing: 'zero',
  polarity: 'neutral',
};

/** @param {Scope} members */
function dimensionsOf(members) {
  const organisations = new Set(members.map(([{ id }]) => id));
  const services = new Set([...organisations].flatMap((id) => organisationOf(id)?.services ?? []));
  return [
    { id: 'status', label: { en: 'Status', fr: 'Statut' }, members: Object.values(statusNames) },
    { id: 'service', label: { en: 'Service', fr: 'Service' }, members: [...services].map((id) => ({ id, label: id })) },
    {
      id: 'agent',
      label: { en: 'Agent', fr: 'Agent' },
      members: members.map(([, { id, name = '' }]) => ({ id: String(id), label: name })),
    },
  ];
}
