import type { IndicatorInput } from '../../model/create-dataset.js';
import type { LocalText } from '../../model/dataset.js';
import type { Step } from './steps.js';

// Addresses and what they count: betagouv/rdv-service-public, app/controllers/stats_controller.rb,
// admin/organisations/stats_controller.rb and app/models/stat.rb.

/** What the charts of the service count. */
export type Measure = 'rdvs' | 'users' | 'receipts' | 'active_agents';

/** What the series of a chart are. */
export type Grouping =
  | 'created-by'
  | 'service'
  | 'location-type'
  | 'territory'
  | 'status'
  | 'participation-status'
  | 'channel'
  | 'event'
  | 'result';

/** A chart, as its address tells it. */
export interface Chart {
  readonly measure: Measure;
  /** `null` where the address is not one of the service's own, as that of a proxy. */
  readonly step: Step | null;
  /** `null` where the chart is one series. */
  readonly grouping: Grouping | null;
  /** Values are shares of their week in percent. */
  readonly isPercent: boolean;
}

/** In the order in which the service looks for them; any text that is not blank counts, `false` included. */
const groupings: readonly (readonly [parameter: string, grouping: Grouping])[] = [
  ['by_territory', 'territory'],
  ['by_service', 'service'],
  ['by_location_type', 'location-type'],
  ['by_status', 'status'],
  ['by_participations_status', 'participation-status'],
  // As it was called up to 2023.
  ['by_rdv_users_status', 'participation-status'],
];

const steps: Readonly<Record<Measure, Step>> = { rdvs: 'week', users: 'week', receipts: 'day', active_agents: 'month' };

/** Reads the address of a chart. One that is none of the service's own is taken for appointments. */
export function chartOf(url: string): Chart {
  const { pathname, searchParams } = new URL(url);
  const [, name] = /\/(rdvs|users|receipts|active_agents)(?:\.json)?\/?$/.exec(pathname) ?? [];
  const measure = (name ?? 'rdvs') as Measure;
  const grouping = groupingOf(measure, searchParams);
  const isPercent = grouping === 'status' || grouping === 'participation-status';
  return { measure, step: name === undefined ? null : steps[measure], grouping, isPercent };
}

function groupingOf(measure: Measure, asked: URLSearchParams): Grouping | null {
  if (measure === 'receipts') {
    const by = asked.get('group_by');
    return by === 'event' || by === 'result' ? by : 'channel';
  }
  if (measure !== 'rdvs') return null;
  const [, grouping] = groupings.find(([parameter]) => asked.get(parameter)?.trim()) ?? [];
  return grouping ?? 'created-by';
}

const counts: Readonly<Record<Measure, Pick<IndicatorInput, 'label' | 'definition' | 'polarity'>>> = {
  rdvs: {
    label: { en: 'Appointments made', fr: 'RDV créés' },
    definition: {
      en: 'Appointments by the week in which they were made, whenever they take place',
      fr: 'Rendez-vous selon la semaine où ils ont été pris, quelle que soit leur date',
    },
    polarity: 'good',
  },
  users: {
    label: { en: 'Users added', fr: 'Usagers créés' },
    definition: { en: 'Users by the week in which they were added', fr: 'Usagers selon la semaine de leur création' },
    polarity: 'good',
  },
  receipts: {
    label: { en: 'Notifications sent', fr: 'Notifications envoyées' },
    definition: { en: 'E-mails and text messages sent to users', fr: 'E-mails et SMS envoyés aux usagers' },
    polarity: 'neutral',
  },
  active_agents: {
    label: { en: 'Active agents', fr: 'Agents actifs' },
    definition: {
      en: 'Agents who had an appointment in the month, each counted once a month',
      fr: 'Agents ayant eu un rendez-vous dans le mois, comptés une seule fois par mois',
    },
    polarity: 'good',
  },
};

const shares: Readonly<Record<'status' | 'participation-status', LocalText>> = {
  status: { en: 'Share of appointments', fr: 'Part des RDV' },
  'participation-status': { en: 'Share of participations', fr: 'Part des participations' },
};

const shareDefinition = {
  en: 'Share of the appointments that took place in the week, today’s left out; each is rounded to a whole percentage',
  fr: 'Part des rendez-vous ayant eu lieu dans la semaine, hors aujourd’hui ; chacune est arrondie au pour cent',
};

/** An indicator of a chart by one of its names. Agents are counted once a month: months of them do not add up. */
export function chartIndicator(id: string, { measure, grouping }: Chart): IndicatorInput {
  if (grouping === 'status' || grouping === 'participation-status') {
    return {
      id,
      label: shares[grouping],
      definition: shareDefinition,
      unit: 'percent',
      aggregate: { kind: 'fold', time: 'none', split: 'none' },
    };
  }
  const fold = measure === 'active_agents' ? 'none' : 'sum';
  return { id, ...counts[measure], aggregate: { kind: 'fold', time: fold, split: fold } };
}
