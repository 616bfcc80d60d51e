import { unreserved } from './file-name.js';

const longest = 100;
/** Characters of a name that are looked at. */
const enough = 1000;
/** What some file system does not take, and what separates folders. */
const refused = /[\p{Cc}\\/:*?"<>|]+/gu;
/** Marks that are not seen: they turn the direction of what is read, or hide in it. */
const unseen = /[\p{Cf}\p{Cs}]/gu;

/** The last part of an absolute address as a name to read, and to save by; empty where there is none. */
export function addressName(href: string): string {
  const last = new URL(href).pathname.split('/').at(-1) ?? '';
  const name = decoded(last).slice(0, enough).normalize('NFC').replace(unseen, '').replace(refused, '-');
  return name.replace(/^[.\s-]+|[.\s]+$/gu, '');
}

/**
 * The name by which a file of this format is saved. It ends as its format does, whatever its address says: an address
 * without an ending, or with that of a program, is a server's business. At most 100 characters.
 */
export function savedName(href: string, format: string): string {
  const ending = `.${format.replace(/\W/g, '') || 'txt'}`;
  const name = addressName(href);
  const hasEnding = name.toLowerCase().endsWith(ending.toLowerCase());
  const stem = hasEnding ? name.slice(0, -ending.length) : name;
  const isBare = stem === '' || stem.toLowerCase() === format.toLowerCase();
  const cut = stem.slice(0, longest - ending.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${isBare ? 'statistics' : unreserved(cut)}${hasEnding ? name.slice(-ending.length) : ending}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
