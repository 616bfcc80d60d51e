import { css } from 'lit';

export const exportStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
    min-inline-size: 0;
  }

  [part~='link'] {
    display: inline-block;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
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

  [part~='size'],
  [part~='progress'] {
    color: var(--_muted);
    font-size: max(0.8125em, 12px);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  li > [part~='status'],
  li > details {
    color: var(--_muted);
    font-size: max(0.8125em, 12px);
    overflow-wrap: anywhere;
  }

  [part~='progress'] {
    white-space: normal;
  }

  [part~='cancel'] {
    padding: 0 0.6em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: none;
  }

  [part~='menu'] > summary {
    inline-size: fit-content;
    padding: 0.25em 0.9em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  [part~='menu'] > ul {
    flex-direction: column;
    padding-block-start: 0.5rem;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
