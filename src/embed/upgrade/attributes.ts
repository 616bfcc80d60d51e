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
