import type { DataQuery, ShowOptions } from '../../query/query.js';
import type { JobCriteria } from './job.js';

type Asked = Pick<DataQuery, 'scope' | 'granularity' | 'zone' | 'filters'>;
type Shown = Pick<ShowOptions, 'indicators' | 'period' | 'split' | 'profiles'>;

/** What the file is to be. */
export interface FileWanted {
  readonly format: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** What a page asks and shows, as the criteria of a job. What nobody chose is left out. */
export function criteriaOf(asked: Asked, shown: Shown, { format, lang }: FileWanted): JobCriteria {
  const { indicators, period, split, profiles } = shown;
  return {
    ...(indicators.length > 0 && { indicator: indicators.join(' ') }),
    ...(period && { from: period.from, to: period.to }),
    ...(asked.granularity !== null && { granularity: asked.granularity }),
    ...(split !== null && { split }),
    ...(asked.scope !== null && { scope: asked.scope }),
    ...(Object.keys(asked.filters).length > 0 && { filter: asked.filters }),
    ...(profiles !== null && { profiles }),
    ...(asked.zone !== null && { timezone: asked.zone }),
    format,
    lang,
  };
}
