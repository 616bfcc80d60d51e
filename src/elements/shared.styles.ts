import { css } from 'lit';
import { definitionTipStyles } from './definition-tip.styles.js';

/**
 * Tokens and looks that all elements share. A public token `--stats-*` is read once, into a private `--_*`; everything
 * falls back to the host's own font and colours, mixed so that they follow its light and dark ground.
 */
export const sharedStyles = css`
  :host {
    --_ink: var(--stats-color, currentcolor);
    --_muted: var(--stats-color-muted, color-mix(in srgb, currentcolor 72%, transparent));
    --_hairline: var(--stats-color-border, color-mix(in srgb, currentcolor 22%, transparent));
    --_ground: var(--stats-background, transparent);
    --_surface: var(--stats-surface, canvas);
    --_accent: var(--stats-color-accent, light-dark(#1f4f9e, #8fb4f5));
    --_good: var(--stats-color-good, light-dark(#18753c, #4dc67f));
    --_bad: var(--stats-color-bad, light-dark(#b8251b, #ff8d83));
    --_radius: var(--stats-radius, 0.5rem);
    --_space: var(--stats-space, 1rem);
    box-sizing: border-box;
    display: block;
    min-inline-size: 0;
    color-scheme: var(--stats-color-scheme, inherit);
    color: var(--_ink);
    font-family: var(--stats-font-family, inherit);
    line-height: 1.4;
    text-align: start;
    /* Firefox does not darken the bars of what scrolls in a page that is dark by its own choice. */
    scrollbar-color: color-mix(in srgb, currentcolor 45%, transparent) transparent;
  }

  :host([hidden]),
  :host(:state(away)) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  p,
  figure,
  ul,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  /* Words of another direction than the page's keep theirs, marks in them included, at the side where all begins. */
  p,
  span,
  a,
  button {
    unicode-bidi: plaintext;
  }

  p {
    inline-size: fit-content;
  }

  th,
  td {
    unicode-bidi: isolate;
  }

  button,
  summary {
    min-block-size: 1.5rem;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [part~='label'] {
    color: var(--_muted);
    font-size: max(0.875em, 12px);
    outline-offset: 4px;
  }

  [part~='status'] {
    font-size: max(0.875em, 12px);
  }

  [part~='status'] button,
  [part~='pause'] {
    margin-block: 0.5em;
    padding: 0.25em 0.9em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: none;
  }

  [part~='status'] button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  [part~='status'] summary {
    color: var(--_muted);
  }

  [part~='status'] code {
    font-size: max(0.9em, 12px);
    overflow-wrap: anywhere;
  }

  .small {
    color: var(--_muted);
    font-size: max(0.8125em, 12px);
  }

  .small a {
    color: inherit;
  }

  ${definitionTipStyles}

  .skeleton {
    border-radius: 0.25em;
    background: var(--_hairline);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid graytext;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }

  @media print {
    button,
    details,
    #definition {
      display: none;
    }
  }
`;
