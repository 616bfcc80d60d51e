import { css } from 'lit';

/** Looks of the control that chooses a scope, and of the button that opens its panel. */
export const scopeStyles = css`
  /* Names are long. */
  .field {
    flex-basis: 20rem;
  }

  .box.skeleton {
    border: 0;
    background: var(--_hairline);
  }

  @media (forced-colors: active) {
    .box.skeleton {
      border: 1px solid graytext;
    }
  }

  [part~='button'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    text-align: start;
  }

  #chosen {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  [part~='button']:hover {
    border-color: currentcolor;
  }

  .arrow {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
`;
