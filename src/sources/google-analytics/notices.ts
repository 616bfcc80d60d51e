import type { LocalText, Notice } from '../../model/dataset.js';
import { restrictedOf, type Metadata, type Report } from './report.js';

/** Whether rows may be missing, or be estimates, though something happened. */
export function isLossy({ metadata }: Report): boolean {
  return (
    metadata.subjectToThresholding === true ||
    metadata.dataLossFromOtherRow === true ||
    (metadata.samplingMetadatas?.length ?? 0) > 0
  );
}

/** What readers must know of the figures. `undated`: some of them have no time. */
export function noticesOf(reports: readonly Report[], undated: boolean): Notice[] {
  const all = reports.map(({ metadata }) => metadata);
  const restricted = [...new Set(all.flatMap(restrictedOf))];
  const texts: LocalText[] = [
    ...sampled(all),
    ...(all.some(({ subjectToThresholding }) => subjectToThresholding === true) ? [withheld] : []),
    ...(all.some(({ dataLossFromOtherRow }) => dataLossFromOtherRow === true) ? [others] : []),
    ...(undated ? [withoutDate] : []),
    ...(restricted.length > 0 ? [hidden(restricted.join(', '))] : []),
  ];
  const reasons = new Set(all.map(({ emptyReason }) => emptyReason ?? '').filter((reason) => reason !== ''));
  return [
    ...texts.map((text) => ({ level: 'warning', text }) as const),
    ...[...reasons].map((reason) => ({ level: 'info', text: empty(reason) }) as const),
  ];
}

const withheld: LocalText = {
  en: 'Google Analytics may withhold small counts, so that nobody can be recognised.',
  fr: 'Google Analytics peut taire les petits effectifs, afin que personne ne soit reconnaissable.',
};
const others: LocalText = {
  en: 'Google Analytics has put rare values together as “(other)”.',
  fr: 'Google Analytics a regroupé les valeurs rares sous « (autres) ».',
};
const withoutDate: LocalText = {
  en: 'Some figures have no date at Google Analytics and are left out.',
  fr: 'Certains chiffres n’ont pas de date chez Google Analytics et ne sont pas comptés.',
};

function hidden(metrics: string): LocalText {
  return {
    en: `These figures may not be seen: ${metrics}.`,
    fr: `Ces chiffres ne peuvent pas être consultés : ${metrics}.`,
  };
}

function empty(reason: string): LocalText {
  const shown = reason.slice(0, 200);
  return { en: `Google Analytics has no figures: ${shown}`, fr: `Google Analytics n’a pas de chiffres : ${shown}` };
}

/** Of several reports, the one that was made of the smallest share. */
function sampled(all: readonly Metadata[]): LocalText[] {
  const samples = all.flatMap(({ samplingMetadatas }) => samplingMetadatas ?? []);
  if (samples.length === 0) return [];
  const shares = samples
    .map(({ samplesReadCount, samplingSpaceSize }) => Number(samplesReadCount) / Number(samplingSpaceSize))
    .filter((share) => share > 0 && share <= 1);
  if (shares.length === 0) {
    return [{ en: 'Estimated from a sample of the events.', fr: 'Estimation d’après un échantillon des événements.' }];
  }
  const smallest = shares.reduce((one, other) => Math.min(one, other));
  const share = (lang: string): string =>
    new Intl.NumberFormat(lang, { style: 'percent', maximumSignificantDigits: 2 }).format(smallest);
  return [
    {
      en: `Estimated from a sample: ${share('en')} of the events.`,
      fr: `Estimation d’après un échantillon : ${share('fr')} des événements.`,
    },
  ];
}
