import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ExportWords } from '../../i18n/export-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import type { DataQuery, ShowOptions } from '../../query/query.js';
import { StatsError } from '../../model/stats-error.js';
import { renderNamed, slot } from '../label.js';
import { renderFailure } from './failure.js';
import { stateOf } from './file-item.js';
import type { Listener } from './own-files.js';

/** What a server is asked to prepare. */
export interface Wanted {
  /** In the order of the buttons. */
  readonly formats: readonly string[];
  readonly title: PickedText | null;
  /** Address of the list of jobs; `null` where the page names none that is harmless. */
  readonly address: string | null;
  readonly credentials: RequestCredentials;
  readonly lang: string;
  /** What the page asks and shows at the moment. Throws a `StatsError` of kind `config` for wrong attributes. */
  readonly asked: () => { readonly query: DataQuery; readonly show: ShowOptions };
}

type Stage = { readonly kind: 'asking' | 'asked' } | { readonly kind: 'failed'; readonly reason: unknown };

/** The buttons of an export whose files a server prepares: each asks for one, which `<stats-jobs>` then lists. */
export class JobRequests {
  readonly #host: ReactiveControllerHost;
  readonly #listener: Listener;
  readonly #stages = new Map<string, Stage>();

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
  }

  render(wanted: Wanted, words: ExportWords): readonly TemplateResult[] {
    return wanted.formats.map((format) => {
      const stage = this.#stages.get(format) ?? null;
      const id = `job-${format}`;
      const name = format.toUpperCase();
      const text = wanted.title ? renderNamed(words.ask(name, slot), [wanted.title]) : words.ask(name, '');
      return html`<li data-id=${id}>
        <button
          id=${id}
          part="link"
          type="button"
          aria-disabled=${stage?.kind === 'asking' ? 'true' : nothing}
          aria-describedby=${stage ? stateOf(id) : nothing}
          @click=${() => {
            this.#press(format, wanted);
          }}
        >
          ${text}</button
        >${stage ? renderStage(stateOf(id), stage, words) : nothing}
      </li>`;
    });
  }

  #press(format: string, wanted: Wanted): void {
    if (this.#stages.get(format)?.kind === 'asking') return;
    this.#show(format, { kind: 'asking' });
    this.#listener.speaks((words) => say(this.#stages.get(format), words), this.#ask(format, wanted));
  }

  /** Never rejects. */
  async #ask(format: string, { address, credentials, lang, asked }: Wanted): Promise<void> {
    try {
      if (address === null) throw new StatsError('config', 'no-src', 'jobs: expected the address of a list of jobs');
      const { askForJob, criteriaOf } = await import('../../sources/jobs/jobs.js');
      const { query, show } = asked();
      await askForJob(address, criteriaOf(query, show, { format, lang }), credentials);
      this.#show(format, { kind: 'asked' });
    } catch (reason) {
      this.#show(format, { kind: 'failed', reason });
    }
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

function say(stage: Stage | undefined, words: ExportWords): string {
  return stage ? words[stage.kind === 'failed' ? 'notAsked' : stage.kind] : '';
}
