import { css } from 'lit';

/** The frame of a table. It grows with its rows, up to the height at which it scrolls. */
export const statsTableStyles = css`
  :host {
    container-type: inline-size;
  }

  .table {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    min-block-size: 10rem;
    padding: var(--_space);
    border: var(--stats-border, 1px solid var(--_hairline));
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  .table > * {
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

  .table .scroll {
    block-size: auto;
    max-block-size: var(--stats-table-max-height, 24rem);
  }
`;
