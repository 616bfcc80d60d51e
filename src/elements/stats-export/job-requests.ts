import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ExportWords } from '../../i18n/export-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import type { DataQuery, ShowOptions } from '../../query/query.js';
import type { FileWanted } from '../../sources/jobs/jobs.js';
import { Patience } from '../after-frames.js';
import { renderNamed, slot } from '../label.js';
import { warnOnce } from '../warn-once.js';
import { renderSentence, stateOf } from './file-item.js';
import { FollowedJob } from './followed-job.js';
import { renderStage, sayStage, type Stage } from './job-stage.js';
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

type Host = ReactiveControllerHost & Pick<Node, 'isConnected'>;

/** The buttons of an export whose files a server prepares: each asks for one, and tells what has become of it. */
export class JobRequests implements ReactiveController {
  readonly #host: Host;
  readonly #listener: Listener;
  readonly #patience: Patience;
  readonly #stages = new Map<string, Stage>();
  #wanted: Wanted | null = null;
  /** The criteria as a text, to be compared. It comes with the code of jobs, at the first press. */
  #write: ((asked: Asked, file: FileWanted) => string) | null = null;

  constructor(host: Host, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    this.#patience = new Patience(host);
    host.addController(this);
  }

  hostConnected(): void {
    for (const stage of this.#stages.values()) if (stage.kind === 'asked') stage.job.follow();
  }

  hostDisconnected(): void {
    for (const stage of this.#stages.values()) leave(stage);
  }

  render(wanted: Wanted, words: ExportWords): readonly TemplateResult[] {
    this.#wanted = wanted;
    const { formats, title, address } = wanted;
    const isUnset = address === null && this.#patience.isOver();
    if (isUnset) warnOnce('jobs: expected the address of a list of jobs');
    const obstacle = isUnset || address !== null ? obstacleOf(wanted, words) : null;
    const named = (sentence: (format: string, label: string) => string, format: string): TemplateResult =>
      renderNamed(sentence(format.toUpperCase(), title ? slot : ''), title ? [title] : []);
    return formats.map((format) => {
      const stage = this.#stageOf(format);
      const id = `job-${format}`;
      const told = { words, lang: wanted.lang, format, name: named(words.file, format), took: this.#listener.took };
      const beside = obstacle === null ? stage && renderStage(stateOf(id), stage, told) : renderSentence(id, obstacle);
      return html`<li data-id=${id}>
        <button
          id=${id}
          part="link"
          type="button"
          aria-disabled=${obstacle === null && stage?.kind !== 'asking' ? nothing : 'true'}
          aria-describedby=${beside ? stateOf(id) : nothing}
          @click=${() => {
            this.#press(format);
          }}
        >
          ${named(words.ask, format)}</button
        >${beside}
      </li>`;
    });
  }

  #press(format: string): void {
    // The element may have come, or gone, and nobody told.
    this.#listener.nears();
    if (!this.#wanted || this.#stages.get(format)?.kind === 'asking') return;
    const { asked, address } = this.#wanted;
    const ended = asked && address !== null ? this.#ask(format, this.#wanted, asked, address) : Promise.resolve();
    this.#listener.speaks((words) => this.#say(format, words), ended);
  }

  /** Never rejects. */
  async #ask(format: string, { credentials, lang }: Wanted, asked: () => Asked, address: string): Promise<void> {
    this.#show(format, { kind: 'asking' });
    try {
      const chosen = asked();
      const { criteriaOf, criteriaText, jobsAt } = await import('../../sources/jobs/jobs.js');
      this.#write = ({ query, show }, file) => criteriaText(criteriaOf(query, show, file));
      const criteria = criteriaOf(chosen.query, chosen.show, { format, lang });
      const store = jobsAt(address, credentials);
      const made = await store.ask(criteria);
      const job = new FollowedJob(store, made, () => {
        this.#host.requestUpdate();
      });
      if (this.#host.isConnected) job.follow();
      this.#show(format, { kind: 'asked', choice: criteriaText(criteria), job });
    } catch (reason) {
      this.#show(format, { kind: 'failed', choice: this.#choiceOf(format), reason });
    }
  }

  /** How a press stands. What was said of it is forgotten once the reader, or the page, has chosen something else. */
  #stageOf(format: string): Stage | null {
    const stage = this.#stages.get(format) ?? null;
    if (stage === null || stage.kind === 'asking' || stage.choice === this.#choiceOf(format)) return stage;
    leave(stage);
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
    if (!this.#wanted) return '';
    const stage = this.#stageOf(format);
    return obstacleOf(this.#wanted, words) ?? (stage ? sayStage(stage, words, this.#wanted.lang) : '');
  }

  #show(format: string, stage: Stage): void {
    leave(this.#stages.get(format));
    this.#stages.set(format, stage);
    this.#host.requestUpdate();
  }
}

/** Why nothing can be asked for. */
function obstacleOf({ address, asked }: Wanted, words: ExportWords): string | null {
  if (address === null) return words.misconfigured;
  return asked ? null : words.unavailable;
}

function leave(stage: Stage | undefined): void {
  if (stage?.kind === 'asked') stage.job.leave();
}
