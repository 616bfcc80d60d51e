import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ChoiceName } from '../query/group-attributes.js';
import { BaseElement } from './base-element.js';
import { Membership } from './group/membership.js';
import { Outcome } from './outcome.js';
import { sharedStyles } from './shared.styles.js';
import { warnGroupless } from './warn-groupless.js';

/**
 * What all controls do alike: read a value of their group, and write the reader's choice to it.
 */
export abstract class Control extends BaseElement {
  static override styles = [sharedStyles];

  /** Text in place of the control's own label. */
  @property({ reflect: true }) label: string | null = null;

  /** It updates when a value of the group changes, and when one of its elements shows other data. */
  protected readonly membership = new Membership(this, () => {
    this.requestUpdate();
  });

  protected readonly outcome = new Outcome(this, this.membership);

  /** Writes a choice to the group; `null` takes it back. Listeners hear of it when the control shows it. */
  protected choose(name: ChoiceName, value: string | null): void {
    this.membership.group.choose(name, value);
    this.outcome.await();
    this.tellChange(name, value);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    warnGroupless(this, this.membership.group);
  }
}
