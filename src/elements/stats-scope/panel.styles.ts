import { css } from 'lit';

/** The panel of a long list, or of a tree. */
export const panelStyles = css`
  [part~='button'] {
    anchor-name: --scope;
  }

  .place {
    position: absolute;
  }

  [popover] {
    box-sizing: border-box;
    inline-size: 22rem;
    max-inline-size: calc(100vi - 2rem);
    max-block-size: min(24rem, 80vb);
    padding: 0.25rem 0.5rem 0.5rem;
    overflow: auto;
    overscroll-behavior: contain;
    /* Below the search field, which stays: what has the focus is never under it. */
    scroll-padding-block-start: 6.5rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: canvastext;
    font-size: max(0.9375rem, 12px);
  }

  @supports (position-area: block-end) {
    [popover] {
      position: fixed;
      position-anchor: --scope;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-inline,
        block-end,
        flip-block,
        flip-block flip-inline,
        block-start;
      /* Within the room that there is beside the button, above or below it. */
      max-block-size: min(24rem, 100%);
      min-block-size: min(12rem, 40vb);
      margin: 0.25rem 0;
    }
  }

  .search {
    position: sticky;
    inset-block-start: -0.25rem;
    z-index: 1;
    padding-block: 0.5rem 0.25rem;
    background: var(--_surface);
  }

  .search p {
    min-block-size: 1.4em;
    margin-block-start: 0.25rem;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul {
    list-style: none;
  }

  ul ul {
    padding-inline-start: 1.25rem;
  }

  .entry {
    display: flex;
    align-items: start;
  }

  .entry label {
    display: flex;
    flex: 1;
    align-items: baseline;
    gap: 0.5rem;
    min-inline-size: 0;
    min-block-size: 2rem;
    padding: 0.25rem;
    overflow-wrap: anywhere;
  }

  .entry label:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .search label {
    display: block;
    padding-block-end: 0.25rem;
  }

  input[type='radio'] {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.125rem;
  }

  .heading,
  [part~='fold'] {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 2rem;
    min-block-size: 2rem;
    padding: 0.25rem 0.5rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    text-align: start;
    overflow-wrap: anywhere;
  }

  /* Entries that hold none stand under those that do. */
  .tree .entry > :is(label, .heading):first-child {
    padding-inline-start: 2.25rem;
  }

  [part~='fold'] .arrow {
    transition: rotate 0.12s;
  }

  [part~='fold'][aria-expanded='true'] .arrow {
    rotate: 90deg;
  }

  :dir(rtl) > .arrow {
    scale: -1 1;
  }

  @media (prefers-reduced-motion: reduce) {
    [part~='fold'] .arrow {
      transition: none;
    }
  }
`;
