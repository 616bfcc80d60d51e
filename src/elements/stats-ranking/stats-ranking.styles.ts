import { css } from 'lit';

/** The frame of a ranking, and the room of its rows while there are none. */
export const rankingStyles = css`
  :host {
    container-type: inline-size;
  }

  .ranking {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    padding: var(--_space);
    border: var(--stats-border, 1px solid var(--_hairline));
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  .ranking > * {
    min-inline-size: 0;
  }

  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: 1.5rem;
  }

  [part~='label'] {
    color: inherit;
    font-size: max(1em, 12px);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  [part~='notice'] {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_hairline);
    font-size: max(0.875em, 12px);
  }

  [part~='notice'].warning {
    border-inline-start-color: currentcolor;
  }

  .key {
    vertical-align: middle;
  }

  [part~='more'] {
    align-self: start;
    margin-block: 0.25rem;
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-size: max(0.875em, 12px);
  }

  [part~='more']:hover {
    border-color: currentcolor;
    color: inherit;
  }

  /* Above the rows their header; below them the others, the total, the button and small print. */
  .room {
    display: grid;
    padding-block: 1.5rem 9.5rem;
  }

  .room > * {
    grid-area: 1 / 1;
  }

  .blanks.empty {
    visibility: hidden;
  }

  .blank {
    display: flex;
    align-items: center;
    /* As high as a row with one bar. */
    min-block-size: calc(1.4 * max(0.9375em, 12px) + 1rem + 6px);
  }

  .blank .skeleton {
    inline-size: 100%;
    block-size: 0.375rem;
  }

  .blank:nth-child(2) .skeleton {
    inline-size: 70%;
  }

  .blank:nth-child(3) .skeleton {
    inline-size: 50%;
  }

  .blank:nth-child(n + 4) .skeleton {
    inline-size: 30%;
  }
`;
