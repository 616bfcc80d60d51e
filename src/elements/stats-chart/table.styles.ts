import { css } from './css.js';

export const tableStyles = css`
  .data {
    position: relative;
    font-size: max(0.875em, 12px);
  }

  .data > button {
    margin-block-start: 0.25rem;
    padding: 0.125rem 0;
    border: 0;
    background: none;
    color: var(--_muted);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .data > button:hover {
    color: inherit;
    text-decoration-thickness: 2px;
  }

  .scroll {
    max-block-size: var(--stats-table-max-height, 24rem);
    margin-block-start: 0.5rem;
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block: 0.25rem;
    color: var(--_muted);
    text-align: start;
  }

  th,
  td {
    padding: 0.375rem 0.75rem;
    border-block-end: 1px solid var(--_hairline);
    text-align: end;
    vertical-align: baseline;
    white-space: nowrap;
  }

  th {
    font-weight: 600;
  }

  tr > :first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  tbody th {
    font-weight: normal;
  }

  td .note,
  th .note {
    color: var(--_muted);
  }
`;
