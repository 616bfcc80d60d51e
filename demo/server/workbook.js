import { crc32 } from 'node:zlib';
import { send } from './answer.js';

/** @import { ServerResponse } from 'node:http' */

/** A row as the cells of one line, its header first. @typedef {readonly (string | number | null)[]} Line */

const namespace = 'http://schemas.openxmlformats.org';
const main = `${namespace}/spreadsheetml/2006/main`;
const relations = `${namespace}/officeDocument/2006/relationships`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const overrides = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Answers with a workbook (Office Open XML, ECMA-376) of one sheet.
 *
 * @param {ServerResponse} res
 * @param {{ name: string, sheet: string, lines: readonly Line[] }} book Its file's name, that of its sheet, and what stands in it.
 * @param {Record<string, string>} [headers]
 */
export function sendWorkbook(res, { name, sheet, lines }, headers = {}) {
  const rows = lines.map((line) => `<row>${line.map(cellOf).join('')}</row>`).join('');
  const bytes = zip({
    '[Content_Types].xml':
      `<Types xmlns="${namespace}/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${overrides}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${overrides}.worksheet+xml"/></Types>`,
    '_rels/.rels': linkTo('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      `<sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': linkTo('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
  const disposition = `attachment; filename="${name}.xlsx"`;
  send(res, 200, `${overrides}.sheet`, bytes, { ...headers, 'Content-Disposition': disposition });
}

/** @param {string} kind @param {string} target */
function linkTo(kind, target) {
  const link = `<Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/>`;
  return `<Relationships xmlns="${namespace}/package/2006/relationships">${link}</Relationships>`;
}

/** @param {string | number | null} value */
function cellOf(value) {
  if (value === null) return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * An archive without compression (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
 *
 * @param {Readonly<Record<string, string>>} files
 */
function zip(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(declaration + text)];
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    const about = [
      u16(20, 0x0800, 0, 0, 0x21),
      u32(crc32(content), content.length, content.length),
      u16(name.length, 0),
    ];
    const local = [u32(0x04034b50), ...about, name, content];
    directory.push(u32(0x02014b50), u16(20), ...about, u16(0, 0, 0), u32(0, offset), name);
    parts.push(...local);
    offset += Buffer.concat(local).length;
  }
  const count = Object.keys(files).length;
  const size = Buffer.concat(directory).length;
  return Buffer.concat([...parts, ...directory, u32(0x06054b50), u16(0, 0, count, count), u32(size, offset), u16(0)]);
}

/** @param {number[]} numbers */
function u16(...numbers) {
  return Buffer.from(Uint16Array.from(numbers).buffer);
}

/** @param {number[]} numbers */
function u32(...numbers) {
  return Buffer.from(Uint32Array.from(numbers).buffer);
}
