import { css } from 'lit';

export const exportStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    list-style: none;
  }

  [part~='link'] {
    display: inline-block;
    min-block-size: 1.5rem;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [part~='link']:hover {
    text-decoration-thickness: 2px;
  }

  [part~='link'][aria-disabled='true'] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }

  [part~='size'] {
    color: var(--_muted);
    font-size: max(0.8125em, 12px);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
