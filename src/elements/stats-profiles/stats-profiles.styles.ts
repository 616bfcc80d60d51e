import { css } from 'lit';

export const profilesStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
    margin-block-start: 0.125rem;
    font-size: max(0.9375em, 12px);
  }

  .member {
    display: inline-flex;
    align-items: center;
    gap: 0.125rem;
    min-inline-size: 0;
  }

  .buttons {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    margin-inline-start: -0.375rem;
  }

  .buttons:empty {
    display: none;
  }

  [part~='only'] {
    color: var(--_muted);
    font-size: max(0.8125em, 12px);
  }

  /* Quiet until it is needed. It keeps its room, so that nothing moves. */
  @media (hover: hover) {
    [part~='only'] {
      opacity: 0;
    }

    .member:is(:hover, :focus-within) [part~='only'] {
      opacity: 1;
    }
  }

  [part~='all'][aria-disabled] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
`;
