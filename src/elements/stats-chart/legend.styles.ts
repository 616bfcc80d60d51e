import { css } from './css.js';

export const legendStyles = css`
  [part~='legend'] ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.375rem;
    list-style: none;
    font-size: max(0.875em, 12px);
  }

  [part~='legend'] li {
    min-inline-size: 0;
  }

  [part~='legend'] .member {
    display: inline-flex;
    max-inline-size: 100%;
    border: 1px solid var(--_hairline);
    border-radius: 1rem;
  }

  [part~='legend'] :is(.toggle, .only, .all, .key) {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    max-inline-size: 100%;
    min-block-size: 1.75rem;
    padding: 0.125rem 0.5rem 0.125rem 0.375rem;
    border: 0;
    border-radius: inherit;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [part~='legend'] .key {
    cursor: default;
  }

  [part~='legend'] .spare {
    visibility: hidden;
  }

  [part~='legend'] .total {
    font-weight: 600;
  }

  [part~='legend'] .member:hover,
  [part~='legend'] .member:has(:checked) {
    border-color: currentcolor;
  }

  [part~='legend'] .member:has([aria-pressed='false']) {
    border-style: dashed;
  }

  [part~='legend'] [aria-pressed='false'] {
    color: var(--_muted);
    text-decoration: line-through;
  }

  [part~='legend'] [aria-pressed='false'] .swatch {
    opacity: 0.35;
  }

  [part~='legend'] .only {
    min-inline-size: 1.5rem;
    justify-content: center;
    padding-inline: 0.375rem;
    border-inline-start: 1px solid var(--_hairline);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    color: var(--_muted);
    font-size: max(0.75em, 12px);
  }

  [part~='legend'] :is(.only:hover, .all) {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  [part~='legend'] .all:hover {
    text-decoration-thickness: 2px;
  }

  [part~='legend'] .all[aria-disabled] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }

  [part~='legend'] input {
    margin: 0;
    accent-color: currentcolor;
  }

  /* On paper it is a key. */
  @media print {
    [part~='legend'] :is(.only, .all) {
      display: none;
    }
  }

  .swatch {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1rem;
    overflow: visible;
    forced-color-adjust: none;
  }
`;
