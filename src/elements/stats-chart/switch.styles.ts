import { css } from './css.js';

/** The two buttons that switch between drawing and table. */
export const switchStyles = css`
  /* The period, and at its end the switch: below it where both have no room. */
  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.25rem 0.5rem;
  }

  .under > p {
    flex: 1 1 14em;
  }

  @container (inline-size < 30em) {
    .under > p {
      flex-basis: 100%;
    }
  }

  [part~='switch'] {
    display: inline-flex;
    margin-inline-start: auto;
    font-size: max(0.875em, 12px);
  }

  [part~='switch'] button {
    min-block-size: 1.5rem;
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  [part~='switch'] button + button {
    margin-inline-start: -1px;
    border-radius: 0;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  [part~='switch'] [aria-pressed='true'] {
    z-index: 1;
    border-color: currentcolor;
    color: inherit;
    font-weight: 600;
  }

  [part~='switch'] button:hover {
    color: inherit;
  }

  /* Colours of the page's own are gone there. */
  @media (forced-colors: active) {
    [part~='switch'] [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: selecteditem;
      background: selecteditem;
      color: selecteditemtext;
    }
  }

  @media print {
    [part~='switch'] {
      display: none;
    }
  }
`;
