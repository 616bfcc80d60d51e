import { css } from 'lit';

/** Figures that go on a line of their own below the name, and then say themselves what their header would. */
const ownLine = css`
  grid-template-columns: var(--_rank) max-content minmax(0, 1fr) max-content;

  .name {
    grid-column: 2 / 4;
  }

  td.value {
    grid-column: 4;
  }

  thead :is(.beside, .share, .before, .change) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  td:is(.share, .before, .change) {
    grid-row: 2;
    grid-column: 2;
    text-align: start;
  }

  td.before {
    grid-column: 3;
  }

  /* Each on a line of its own, below. */
  td.beside {
    grid-column: 2 / 5;
    text-align: start;
  }

  td.change {
    grid-column: 4;
    text-align: end;
  }

  [data-prefix]::before {
    /* For the eye: to screen readers the header, out of sight, says it. */
    content: attr(data-prefix) ' ' / '';
  }
`;

/** Where it is narrow the headers take no room from the names, and what a row is compared with goes below it. */
export const narrowStyles = css`
  @container (inline-size < 32rem) {
    table {
      --_rank: 1.25em;
      --_gap: 0.5rem;
    }

    thead tr {
      display: flex;
      column-gap: var(--_gap);
    }

    thead .rank {
      flex: 0 0 calc(var(--_rank) * 0.9375 / 0.8125);
    }

    thead .name {
      flex: 1 1 0;
    }

    .of-2 .share {
      min-inline-size: 3.25rem;
    }

    td.value .note {
      max-inline-size: 6rem;
    }

    :is(.of-3, .of-4, .more) {
      ${ownLine}
    }

    :is(.of-3, .more):not(:has(.share)) td.before {
      grid-column: 2 / 4;
    }
  }

  @container (inline-size < 19rem) {
    .of-2 {
      ${ownLine}
    }

    :is(.of-4, .more) td.before {
      grid-row: 3;
      grid-column: 2 / 5;
    }

    td.value .note {
      max-inline-size: 4.5rem;
    }
  }
`;
