import { createDataset, type Observation } from '../model/create-dataset.js';
import { granularityOf } from '../model/granularity-of.js';
import { wrongType } from '../model/stats-error.js';
import { askTemplate } from './ask-template.js';
import { csvColumns, type CsvColumn } from './csv/columns.js';
import { csvNumber } from './csv/number.js';
import { csvTable, type CsvTable } from './csv/table.js';
import type { Answer, Source } from './source.js';

/**
 * A CSV file with a header row: a column of time, columns of numbers (indicators, summed), columns of text (dimensions).
 * An empty cell is a number that is not known. Like `json` it reads nothing of the query.
 */
export const csv = {
  name: 'csv',
  ask: askTemplate,
  reading: () => null,
  recognises: ({ type, text }) =>
    type === 'text/csv' || /^[^\n{[<]{1,2000}[,;\t][^\n]{0,2000}\n/.test(text.slice(0, 4_001)),
  parse([answer]: readonly Answer[]) {
    const table = csvTable(answer?.text ?? '');
    const columns = csvColumns(table);
    const idsOf = (wanted: CsvColumn['role']): string[] =>
      columns.filter(({ role }) => role === wanted).map(({ id }) => id);
    return createDataset({
      indicators: idsOf('indicator').map((id) => ({ id, label: id })),
      dimensions: idsOf('dimension').map((id) => ({ id })),
      observations: observe(table, columns),
      idNames: idsOf('id'),
      timeName: idsOf('time')[0] ?? 'time',
    });
  },
} satisfies Source;

function* observe(table: CsvTable, columns: readonly CsvColumn[]): Generator<Observation> {
  for (const [index, row] of table.rows.entries()) {
    const observation = {
      time: '',
      members: Object.create(null) as Record<string, string>,
      values: Object.create(null) as Record<string, number | null | 'suppressed'>,
      ids: Object.create(null) as Record<string, string | null>,
      path: `line ${table.lineOf(index)}`,
    };
    for (const { role, id, index: column } of columns) {
      const cell = row[column]?.trim() ?? '';
      if (role === 'time') observation.time = cell;
      else if (role === 'id') observation.ids[id] = cell === '' ? null : cell;
      else if (role === 'indicator') observation.values[id] = valueOf(cell, table.separator);
      else if (cell !== '') observation.members[id] = cell;
    }
    checkTime(observation, columns);
    yield observation;
  }
}

function checkTime({ time, path }: Observation, columns: readonly CsvColumn[]): void {
  if (time && (granularityOf(time) !== null || /^\d{4}-\d\d-\d\d[T ]/.test(time))) return;
  const column = columns.find(({ role }) => role === 'time')?.id ?? 'time';
  throw wrongType(`${path}, column "${column}"`, 'a date or a bucket such as 2026-01', time);
}

/** Of the cells of an indicator only numbers are left by now. */
function valueOf(cell: string, separator: string): number | null | 'suppressed' {
  if (cell === 'suppressed') return cell;
  return csvNumber(cell, separator)?.value ?? null;
}
