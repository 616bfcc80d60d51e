import { css } from './css.js';

export const legendStyles = css`
  [part~='legend'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    list-style: none;
    font-size: max(0.875em, 12px);
  }

  [part~='legend'] li {
    min-inline-size: 0;
  }

  [part~='legend'] button,
  [part~='legend'] .key {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    max-inline-size: 100%;
    min-block-size: 1.75rem;
    padding: 0.125rem 0.625rem 0.125rem 0.5rem;
    border: 1px solid var(--_hairline);
    border-radius: 1rem;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
  }

  [part~='legend'] .key {
    border: 0;
  }

  [part~='legend'] .spare {
    visibility: hidden;
  }

  [part~='legend'] .total {
    font-weight: 600;
  }

  [part~='legend'] button:hover {
    border-color: currentcolor;
  }

  [part~='legend'] button[aria-pressed='false'] {
    border-style: dashed;
    color: var(--_muted);
    text-decoration: line-through;
  }

  [part~='legend'] button[aria-pressed='false'] .swatch {
    opacity: 0.35;
  }

  .swatch {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1rem;
    overflow: visible;
    forced-color-adjust: none;
  }
`;
