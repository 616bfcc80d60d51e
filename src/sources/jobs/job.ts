import type { LocalText } from '../../model/dataset.js';

/** Where a job stands. `running` is said by servers that know it from `pending`; both are being prepared. */
export const jobStatuses = ['pending', 'running', 'ready', 'expired', 'failed'] as const;

export type JobStatus = (typeof jobStatuses)[number];

/** One of the criteria: a text, several, or the members that are kept of each dimension. */
export type Criterion =
  string | number | boolean | null | readonly string[] | Readonly<Record<string, readonly string[]>>;

/**
 * What was chosen on the page: a flat object. Those that have a name here mean what the attributes of that name mean;
 * a page may add its own.
 */
export interface JobCriteria extends Readonly<Record<string, Criterion | undefined>> {
  /** Id, or several separated by spaces. */
  readonly indicator?: string;
  /** First and last date, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly granularity?: string;
  readonly split?: string;
  readonly scope?: string;
  /** Members that are kept, by dimension. */
  readonly filter?: Readonly<Record<string, readonly string[]>>;
  /** Members of the split that are shown. */
  readonly profiles?: readonly string[];
  /** `csv`, `xlsx`, `xls`… */
  readonly format?: string;
  /** IANA zone in which dates are meant. */
  readonly timezone?: string;
  /** BCP 47 tag of the reader's language. */
  readonly lang?: string;
}

/** A file that a server prepares, was asked to prepare, or has prepared. */
export interface Job {
  readonly id: string;
  readonly label: LocalText;
  /** Whose statistics: the name of an organization. */
  readonly scope: LocalText | null;
  /** A file whose time is over by the server's clock is `expired`, whatever the server calls it. */
  readonly status: JobStatus;
  /** When it was asked for, milliseconds since the epoch. */
  readonly created: number;
  /** When the file goes, milliseconds since the epoch; `null` where the server does not say. */
  readonly expires: number | null;
  /** Where the file is, an absolute `http(s)` address; only of a job that is `ready`. */
  readonly href: string | null;
  /** `csv`, `xls`…; `null` where the server does not say. */
  readonly format: string | null;
  /** Bytes of the file. */
  readonly size: number | null;
  /** Why it failed, in the server's words. */
  readonly error: LocalText | null;
  /** What it was asked with, so that it can be asked for again. */
  readonly criteria: JobCriteria | null;
  /** Where it can be asked about alone. */
  readonly url: string;
}

/** Whether its file is still to come. */
export function isPending({ status }: Job): boolean {
  return status === 'pending' || status === 'running';
}

/** Equal texts mean equal criteria, in whatever order they are written. */
export function criteriaText(criteria: JobCriteria): string {
  return JSON.stringify(criteria, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
