import { looseObject, number } from 'valibot';
import { StatsError, wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { anonymous, flags, hiddenAddress } from './fields.js';
import { noValue } from './odsql.js';

/** How values of a field are read: those of the log of calls, a cluster of its places, or those of any dataset. */
export type MemberKind = 'log' | 'place' | 'plain';

/** The member that a value of a row means. Throws a `format` error for what is no value of a field. */
export function memberOf(field: string, value: unknown, kind: MemberKind, path: string): string {
  if (value === null || value === '') return noValue;
  if (kind === 'place') return placeOf(value, path);
  if (kind === 'log' && flags.has(field)) return String(readFlag(value, path) ?? noValue);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw kind === 'plain' ? wrongType(path, 'a text', value) : wrongInLog(path, 'a text', value);
  }
  const id = String(value);
  if (kind === 'plain' || !holdsAddress(id)) return id;
  return field === 'user_id' ? anonymous : hiddenAddress;
}

/** A `format` error that does not say what the log holds: it may be of a person. */
export function wrongInLog(path: string, expected: string, value: unknown): StatsError {
  if (value === undefined) return wrongType(path, expected, value);
  return new StatsError('format', 'wrong-type', `${path}: expected ${expected}, got ${typeof value}`, { path });
}

const yes = new Set<unknown>([true, 1, 'true', '1', 'yes']);
const no = new Set<unknown>([false, 0, 'false', '0', 'no']);

/** What a field says that is true or false, in whichever way; `null` where it says nothing. */
export function readFlag(value: unknown, path: string): boolean | null {
  const word = typeof value === 'string' ? value.toLowerCase() : value;
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  if (word === null || word === '') return null;
  throw wrongInLog(path, 'true or false', value);
}

const point = looseObject({ lat: number('a number'), lon: number('a number') }, 'a point');
const cluster = looseObject({ cluster_centroid: point }, 'a cluster of points');

/** Latitude and longitude of the centre. Two digits are a kilometre: places are no more exact than that. */
function placeOf(value: unknown, path: string): string {
  const { lat, lon } = readShape(cluster, value, path).cluster_centroid;
  return `${lat.toFixed(2)},${lon.toFixed(2)}`;
}

const version4 = /\b\d{1,3}(?:\.\d{1,3}){3}\b/;
const version6 = /(?:^|[^0-9a-z:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![0-9a-z:])/i;

/** Whether a network address stands in a text, whole or as part of it. */
function holdsAddress(text: string): boolean {
  return version4.test(text) || version6.test(text);
}
