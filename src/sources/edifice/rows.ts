import { custom } from 'valibot';
import { readTime } from '../../model/read-time.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import type { Measure, Role } from './catalogue.js';
import type { Entities } from './query.js';
import type { Answer } from '../source.js';

type Row = Readonly<Record<string, unknown>>;

/** A row of `/list` that was checked. */
export interface StatsRow {
  readonly path: string;
  /** As the API wrote it: a wall clock without zone or, on the full minute, seconds. */
  readonly time: string;
  /** Its hour: `2026-08-01T00`. */
  readonly hour: string;
  /** `null` for a row of all profiles together. */
  readonly profile: string | null;
  /** Structure or class; `null` where the row does not say it and only one was asked for. */
  readonly entity: string | null;
  readonly name: string | null;
  readonly uai: string | null;
  /** Application or connector of a row of `access`, device of one of `devices`; else `null`. */
  readonly category: string | null;
  /** `ACCESS` or `CONNECTOR`; `null` but for a row of `access`. */
  readonly type: string | null;
  readonly values: Readonly<Record<string, number | null>>;
}

const list = custom<readonly unknown[]>(Array.isArray, 'an array of rows');

/**
 * Checks the rows of one answer. A column that is missing in all of them is one that this version of the API does not
 * have; one that is missing in some is an error. Throws a `format` error with the first wrong path.
 */
export function readRows(
  answer: Answer,
  measures: readonly Measure[],
  entities: Entities,
  several: boolean,
): StatsRow[] {
  const role = answer.request.role as Role;
  const start = several ? `${role}: ` : '';
  const rows = readShape(list, answer.json(), several ? `${role} answer` : 'answer').map((row, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw wrongType(`${start}data[${index}]`, 'an object', row);
    }
    return row as Row;
  });
  const asked = measures.filter((measure) => measure.role === role).flatMap(({ field }) => field ?? []);
  const columns = [...new Set(asked)].filter((field) => rows.some((row) => Object.hasOwn(row, field)));
  return rows.map((row, index) => readRow(row, `${start}data[${index}]`, role, columns, entities));
}

function readRow(row: Row, path: string, role: Role, columns: readonly string[], entities: Entities): StatsRow {
  const time = textOf(row, 'date', path);
  const hour = readTime(time, 'hour', null);
  if (hour === null) throw wrongType(`${path}.date`, 'a date and time like "2026-08-01T00:00"', time);
  const values: Record<string, number | null> = {};
  for (const field of columns) values[field] = numberOf(row[field], `${path}.${field}`);
  return {
    path,
    time,
    hour,
    profile: optionalText(row, 'profile', path),
    entity: entityOf(row, path, entities),
    name: optionalText(row, 'entity_name', path),
    uai: optionalText(row, 'uai', path),
    category:
      role === 'access' ? textOf(row, 'module', path) : role === 'devices' ? textOf(row, 'device_type', path) : null,
    type: role === 'access' ? textOf(row, 'type', path) : null,
    values,
  };
}

/** Rows of several entities have to say whose they are. */
function entityOf(row: Row, path: string, { level, ids }: Entities): string | null {
  const key = `${level}_id`;
  return ids.length > 1 ? textOf(row, key, path) : optionalText(row, key, path);
}

function textOf(row: Row, key: string, path: string): string {
  const text = optionalText(row, key, path);
  if (text === null) throw wrongType(`${path}.${key}`, 'a text', row[key]);
  return text;
}

function optionalText(row: Row, key: string, path: string): string | null {
  const value = row[key];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw wrongType(`${path}.${key}`, 'a text', value);
  return value;
}

function numberOf(value: unknown, path: string): number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw wrongType(path, 'a number or null', value);
}
