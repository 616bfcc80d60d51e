import type { ServerExport } from '../../model/dataset.js';
import type { Entities } from './query.js';
import type { Answer } from '../source.js';

// Parameters of files: OPEN-ENT-NG/statistics, public/ts/services/export.service.ts. Their columns: view-src/text.

/**
 * The application's own files of the same dates: semicolons, a byte order mark, and its documented columns. Of one
 * structure there are two, as in the application: all of it together, or each of the structures that are attached to it.
 */
export function filesOf(answers: readonly Answer[], { level, ids }: Entities): ServerExport[] {
  return answers.slice(0, 1).flatMap(({ request }) => {
    const href = request.url.replace('/list?', '/export?');
    if (level === 'class' || ids.length > 1) return [file(href, 'Edifice’s own CSV', 'CSV d’Edifice')];
    return [
      file(`${href}&accumulate=true`, 'Edifice’s own CSV, aggregated', 'CSV d’Edifice, agrégé'),
      file(`${href}&substructures=true`, 'Edifice’s own CSV, per school', 'CSV d’Edifice, par établissement'),
    ];
  });
}

function file(href: string, en: string, fr: string): ServerExport {
  return { format: 'csv', href, label: { en, fr } };
}
