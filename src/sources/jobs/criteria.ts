import type { DataQuery, Filters, ShowOptions } from '../../query/query.js';
import type { JobCriteria } from './job.js';

type Asked = Pick<DataQuery, 'scope' | 'granularity' | 'zone' | 'filters'>;
type Shown = Pick<ShowOptions, 'indicators' | 'period' | 'split' | 'profiles' | 'within'>;

/** What the file is to be. */
export interface FileWanted {
  readonly format: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** What a page asks and shows, as the criteria of a job. What nobody chose is left out. */
export function criteriaOf(asked: Asked, shown: Shown, { format, lang }: FileWanted): JobCriteria {
  const { indicators, period, split, profiles } = shown;
  const filter = filterOf(asked.filters, shown.within ?? null);
  return {
    ...(indicators.length > 0 && { indicator: indicators.join(' ') }),
    ...(period && { from: period.from, to: period.to }),
    ...(asked.granularity !== null && { granularity: asked.granularity }),
    ...(split !== null && { split }),
    ...(asked.scope !== null && { scope: asked.scope }),
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(profiles !== null && { profiles }),
    ...(asked.zone !== null && { timezone: asked.zone }),
    format,
    lang,
  };
}

/** Who alone is counted, where the figures are split by something else, is a filter like others. */
function filterOf(filters: Filters, within: NonNullable<Shown['within']> | null): Filters {
  if (!within) return filters;
  const { dimension, members } = within;
  const kept = filters[dimension];
  return { ...filters, [dimension]: kept ? members.filter((member) => kept.includes(member)) : members };
}
