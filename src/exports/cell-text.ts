/** Characters of a cell that Excel opens. */
const longest = 32_767;
/** What no text of XML may hold: control characters, halves of characters, and two that are none. */
// eslint-disable-next-line no-control-regex -- Just those are meant.
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
/** Spreadsheets read `_x0041_` as an A, and `_x005F_` as the first `_` of what is meant as it stands. */
const escape = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as a cell of a spreadsheet can hold it: without what XML refuses, lines ended as cells end them, and cut after
 * 32,767 characters.
 */
export function cellText(text: string): string {
  const clean = text.replace(refused, '').replace(/\r\n?/g, '\n');
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** That text as it is written into the file. */
export function writtenText(text: string): string {
  return cellText(text).replace(escape, '_x005F_');
}
