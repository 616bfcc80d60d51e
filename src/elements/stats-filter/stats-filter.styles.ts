import { css } from 'lit';

export const filterStyles = css`
  :host(:not([open])) {
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  [part~='toggle'] {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    max-inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: inherit;
    font-size: max(0.9375em, 12px);
    text-align: start;
    overflow-wrap: anywhere;
    anchor-name: --toggle;
  }

  [part~='toggle']:is(:hover, .chosen) {
    border-color: currentcolor;
  }

  [part~='toggle'][aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  [part~='toggle'] svg {
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }

  [part~='toggle'][aria-expanded='true'] svg {
    rotate: 180deg;
  }

  [part~='panel'] {
    min-inline-size: 14rem;
    max-inline-size: min(24rem, 90vi);
    max-block-size: min(28rem, 80vb);
    overflow: auto;
    padding: 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--stats-surface-color, canvastext);
    overscroll-behavior: contain;
  }

  [part~='panel'][popover] {
    position: fixed;
    position-anchor: --toggle;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    /* It is so by default, but in Firefox not where the page runs from left to right and the text around the other way. */
    justify-self: start;
    inline-size: max-content;
    margin: 0;
    margin-block: 0.25rem;
  }

  [part~='panel']:not([popover]) {
    margin-block-start: 0.25rem;
  }

  fieldset {
    display: flow-root;
    font-size: max(0.9375em, 12px);
  }

  .name {
    flex: 1 1 auto;
  }

  [part~='figure'] {
    flex: none;
    max-inline-size: 60%;
    margin-inline-start: auto;
    padding-inline-start: 0.75rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .note {
    font-size: max(0.8125em, 12px);
  }

  [part~='search'] {
    display: flex;
    flex-direction: column;
    gap: 0.125rem;
    margin-block: 0.25rem 0.5rem;
    font-size: max(0.875em, 12px);
  }

  [part~='search'] input {
    inline-size: 100%;
    block-size: auto;
    min-block-size: 2rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: text;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-block-start: 0.25rem;
    /* The words of the buttons begin where the checkboxes do. */
    margin-inline-start: -0.375rem;
  }

  .blank:nth-of-type(even) {
    inline-size: 6rem;
  }
`;
