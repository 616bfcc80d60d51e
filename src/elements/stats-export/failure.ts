import { html, type nothing, type TemplateResult } from 'lit';
import type { ExportWords } from '../../i18n/export-words.js';

/** What could not be done, what the reader can do instead, and in a detail what developers need. */
export function renderFailure(
  sentence: string,
  instead: TemplateResult | typeof nothing,
  reason: unknown,
  words: ExportWords,
): TemplateResult {
  return html` <span part="status">${sentence}</span> ${instead}
    <details>
      <summary>${words.details}</summary>
      <p lang="en" dir="ltr"><code>${reason instanceof Error ? reason.message : String(reason)}</code></p>
    </details>`;
}
