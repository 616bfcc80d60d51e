import type { Covered } from '../views/figure.js';

export interface FileNaming {
  /** What the file is about; letters that are not ASCII lose their marks or are left out. */
  readonly label: string;
  /** Period of the figures; open ends are left out. */
  readonly covered: Pick<Covered, 'from' | 'to'> | null;
  /** Extension without its dot: `csv`. */
  readonly format: string;
}

const longest = 100;
/** Characters of a label that are looked at. */
const enough = 200;

/** A name that every file system takes: `visits_2025-12_2026-11.csv`. Never empty, at most 100 characters. */
export function fileName({ label, covered, format }: FileNaming): string {
  const { from = null, to = null } = covered ?? {};
  const period = [...new Set([from, to])].filter((name) => name !== null).map((name) => `_${safe(name)}`);
  const ending = `${period.join('')}.${safe(format) || 'txt'}`.slice(-longest / 2);
  return `${stem(label).slice(0, longest - ending.length)}${ending}`;
}

/** Windows keeps `con`, `nul` and others for itself, with any extension. */
export function unreserved(name: string): string {
  return /^(con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `statistics-${name}` : name;
}

function stem(label: string): string {
  const name = safe(label.slice(0, enough).normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
  return unreserved(name || 'statistics');
}

/** In parts between what is left out, so that no long run of it takes long. */
function safe(text: string): string {
  return text
    .split(/[^\w]+/)
    .filter((part) => part !== '')
    .join('-');
}
