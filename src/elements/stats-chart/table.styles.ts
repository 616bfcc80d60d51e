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
  }

  .data > button span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .data > button:hover {
    color: inherit;
  }

  .data > button:hover span {
    text-decoration-thickness: 2px;
  }

  .scroll {
    max-block-size: var(--stats-table-max-height, 24rem);
    margin-block-start: 0.5rem;
    overflow: auto;
    /* Where there is more to scroll to, a shadow falls from the edge; the grounds over it scroll with the table. */
    background:
      linear-gradient(to right, var(--_surface) 50%, transparent) left / 4rem 100% no-repeat local,
      linear-gradient(to left, var(--_surface) 50%, transparent) right / 4rem 100% no-repeat local,
      linear-gradient(to right, var(--_hairline), transparent) left / 0.5rem 100% no-repeat scroll,
      linear-gradient(to left, var(--_hairline), transparent) right / 0.5rem 100% no-repeat scroll,
      var(--_surface);
    color: var(--stats-surface-color, canvastext);
  }

  /* What is scrolled goes under what names it. */
  .scroll :is(thead th, tr > :first-child) {
    position: sticky;
    inset-block-start: 0;
    inset-inline-start: 0;
    background: var(--_surface);
  }

  .scroll thead th {
    z-index: 1;
    inset-inline-start: auto;
  }

  .scroll thead tr > :first-child {
    z-index: 2;
    inset-inline-start: 0;
  }

  .scroll tbody tr > :first-child {
    inset-block-start: auto;
  }

  .data > button::before {
    content: '▸' / '';
    display: inline-block;
    margin-inline-end: 0.4em;
  }

  .data > button[aria-expanded='true']::before {
    content: '▾' / '';
  }

  .data > button:dir(rtl):not([aria-expanded='true'])::before {
    content: '◂' / '';
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  /* Stays in sight, and within it, while a wide table is scrolled. */
  caption > span {
    position: sticky;
    inset-inline-start: 0;
    display: block;
    inline-size: min(100cqi, 100%);
    max-inline-size: calc(100cqi - 2 * var(--_space) - 2px);
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

  th,
  td .note {
    white-space: normal;
  }

  th {
    font-weight: 600;
  }

  tr > :first-child {
    max-inline-size: 9rem;
    padding-inline-start: 0;
    text-align: start;
  }

  @container (inline-size < 30rem) {
    th,
    td {
      padding-inline: 0.5rem;
    }

    tr > :first-child {
      max-inline-size: 6rem;
    }
  }

  tbody th {
    font-weight: normal;
  }

  td .note,
  th .note {
    color: var(--_muted);
  }

  /* Shadows are not drawn there. */
  @media (forced-colors: active) {
    .scroll {
      border-inline-end: 1px solid;
    }
  }
`;
