import { css } from 'lit';

/** The table beside a map. */
export const tableStyles = css`
  .beside {
    font-size: max(0.875em, 12px);
  }

  .scroll {
    max-block-size: var(--stats-table-max-height, 30rem);
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.25rem 0 0.25rem 0.75rem;
    border-block-end: 1px solid var(--_hairline);
    text-align: end;
    vertical-align: baseline;
  }

  td {
    white-space: nowrap;
  }

  td .note {
    white-space: normal;
  }

  /* Figures are written from left to right in every language that is there. */
  th:not(:first-child),
  td {
    direction: ltr;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  tbody th {
    font-weight: normal;
    overflow-wrap: break-word;
  }

  thead th {
    font-weight: 600;
  }

  thead button {
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: inherit;
  }

  thead button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .arrow::before {
    content: '↕';
    margin-inline-start: 0.3em;
    color: var(--_muted);
    font-size: 0.85em;
    font-weight: normal;
  }

  [aria-sort='descending'] .arrow::before {
    content: '↓';
    color: inherit;
  }

  [aria-sort='ascending'] .arrow::before {
    content: '↑';
    color: inherit;
  }

  tfoot :is(th, td) {
    border-block-end: 0;
    font-weight: 600;
  }

  .toggle {
    margin-block-start: 0.25rem;
    padding: 0.125rem 0;
    border: 0;
    background: none;
    color: var(--_muted);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .toggle:hover {
    color: inherit;
    text-decoration-thickness: 2px;
  }

  @media print {
    .scroll {
      max-block-size: none;
      overflow: visible;
    }

    /* Shared styles hide buttons; these are headers. */
    thead button {
      display: inline;
    }

    .arrow {
      display: none;
    }
  }
`;
