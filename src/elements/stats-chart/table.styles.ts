import { css } from './css.js';

export const tableStyles = css`
  /* In the place of the drawing, and as high, so that the switch moves nothing. */
  .scroll {
    block-size: var(--_plot-height);
    margin-block: 0.5rem;
    overflow: auto;
    font-size: max(0.875em, 12px);
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

  .more {
    min-block-size: 1.5rem;
    padding: 0.25rem 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    cursor: pointer;
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

  thead button {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
    position: relative;
  }

  thead button:hover {
    text-decoration: underline;
  }

  /* Beside the name, in the padding: a press moves nothing. */
  thead button::after {
    content: '▲' / '';
    position: absolute;
    inset-block-end: 0.3em;
    inset-inline-end: calc(100% + 0.2em);
    font-size: 0.65em;
    visibility: hidden;
  }

  tr > :first-child button::after {
    inset-inline: calc(100% + 0.3em) auto;
  }

  thead button:is(.ascending, .descending, :hover, :focus-visible)::after {
    visibility: visible;
  }

  thead button:is(:hover, :focus-visible):not(.ascending, .descending)::after {
    opacity: 0.5;
  }

  thead button.descending::after {
    content: '▼' / '';
  }

  .events {
    min-inline-size: 8rem;
    text-align: start;
    white-space: normal;
  }

  td .note,
  th .note {
    color: var(--_muted);
  }

  @media print {
    .scroll {
      block-size: auto;
      overflow: visible;
    }

    .more {
      display: none;
    }
  }

  /* Shadows are not drawn there. */
  @media (forced-colors: active) {
    .scroll {
      border-inline-end: 1px solid;
    }
  }
`;
