// Makes a spreadsheet of 20 000 rows, and leaves it to the test that holds this page in a frame.
import { workbook } from '/src/exports/workbook.ts';

const indicator = {
  id: 'visits',
  label: 'Visits',
  definition: null,
  unit: 'count',
  aggregate: { kind: 'fold', time: 'sum', split: 'sum' },
  missing: 'gap',
  polarity: 'good',
  decimals: null,
  observes: 'value',
};
const rows = Array.from({ length: 20_000 }, (_, index) => ({
  bucket: { name: new Date(index * 86_400_000).toISOString().slice(0, 10), incomplete: null },
  cells: [{ value: index, state: 'known' }],
  ids: () => [],
}));
const table = {
  by: 'time',
  granularity: 'day',
  covered: { from: '1970-01-01', to: '2024-10-03', granularity: 'day', running: false },
  columns: [{ indicator, member: null, role: 'value', totalKind: null }],
  rows,
  split: null,
  timeName: 'time',
  idNames: [],
  zone: null,
  notices: [],
  credit: null,
};
window.workbook = workbook({
  title: 'Visits',
  tables: [{ title: 'Days', table }],
  about: { exported: '2026-11-22T09:30:00Z', endpoint: 'https://example.org/metrics.json' },
  lang: 'en',
});
