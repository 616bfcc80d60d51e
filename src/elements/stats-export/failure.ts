import { html, type nothing, type TemplateResult } from 'lit';
import type { ExportWords } from '../../i18n/export-words.js';

/** What is said of a failure. */
export interface Failed {
  readonly failed: string;
  /** What the reader can do after it. */
  readonly instead: TemplateResult | typeof nothing;
}

/** What could not be done, by this id, what the reader can do instead, and in a detail what developers need. */
export function renderFailure(
  id: string,
  { failed, instead }: Failed,
  reason: unknown,
  words: ExportWords,
): TemplateResult {
  return html` <span id=${id} part="status">${failed}</span> ${instead}
    <details>
      <summary>${words.details}</summary>
      <p lang="en" dir="ltr"><code>${reason instanceof Error ? reason.message : String(reason)}</code></p>
    </details>`;
}
