import { said } from '../../query/attribute.js';
import { readCredentials } from '../../query/read-credentials.js';
import { readShow } from '../../query/read-show.js';
import { now } from '../../sources/configure.js';
import { safeHref } from '../safe-href.js';
import { warnOnce } from '../warn-once.js';
import type { Tabular } from './followed.js';
import type { Asked, Wanted } from './job-requests.js';
import { queryOf } from './query-of.js';
import { titleOf } from './title.js';

interface Asking {
  readonly formats: string | null;
  readonly jobs: string | null;
  readonly label: string | null;
  readonly credentials: string | null;
  readonly baseURI: string;
}

/** Whose figures a file is to have: those of the element that is followed, or of the export itself. */
type Shows = Pick<Tabular, 'queryAttributes' | 'table' | 'data' | 'label'>;

/**
 * What an export asks a server to prepare: all that the page asks and shows, readers' choices included. `shows` is `null`
 * while the element that is followed is not there.
 */
export function wantedOf(asking: Asking, shows: Shows | null, lang: string): Wanted {
  const { formats, jobs, label, credentials, baseURI: base } = asking;
  const names = (said(formats) ?? 'csv').toLowerCase().split(/\s+/);
  return {
    formats: [...new Set(names)],
    title: titleOf(shows?.table ?? null, label ?? shows?.label ?? null, lang),
    address: safeHref(said(jobs), base),
    credentials: readCredentials(credentials),
    lang,
    asked: shows && (() => askedOf(shows, base)),
  };
}

function askedOf({ queryAttributes: attributes, data }: Shows, base: string): Asked {
  const query = queryOf(attributes, base);
  // Relative dates are those that are shown: in the zone of the figures, where there are some.
  const zone = query.zone ?? data?.zone ?? null;
  return { query, show: readShow(attributes, { now: now(), zone, warn: warnOnce }) };
}
