import { css } from 'lit';

/**
 * Rank, name and figures of a row stand on one line; the bars run below it, from the name to the end of the row. Names
 * wrap: none is cut.
 */
export const rowStyles = css`
  table {
    --_rank: 1.5em;
    --_gap: 0.75rem;
    --_bars: 0px;
    --_columns: 1;
    display: grid;
    grid-template-columns: var(--_rank) minmax(0, 1fr) repeat(var(--_columns), max-content);
    column-gap: var(--_gap);
    inline-size: 100%;
    margin-block: 0.25rem;
    font-size: max(0.9375em, 12px);
    font-variant-numeric: tabular-nums;
  }

  /* A bar, or two, and the room above it. */
  .one {
    --_bars: calc(6px + 0.25rem);
  }

  .two {
    --_bars: calc(11px + 0.25rem);
  }

  .of-2 {
    --_columns: 2;
  }

  .of-3 {
    --_columns: 3;
  }

  .of-4 {
    --_columns: 4;
  }

  .of-5 {
    --_columns: 5;
  }

  .of-6 {
    --_columns: 6;
  }

  thead,
  tbody,
  tfoot,
  tr {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  tr {
    position: relative;
    align-items: baseline;
    padding-block: 0.375rem;
    break-inside: avoid;
  }

  tbody tr {
    padding-block-end: calc(0.375rem + var(--_bars));
  }

  thead tr {
    padding-block: 0.25rem 0;
  }

  tfoot {
    margin-block-start: 0.25rem;
    border-block-start: 1px solid var(--_hairline);
  }

  th,
  td {
    min-inline-size: 0;
    padding: 0;
    font-weight: normal;
    text-align: end;
  }

  .rank,
  .name {
    text-align: start;
  }

  .name {
    overflow-wrap: anywhere;
  }

  thead th,
  .rank,
  .beside,
  .share,
  .before,
  .others th,
  .note {
    color: var(--_muted);
  }

  thead th,
  .beside,
  .share,
  .before,
  .change,
  .note {
    font-size: max(0.8125rem, 12px);
  }

  td.value,
  .total th {
    font-weight: 600;
  }

  td.value .note {
    display: inline-block;
    max-inline-size: 9rem;
    font-weight: normal;
  }

  .good {
    color: var(--_good);
  }

  .bad {
    color: var(--_bad);
  }

  /* A target of 24 pixels, also where the letters are small; its first line is the row's. */
  [part~='link'] {
    display: inline-flex;
    min-block-size: 1.5rem;
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  [part~='link']:hover {
    text-decoration-thickness: 2px;
  }

  .bars {
    position: absolute;
    inset-block-end: 0.375rem;
    inset-inline-start: calc(var(--_rank) + var(--_gap));
    inline-size: calc(100% - var(--_rank) - var(--_gap));
    block-size: 6px;
  }

  .two .bars {
    block-size: 11px;
  }

  .bars:dir(rtl) {
    transform: scaleX(-1);
  }

  rect.now {
    fill: var(--stats-ranking-color, var(--_accent));
  }

  rect.before,
  rect.zero {
    fill: var(--_muted);
  }

  @media (forced-colors: active) {
    rect:is(.now, .before, .zero) {
      fill: canvastext;
    }
  }
`;
