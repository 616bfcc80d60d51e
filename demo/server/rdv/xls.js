/**
 * A sheet as the first spreadsheets wrote it, which all still read: records of the form BIFF 2, texts in Windows-1252.
 * (OpenOffice.org’s documentation of the Excel file format, chapters 4 and 5.)
 *
 * @param {readonly (readonly (string | number)[])[]} lines
 */
export function workbook(lines) {
  const cells = lines.flatMap((line, row) => line.map((value, column) => cellOf(value, row, column)));
  return Buffer.concat([record(0x09, u16(2, 0x10)), record(0x42, u16(1252)), ...cells, record(0x0a, Buffer.alloc(0))]);
}

/** @param {string | number} value @param {number} row @param {number} column */
function cellOf(value, row, column) {
  const place = Buffer.concat([u16(row, column), Buffer.alloc(3)]);
  if (typeof value === 'string') {
    const text = Buffer.from(value.replaceAll('’', "'").slice(0, 255), 'latin1');
    return record(0x04, Buffer.concat([place, Buffer.from([text.length]), text]));
  }
  const number = Buffer.alloc(8);
  number.writeDoubleLE(value);
  return record(0x03, Buffer.concat([place, number]));
}

/** @param {number} type @param {Buffer} content */
function record(type, content) {
  return Buffer.concat([u16(type, content.length), content]);
}

/** @param {number[]} numbers */
function u16(...numbers) {
  return Buffer.from(Uint16Array.from(numbers).buffer);
}
