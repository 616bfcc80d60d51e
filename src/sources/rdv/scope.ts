import { StatsError } from '../../model/stats-error.js';
import { chartOf, type Chart, type Grouping } from './chart.js';

// Addresses: betagouv/rdv-service-public, config/routes.rb. Which charts there are: app/controllers/stats_controller.rb,
// admin/organisations/stats_controller.rb and admin/stats_controller.rb.

/** Whose charts there are: those of an espace, of an organisation in it, of an agent of that. */
type Level = 'territory' | 'organisation' | 'agent';

const form = /^(?:territory:(\d+)|organisation:(\d+)(?:\/agent:(\d+))?)$/;
const forms = 'territory:ID, organisation:ID, organisation:ID/agent:ID';

/** Charts of everyone, from which those of one are told apart by their address. */
const open = /^(?!.*\/admin\/)(.*)\/stats\/(?:rdvs|users|receipts|active_agents)\/?$/;

/** How appointments can be grouped; `null` for as the service's own charts can. */
const groupings: Readonly<Record<Level, readonly (Grouping | null)[] | null>> = {
  territory: null,
  organisation: ['created-by', 'service', 'location-type'],
  agent: ['created-by'],
};

/**
 * The address of a chart (`…/stats/rdvs?by_service=true`) for a scope: `territory:1`, `organisation:11` or
 * `organisation:11/agent:102`. Throws a `config` error `bad-scope` for another scope, for an address that says itself
 * whose chart it is, and for a chart that the service does not have of it: it would answer with another one.
 */
export function addressFor(scope: string, address: string): string {
  const [, territory, organisation, agent] = form.exec(scope) ?? [];
  const url = new URL(address);
  const [, base] = open.exec(url.pathname) ?? [];
  if (base === undefined || (territory ?? organisation) === undefined) throw badScope(scope);
  const level = agent !== undefined ? 'agent' : organisation !== undefined ? 'organisation' : 'territory';
  const chart = chartOf(address);
  if (!hasChart(level, chart)) throw noChart(scope, level, chart);
  if (territory !== undefined) url.searchParams.set('territory', territory);
  else {
    const whose = agent === undefined ? '' : `/agents/${agent}`;
    url.pathname = `${base}/admin/organisations/${organisation}${whose}/stats/${chart.measure}`;
    url.searchParams.delete('territory');
  }
  return url.href;
}

function hasChart(level: Level, { measure, grouping }: Chart): boolean {
  if (measure === 'users') return level === 'organisation';
  return level === 'territory' || (measure === 'rdvs' && groupings[level]?.includes(grouping) === true);
}

function badScope(scope: string): StatsError {
  const message = `scope: expected one of ${forms}, and a chart as /stats/rdvs in src; or write {scope} in the URL where "${scope}" goes`;
  return new StatsError('config', 'bad-scope', message, { scope, known: forms });
}

function noChart(scope: string, level: Level, { measure, grouping }: Chart): StatsError {
  const by = grouping === null ? '' : ` by ${grouping}`;
  const message = `scope: the service has no chart of ${measure}${by} for one ${level}, got "${scope}"`;
  return new StatsError('config', 'bad-scope', message, { scope });
}
