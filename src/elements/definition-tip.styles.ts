import { css } from 'lit';

/** The button beside a label, and what it explains. */
export const definitionTipStyles = css`
  .definition button {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    padding: 0;
    border: 1px solid var(--_hairline);
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    font-size: max(0.75em, 12px);
    line-height: 1;
    anchor-name: --definition;
  }

  .definition [popover] {
    position: fixed;
    position-anchor: --definition;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    max-inline-size: min(22rem, 90vi);
    margin: 0;
    /* Belongs to the tip: a pointer on its way from the button never leaves both. */
    padding: 0.25rem 0;
    border: 0;
    background: none;
  }

  .definition [popover] > span {
    display: block;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: canvastext;
    font-size: max(0.875rem, 12px);
    font-weight: normal;
    line-height: 1.45;
  }
`;
