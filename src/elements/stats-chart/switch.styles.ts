import { css } from './css.js';

/** The two buttons that switch between drawing and table. */
export const switchStyles = css`
  [part~='switch'] {
    display: inline-flex;
    align-self: start;
    margin-block-start: 0.25rem;
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

  @media print {
    [part~='switch'] {
      display: none;
    }
  }
`;
