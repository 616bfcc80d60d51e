import type { Row, Table } from '../views/table.js';

/** Cells that are looked at in a millisecond or two. */
const few = 4000;

/** The rows of a table, some at a time, each time with how many of all have then passed: 0 to 1. */
export function* stretches({ rows, columns }: Table): Generator<readonly [rows: readonly Row[], done: number]> {
  const most = Math.max(1, Math.floor(few / Math.max(1, columns.length)));
  let stretch: Row[] = [];
  let passed = 0;
  for (const row of rows) {
    stretch.push(row);
    passed += 1;
    if (stretch.length < most && passed < rows.length) continue;
    yield [stretch, passed / rows.length];
    stretch = [];
  }
}
