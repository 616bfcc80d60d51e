import type { ExportWords } from '../../i18n/export-words.js';
import { sayStage, type Way } from './file-item.js';
import type { Making, Step } from './making.js';
import type { Listener } from './own-files.js';

/** A file that a press makes, or fetches. */
export interface Pressed {
  readonly format: string;
  /** By which it is saved. */
  readonly fileName: string;
  /** What is said of it on its way. */
  readonly way: (words: ExportWords) => Way;
  readonly make: (step: Step) => Promise<Blob>;
}

/** Makes and saves a file, says how that goes, and tells that the reader has it. */
export function pressFile(making: Making, { format, fileName, way, make }: Pressed, listener: Listener): void {
  const ended = making.press(fileName, make).then((isSaved) => {
    if (isSaved) listener.took(format, fileName);
  });
  listener.speaks((words) => sayStage(making, way(words), words), ended);
}
