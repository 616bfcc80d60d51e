import { register, type DefinableElement } from './elements/define-element.js';
import { StatsCard } from './elements/stats-card/stats-card.js';
import { StatsChart } from './elements/stats-chart/stats-chart.js';
import { StatsDashboard } from './elements/stats-dashboard/stats-dashboard.js';
import { StatsExport } from './elements/stats-export/stats-export.js';
import { StatsFilter } from './elements/stats-filter/stats-filter.js';
import { StatsGroup } from './elements/stats-group/stats-group.js';
import { StatsJobs } from './elements/stats-jobs/stats-jobs.js';
import { StatsMap } from './elements/stats-map/stats-map.js';
import { StatsPeriod } from './elements/stats-period/stats-period.js';
import { StatsProfiles } from './elements/stats-profiles/stats-profiles.js';
import { StatsRanking } from './elements/stats-ranking/stats-ranking.js';
import { StatsScope } from './elements/stats-scope/stats-scope.js';
import { StatsTable } from './elements/stats-table/stats-table.js';
import { readPrefix } from './elements/tag-prefix.js';

const elements: Readonly<Record<string, DefinableElement>> = {
  'stats-card': StatsCard,
  'stats-chart': StatsChart,
  'stats-dashboard': StatsDashboard,
  'stats-export': StatsExport,
  'stats-filter': StatsFilter,
  'stats-group': StatsGroup,
  'stats-jobs': StatsJobs,
  'stats-map': StatsMap,
  'stats-period': StatsPeriod,
  'stats-profiles': StatsProfiles,
  'stats-ranking': StatsRanking,
  'stats-scope': StatsScope,
  'stats-table': StatsTable,
};

/** How tags are called. */
export interface DefineOptions {
  /**
   * What stands in place of `stats`: with `acme` the elements are `<acme-card>`, `<acme-chart>`, … Lower-case letters,
   * digits and hyphens, a letter first. Default `stats`, as where it cannot begin a tag; developers are told so.
   */
  readonly prefix?: string;
}

/**
 * Defines all elements, for pages where another library has tags of the same names. Nothing else changes its name: events,
 * tokens and attributes are those of `<stats-…>`. A group holds the elements inside it that have its own prefix. May be
 * called several times, with several prefixes; never throws.
 */
export function defineStats({ prefix }: DefineOptions = {}): void {
  const chosen = readPrefix(prefix);
  for (const [tag, element] of Object.entries(elements)) register(tag, element, chosen);
}
