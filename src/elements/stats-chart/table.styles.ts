import { css } from './css.js';

export const tableStyles = css`
  /* In the place of the drawing, and as high, so that the switch moves nothing. */
  .scroll {
    block-size: var(--_room);
    margin-block: 0.5rem;
    /* What is only heard stays within it. */
    position: relative;
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
    background: var(--_surface);
  }

  .scroll thead th {
    inset-block-start: 0;
    z-index: 1;
  }

  .scroll tr > :first-child {
    inset-inline-start: 0;
  }

  .scroll thead tr > :first-child {
    z-index: 2;
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

  /* Names wrap at a third of the room, and take no more than they need. */
  th :is(button, .name) {
    display: block;
    inline-size: max-content;
    max-inline-size: max(7rem, 30cqi);
    margin-inline-start: auto;
    overflow-wrap: break-word;
    white-space: normal;
  }

  thead th {
    vertical-align: bottom;
  }

  tr > :first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  tr > :first-child > * {
    margin-inline-start: 0;
  }

  @container (inline-size < 30rem) {
    th,
    td {
      padding-inline: 0.375rem;
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
    content: '↕' / '';
    position: absolute;
    inset-block-end: 0.3em;
    inset-inline-end: 100%;
    color: var(--_muted);
    font-size: 0.85em;
    font-weight: normal;
  }

  /* There it follows the name. */
  tr > :first-child button::after {
    position: static;
    margin-inline-start: 0.2em;
  }

  @container (inline-size < 30rem) {
    tr > :not(:first-child) button::after {
      display: block;
      position: static;
    }
  }

  thead button:is(.ascending, .descending)::after {
    content: '↑' / '';
    color: inherit;
  }

  thead button.descending::after {
    content: '↓' / '';
  }

  .events {
    min-inline-size: 8rem;
    text-align: start;
    white-space: normal;
  }

  :is(td, th) .note {
    color: var(--_muted);
    white-space: normal;
  }

  @media print {
    .scroll {
      block-size: auto;
      overflow: visible;
    }

    .more,
    thead button::after {
      display: none;
    }

    /* Shared styles hide buttons; these are headers. Nobody can scroll paper. */
    th :is(button, .name) {
      display: block;
      inline-size: auto;
      overflow-wrap: anywhere;
    }

    th,
    td {
      padding-inline: 0.375rem;
      white-space: normal;
    }

    .events {
      min-inline-size: 0;
    }
  }

  /* Shadows are not drawn there. */
  @media (forced-colors: active) {
    .scroll {
      border-inline-end: 1px solid;
    }
  }
`;
