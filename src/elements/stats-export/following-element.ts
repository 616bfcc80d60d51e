import { property } from 'lit/decorators.js';
import type { Dataset } from '../../model/dataset.js';
import type { StatsError } from '../../model/stats-error.js';
import { StatsElement, type State } from '../stats-element.js';
import { Followed } from './followed.js';

/** An element that has figures of its own, or those of other elements of the page: their state is its state then. */
export abstract class FollowingElement<View> extends StatsElement<View> {
  /**
   * Id of a card, chart, table, ranking or map in the same document or shadow root: its figures are downloaded as it shows
   * them, toggles included. Several ids, separated by spaces, make one workbook (`xlsx`) of all of them. With `mode="job"`,
   * a server is asked for what the first of them shows.
   */
  @property({ reflect: true }) for: string | null = null;
  /** The same for an element of another shadow root. */
  @property({ attribute: false }) followed: Element | null = null;

  protected readonly following = new Followed(this);

  override get state(): State {
    return this.following.isOn ? this.following.state : super.state;
  }

  override get stale(): boolean {
    return this.following.isOn ? this.following.elements.some(({ stale }) => stale) : super.stale;
  }

  override get partial(): boolean {
    return this.following.isOn ? this.following.elements.some(({ partial }) => partial) : super.partial;
  }

  override get error(): StatsError | null {
    return this.following.isOn ? this.following.error : super.error;
  }

  /** With several ids in `for`, that of the first. */
  override get data(): Dataset | null {
    return this.following.isOn ? (this.following.elements[0]?.data ?? null) : super.data;
  }
}
