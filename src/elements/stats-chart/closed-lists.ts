import { oneOf } from '../../query/one-of.js';
import { warnOnce } from '../warn-once.js';

/** Whether `select` asks for one member at a time; `many` where it says nothing that there is, which is told once. */
export function isOneAtATime(select: string | null): boolean {
  return read('select', ['many', 'one'], select) === 'one';
}

/** Whether `view` asks for the table in place of the drawing; the same for what there is not. */
export function isTable(view: string | null): boolean {
  return read('view', ['chart', 'table'], view) === 'table';
}

function read(name: string, [first, second]: readonly [string, string], text: string | null): string {
  return oneOf([first, second], text, first, (message) => {
    warnOnce(`${name}: ${message}`);
  });
}
