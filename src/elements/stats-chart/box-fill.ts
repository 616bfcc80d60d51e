import { render, type TemplateResult } from 'lit';

/** Members that the box of a read-out lists where the window leaves it all its height. */
export const mostListed = 16;

/** Lists fewer members until all that is said has room: a keyboard could not scroll the box. */
export function fillBox(box: HTMLElement, boxOf: (most: number) => TemplateResult): void {
  for (let most = mostListed; most > 1 && box.scrollHeight > box.clientHeight + 1;) {
    most = Math.max(1, Math.min(most - 1, Math.floor((most * box.clientHeight) / box.scrollHeight)));
    render(boxOf(most), box);
  }
}
