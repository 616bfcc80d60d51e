/**
 * Every attribute that one of our elements reads: those of the elements by name, none that a browser gives a meaning of
 * its own for all elements (`style`, `class`, `on…`).
 */
export const attributeNames: readonly string[] = (
  'annotations by change columns compare comparisons credentials credit csv-format custom dimension error-path expanded ' +
  'expanded-top figure filter for formats granularities granularity group heading-level href indicator indicators jobs ' +
  'label lang layout loading max menu min missing mode name next-path notation open options-src period presets profiles ' +
  'query refresh-interval rows-path scope select source sparkline split split-field src time-field time-format timezone ' +
  'top topology topology-key topology-name topology-object total-path type url-state view when-empty when-error'
).split(' ');

/**
 * What is not taken from a marked element, since whoever may write one may not write scripts: what would send the
 * reader's cookies elsewhere, fill an address with what another one answered, or have a server do something.
 */
const withheld: readonly string[] = ['credentials', 'jobs', 'options-src'];

/** The attributes that a marked element may have. */
export const markedNames = attributeNames.filter((name) => !withheld.includes(name));

/** Sources that ask by `POST`: a marked element has none of them. */
export const postingSources: readonly string[] = ['google-analytics'];
