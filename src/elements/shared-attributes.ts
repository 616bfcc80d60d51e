import { property } from 'lit/decorators.js';
import type { Granularity } from '../model/bucket.js';
import { sourceAttributes, type By, type ChangeKind, type Compare, type QueryAttributes } from '../query/query.js';
import { readAttributes } from '../query/read-attributes.js';
import type { SourceName } from '../sources/registry.js';
import { BaseElement } from './base-element.js';
import { inherit } from './group/inherit.js';
import { Membership } from './group/membership.js';
import type { HeadingLevel } from './label.js';

const watched: readonly string[] = sourceAttributes;

/**
 * The attributes that all data elements have in common. Each is its property in kebab case; an absent attribute is
 * `null`, and defaults are never written into the markup. Those that only some sources read are attributes alone.
 *
 * @attr {string} query - PromQL, for `source="prometheus"`.
 * @attr {string} rows-path - For `source="rows"`: where the rows are in the answer (`result.items`). Default: the answer itself.
 * @attr {string} time-field - For `source="rows"`: the field that holds the time.
 * @attr {string} time-format - For `source="rows"`: how the time is written, as a Unicode date pattern (`dd/MM/yyyy`).
 * @attr {string} split-field - For `source="rows"`: the field that rows are split by.
 * @attr {string} total-path - For `source="rows"`: where the total is in the answer.
 * @attr {string} next-path - For `source="rows"`: where the address of the next page is in the answer.
 * @attr {string} error-path - For `source="rows"`: where an error message is in the answer.
 * @attr {'gap' | 'zero'} missing - For `source="rows"`: what a missing row means, `gap` (default) or `zero`.
 */
export abstract class SharedAttributes extends BaseElement {
  /** URL of the metrics endpoint, or URL template: `{indicator} {from} {to} {granularity} {split} {scope} {?from,to}`. */
  @property({ reflect: true }) src: string | null = null;
  /**
   * API that the endpoint speaks: `json` (default) `csv` `data-fair` `datagouv` `edifice` `google-analytics` `json-stat` `matomo` `opendatasoft`
   * `prometheus` `rdv` `rows` `udata`, or one given to `configure`.
   */
  @property({ reflect: true }) source: SourceName | null = null;
  /** Whose statistics, in the words of the source: `organization:ID`. */
  @property({ reflect: true }) scope: string | null = null;
  /** Id of the indicator, or several separated by spaces. Default: the answer's first. */
  @property({ reflect: true }) indicator: string | null = null;
  /** `last-12-months`, `this-year`, `last-month`, `all` (default), `2026-01/2026-11`, `2026-01-05/P7D`. */
  @property({ reflect: true }) period: string | null = null;
  /** `hour` `day` `week` `month` `quarter` `year`. Default: what the endpoint gives. */
  @property({ reflect: true }) granularity: Granularity | null = null;
  /** What the figures stand along: `time` (default), `hour-of-day`, `weekday`, or a dimension. */
  @property({ reflect: true }) by: By | null = null;
  /** Dimension that the figures are split by, or `none` (default). */
  @property({ reflect: true }) split: string | null = null;
  /** Members of the split that are shown, separated by spaces. Default: all of them. */
  @property({ reflect: true }) profiles: string | null = null;
  /** Members kept, per dimension: `domain:a.fr,b.fr status:seen`. */
  @property({ reflect: true }) filter: string | null = null;
  /** What the period is compared with: `none` (default) `previous-period` `previous-days` `previous-year`. */
  @property({ reflect: true }) compare: Compare | null = null;
  /** How a change is said: `percent` (default with `compare`) `difference` `previous` `increment` `none`. */
  @property({ reflect: true }) change: ChangeKind | null = null;
  /** IANA time zone that "today" is taken in. Default: the answer's, else UTC. */
  @property({ reflect: true }) timezone: string | null = null;
  /** Text in place of the indicator's own label. */
  @property({ reflect: true }) label: string | null = null;
  /** Level of the heading that the label becomes: `1` `2` `3` `4` `5` `6`. Default: the label is not a heading. */
  @property({ reflect: true, attribute: 'heading-level' }) headingLevel: HeadingLevel | null = null;
  /** Source or licence line, in place of the answer's. */
  @property({ reflect: true }) credit: string | null = null;
  /** Seconds between reloads, 5 at least; not while the page is hidden. Default: it loads once. */
  @property({ reflect: true, attribute: 'refresh-interval' }) refreshInterval: string | null = null;
  /** `eager` (default), or `lazy`: waits until the element is near the viewport. */
  @property({ reflect: true }) loading: 'lazy' | 'eager' | null = null;
  /** What is shown when there is no figure: `text` (default) or `hide`. */
  @property({ reflect: true, attribute: 'when-empty' }) whenEmpty: 'text' | 'hide' | null = null;
  /** What is shown after a failure: `text` (default) or `hide`. */
  @property({ reflect: true, attribute: 'when-error' }) whenError: 'text' | 'hide' | null = null;
  /** Whether cookies travel with the request: `same-origin` (default) `include` `omit`. */
  @property({ reflect: true }) credentials: RequestCredentials | null = null;

  /** The group that it stands in: what its own attributes do not say, and readers' choices. */
  protected readonly membership = new Membership(this);

  /** What only some sources read has no property. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...watched];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old !== value && watched.includes(name)) this.requestUpdate();
  }

  /** What is asked and what of it is shown: its own attributes, and where one is absent, its group's. */
  get queryAttributes(): QueryAttributes {
    const own = readAttributes(
      (name) => this[name],
      (name) => this.getAttribute(name),
    );
    return inherit(own, this.membership.group);
  }
}
