import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ExportWords } from '../../i18n/export-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import { StatsError } from '../../model/stats-error.js';
import type { DataQuery, ShowOptions } from '../../query/query.js';
import { renderNamed, slot } from '../label.js';
import { renderFailure } from './failure.js';
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
      const name = format.toUpperCase();
      const text = wanted.title ? renderNamed(words.ask(name, slot), [wanted.title]) : words.ask(name, '');
      return html`<li>
        <button
          part="link"
          type="button"
          aria-disabled=${stage?.kind === 'asking' ? 'true' : nothing}
          @click=${() => this.#ask(format, wanted)}
        >
          ${text}</button
        >${stage ? renderStage(stage, words) : nothing}
      </li>`;
    });
  }

  async #ask(format: string, { address, credentials, lang, asked }: Wanted): Promise<void> {
    if (this.#stages.get(format)?.kind === 'asking') return;
    this.#show(format, { kind: 'asking' });
    this.#listener.speaks((words) => say(this.#stages.get(format), words));
    try {
      if (address === null) throw noAddress();
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

function noAddress(): StatsError {
  const message = 'jobs: expected the address of a list of jobs';
  return new StatsError('config', 'bad-option', message, { option: 'jobs' });
}

function renderStage(stage: Stage, words: ExportWords): TemplateResult {
  if (stage.kind === 'failed') return renderFailure(words.notAsked, nothing, stage.reason, words);
  return html` <span part="progress">${words[stage.kind]}</span>`;
}

function say(stage: Stage | undefined, words: ExportWords): string {
  return stage ? words[stage.kind === 'failed' ? 'notAsked' : stage.kind] : '';
}
