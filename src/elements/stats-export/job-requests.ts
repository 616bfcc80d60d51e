import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ExportWords } from '../../i18n/export-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import type { DataQuery, ShowOptions } from '../../query/query.js';
import { StatsError } from '../../model/stats-error.js';
import type { FileWanted } from '../../sources/jobs/jobs.js';
import { renderNamed, slot } from '../label.js';
import { renderFailure } from './failure.js';
import { renderUnavailable, stateOf } from './file-item.js';
import type { Listener } from './own-files.js';

/** What the page asks and shows. */
export interface Asked {
  readonly query: DataQuery;
  readonly show: ShowOptions;
}

/** What a server is asked to prepare. */
export interface Wanted {
  /** In the order of the buttons. */
  readonly formats: readonly string[];
  readonly title: PickedText | null;
  /** Address of the list of jobs; `null` where the page names none that is harmless. */
  readonly address: string | null;
  readonly credentials: RequestCredentials;
  readonly lang: string;
  /**
   * What is asked and shown at the moment; `null` while the element is not there whose figures the file is to have. Throws
   * a `StatsError` of kind `config` for wrong attributes.
   */
  readonly asked: (() => Asked) | null;
}

/** `choice`: the criteria beside which it is true. A failure is told whatever has been chosen since the press. */
type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'asked'; readonly choice: string | null }
  | { readonly kind: 'failed'; readonly choice: string | null; readonly reason: unknown };

/** The buttons of an export whose files a server prepares: each asks for one, which `<stats-jobs>` then lists. */
export class JobRequests {
  readonly #host: ReactiveControllerHost;
  readonly #listener: Listener;
  readonly #stages = new Map<string, Stage>();
  #wanted: Wanted | null = null;
  /** The criteria as a text, to be compared. It comes with the code of jobs, at the first press. */
  #write: ((asked: Asked, file: FileWanted) => string) | null = null;

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
  }

  render(wanted: Wanted, words: ExportWords): readonly TemplateResult[] {
    this.#wanted = wanted;
    const { formats, title, asked } = wanted;
    return formats.map((format) => {
      const stage = this.#stageOf(format);
      const id = `job-${format}`;
      const name = format.toUpperCase();
      const text = title ? renderNamed(words.ask(name, slot), [title]) : words.ask(name, '');
      const beside = asked ? stage && renderStage(stateOf(id), stage, words) : renderUnavailable(id, words);
      return html`<li data-id=${id}>
        <button
          id=${id}
          part="link"
          type="button"
          aria-disabled=${asked && stage?.kind !== 'asking' ? nothing : 'true'}
          aria-describedby=${beside ? stateOf(id) : nothing}
          @click=${() => {
            this.#press(format);
          }}
        >
          ${text}</button
        >${beside}
      </li>`;
    });
  }

  #press(format: string): void {
    // The element may have come, or gone, and nobody told.
    this.#listener.nears();
    if (!this.#wanted || this.#stages.get(format)?.kind === 'asking') return;
    const { asked } = this.#wanted;
    const ended = asked ? this.#ask(format, this.#wanted, asked) : Promise.resolve();
    this.#listener.speaks((words) => this.#say(format, words), ended);
  }

  /** Never rejects. */
  async #ask(format: string, { address, credentials, lang }: Wanted, asked: () => Asked): Promise<void> {
    this.#show(format, { kind: 'asking' });
    try {
      if (address === null) throw new StatsError('config', 'no-src', 'jobs: expected the address of a list of jobs');
      const chosen = asked();
      const { askForJob, criteriaOf, criteriaText } = await import('../../sources/jobs/jobs.js');
      this.#write = ({ query, show }, file) => criteriaText(criteriaOf(query, show, file));
      const file = { format, lang };
      const choice = this.#write(chosen, file);
      await askForJob(address, criteriaOf(chosen.query, chosen.show, file), credentials);
      this.#show(format, { kind: 'asked', choice });
    } catch (reason) {
      this.#show(format, { kind: 'failed', choice: this.#choiceOf(format), reason });
    }
  }

  /** How a press stands. What was said of it is forgotten once the reader, or the page, has chosen something else. */
  #stageOf(format: string): Stage | null {
    const stage = this.#stages.get(format) ?? null;
    if (stage === null || stage.kind === 'asking' || stage.choice === this.#choiceOf(format)) return stage;
    this.#stages.delete(format);
    return null;
  }

  /** What a press would ask for now; `null` where that cannot be said. */
  #choiceOf(format: string): string | null {
    if (!this.#wanted?.asked || !this.#write) return null;
    try {
      return this.#write(this.#wanted.asked(), { format, lang: this.#wanted.lang });
    } catch {
      return null;
    }
  }

  /** What a reader who listens is told of the press. */
  #say(format: string, words: ExportWords): string {
    if (!this.#wanted?.asked) return words.unavailable;
    const stage = this.#stageOf(format);
    return stage ? words[stage.kind === 'failed' ? 'notAsked' : stage.kind] : '';
  }

  #show(format: string, stage: Stage): void {
    this.#stages.set(format, stage);
    this.#host.requestUpdate();
  }
}

function renderStage(id: string, stage: Stage, words: ExportWords): TemplateResult {
  if (stage.kind === 'failed')
    return renderFailure(id, { failed: words.notAsked, instead: nothing }, stage.reason, words);
  return html` <span id=${id} part="progress">${words[stage.kind]}</span>`;
}
