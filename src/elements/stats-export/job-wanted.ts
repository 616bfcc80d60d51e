import type { PickedText } from '../../i18n/pick-text.js';
import { said } from '../../query/attribute.js';
import type { QueryAttributes } from '../../query/query.js';
import { readCredentials } from '../../query/read-credentials.js';
import { readShow } from '../../query/read-show.js';
import { now } from '../../sources/configure.js';
import { safeHref } from '../safe-href.js';
import { warnOnce } from '../warn-once.js';
import { askedOf } from './asked.js';
import type { Wanted } from './job-requests.js';

interface Asking {
  readonly formats: string | null;
  readonly jobs: string | null;
  readonly label: string | null;
  readonly credentials: string | null;
  readonly baseURI: string;
}

/** What an export asks a server to prepare: all that the page asks and shows, readers' choices included. */
export function wantedOf(asking: Asking, attributes: QueryAttributes, lang: string): Wanted {
  const { formats, jobs, label, credentials, baseURI: base } = asking;
  const names = (said(formats) ?? 'csv').toLowerCase().split(/\s+/);
  const title: PickedText | null = label === null ? null : { text: label, lang: null };
  return {
    formats: [...new Set(names)],
    title,
    address: safeHref(said(jobs), base),
    credentials: readCredentials(credentials),
    lang,
    asked: () => {
      const query = askedOf(attributes, base);
      return { query, show: readShow(attributes, { now: now(), zone: query.zone, warn: warnOnce }) };
    },
  };
}
