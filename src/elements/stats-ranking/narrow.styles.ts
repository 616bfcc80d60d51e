import { css } from 'lit';

/**
 * Where it is narrow the headers take no room from the names, and a comparison goes on a line of its own, with share and
 * change, which then say themselves what their headers would.
 */
export const narrowStyles = css`
  @container (inline-size < 32rem) {
    thead tr {
      display: flex;
      column-gap: var(--_gap);
    }

    thead .rank {
      flex: 0 0 var(--_rank);
    }

    thead .name {
      flex: 1 1 0;
    }

    .of-2 .share {
      min-inline-size: 3.25rem;
    }

    :is(.of-3, .of-4) {
      grid-template-columns: var(--_rank) max-content minmax(0, 1fr) max-content;

      .name {
        grid-column: 2 / 4;
      }

      td.value {
        grid-column: 4;
      }

      thead :is(.share, .before, .change) {
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

      td.change {
        grid-column: 4;
        text-align: end;
      }

      [data-prefix]::before {
        content: attr(data-prefix) ' ';
      }
    }

    .of-3 td.before {
      grid-column: 2 / 4;
    }
  }

  @container (inline-size < 19rem) {
    .of-4 td.before {
      grid-row: 3;
      grid-column: 2 / 5;
    }
  }
`;
