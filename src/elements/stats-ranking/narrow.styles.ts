import { css } from 'lit';

/**
 * Rank, name and value fill the first line of a row; all other figures flow below it, and say themselves what their
 * headers would.
 */
const flow = css`
  display: block;

  tr {
    display: flex;
    flex-wrap: wrap;
    padding-inline-start: calc(var(--_rank) + var(--_gap));
  }

  .rank {
    position: absolute;
    inset-inline-start: 0;
  }

  .name {
    flex: 1 0 calc(100% - var(--_value, 7.5rem));
  }

  td.value {
    flex: 0 0 var(--_value, 7.5rem);
    padding-inline-start: 0.5rem;
  }

  thead :is(.name, .value) {
    flex: 1;
  }

  thead :is(.beside, .share, .before, .change) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  td.change {
    margin-inline-start: auto;
  }

  /* A cell without a figure takes no room. */
  [data-prefix] {
    margin-inline-end: 1rem;
  }

  /* For the eye: to screen readers the header, out of sight, says it. */
  [data-prefix]::before {
    content: attr(data-prefix) ' ' / '';
  }
`;

/** Where it is narrow the headers take no room from the names, and what a row is compared with goes below it. */
export const narrowStyles = css`
  @container (inline-size < 48rem) {
    table:has(.beside) {
      ${flow}
    }
  }

  @container (inline-size < 32rem) {
    table {
      --_rank: 1.25em;
      --_gap: 0.5rem;
      --_value: 5.5rem;
    }

    thead tr {
      display: flex;
      column-gap: var(--_gap);
    }

    thead .rank {
      flex: 0 0 calc(var(--_rank) * 0.9375 / 0.8125);
    }

    /* However long the indicator's name is, the dimension's keeps its words. */
    thead .name {
      flex: 1 0 4rem;
    }

    .of-2 .share {
      min-inline-size: 3.25rem;
    }

    td.value .note {
      max-inline-size: 6rem;
    }

    :is(.of-3, .of-4) {
      ${flow}
    }
  }

  @container (inline-size < 19rem) {
    table {
      --_value: 5rem;
    }

    .of-2 {
      ${flow}
    }

    td.value .note {
      max-inline-size: 4.5rem;
    }
  }
`;
