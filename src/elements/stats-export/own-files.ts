import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { fileName } from '../../exports/file-name.js';
import type { ExportWords } from '../../i18n/export-words.js';
import type { Table } from '../../views/table.js';
import { CsvFile, isLinked } from './csv-file.js';
import { made, renderFileButton, renderFileLink, renderNone } from './file-item.js';
import type { OwnFormat } from './formats.js';
import { makeFile } from './make-file.js';
import { Making, type Step } from './making.js';
import { pressFile } from './press-file.js';
import type { Subject } from './subject.js';

type Host = ReactiveControllerHost & Node;

/** What the files of an export tell of. */
export interface Listener {
  /** The reader is about to take what is a link: it has to be of what is shown now. */
  nears(): void;
  /** The reader takes a file. */
  took(format: string, fileName: string): void;
  /**
   * The reader has pressed a button: from now on, what this says is said. Another may be pressed before the first has
   * ended: what ends last is said last.
   */
  speaks(say: (words: ExportWords) => string, ended: Promise<unknown>): void;
}

/** The files of an export that are made in the browser: small tables at once, what is large or costs code at a press. */
export class OwnFiles {
  readonly #host: Host;
  readonly #listener: Listener;
  readonly #csv = new CsvFile();
  readonly #makings = new Map<OwnFormat, Making>();
  #shown: readonly (Table | null)[] = [];

  constructor(host: Host, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
  }

  /**
   * `subject` says what there is at the moment of a press, too: what another element shows may have changed. `none` says
   * why there is nothing.
   */
  render(
    formats: readonly OwnFormat[],
    subject: () => Subject | null,
    words: ExportWords,
    none: string,
  ): readonly TemplateResult[] {
    const now = subject();
    this.#notice(now);
    if (!formats.includes('csv')) this.#csv.withdraw();
    const files = formats.map((format) =>
      format === 'csv' && (now === null || isLinked(now.parts))
        ? this.#renderLink(now, subject, words)
        : this.#renderButton(format, now, subject, words),
    );
    return now === null && files.length > 0 ? [...files, renderNone(none)] : files;
  }

  /** The reader comes near: this update makes the file of a larger table, too. */
  prepare(update: () => void): void {
    this.#csv.isWanted = true;
    update();
    this.#csv.isWanted = false;
  }

  /** There are no figures any more, or nobody to take them. */
  withdraw(): void {
    this.#csv.withdraw();
  }

  #renderLink(now: Subject | null, subject: () => Subject | null, words: ExportWords): TemplateResult {
    if (now && this.#host.isConnected) this.#csv.offer(now);
    else this.#csv.withdraw();
    const { href, size, problem } = this.#csv;
    const link = {
      id: 'csv',
      format: 'csv',
      title: now?.title ?? null,
      fileName: nameOf(now, 'csv'),
      href,
      size,
      available: now !== null,
      problem,
    };
    return renderFileLink(link, words, (event) => {
      this.#listener.nears();
      if (this.#csv.href === null) event.preventDefault();
      else this.#listener.took('csv', nameOf(subject(), 'csv'));
    });
  }

  #renderButton(
    format: OwnFormat,
    now: Subject | null,
    subject: () => Subject | null,
    words: ExportWords,
  ): TemplateResult {
    if (format === 'csv') this.#csv.withdraw();
    const making = this.#makings.get(format) ?? new Making(this.#host);
    this.#makings.set(format, making);
    const available = now !== null;
    const button = {
      id: format,
      format,
      title: now?.title ?? null,
      making,
      available,
      lacking: now ? missingOf(now) : [],
    };
    return renderFileButton(button, words, () => {
      const pressed = subject();
      if (pressed) this.#make(format, pressed, making);
    });
  }

  #make(format: OwnFormat, subject: Subject, making: Making): void {
    const make = (step: Step): Promise<Blob> => makeFile(format, subject, step);
    pressFile(
      making,
      { format, fileName: nameOf(subject, format), way: (words) => made(words, missingOf(subject)), make },
      this.#listener,
    );
  }

  /** What was said of the files of other figures is forgotten. */
  #notice(subject: Subject | null): void {
    const tables = subject?.parts.map(({ table }) => table) ?? [];
    if (tables.length === this.#shown.length && tables.every((table, at) => table === this.#shown[at])) return;
    this.#shown = tables;
    for (const making of this.#makings.values()) making.forget();
  }
}

function missingOf({ lacking, absent }: Subject): readonly string[] {
  return [...lacking, ...absent];
}

function nameOf(subject: Subject | null, format: string): string {
  const covered = subject?.parts[0]?.table.covered ?? null;
  return fileName({ label: subject?.title?.text ?? '', covered, format });
}
