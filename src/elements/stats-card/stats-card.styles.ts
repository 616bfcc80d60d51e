import { css } from 'lit';

export const cardStyles = css`
  :host {
    container-type: inline-size;
    /* The tile is as high as its host: of an old page without a doctype 100 % would be the window. */
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: min(100%, 10rem);
    cursor: var(--_tile-cursor);
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: 0.125rem;
    min-block-size: var(--stats-card-min-height, 11rem);
    padding: var(--_space);
    border: var(--stats-border, 1px solid var(--_hairline));
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: max(1.5rem, calc(var(--stats-label-lines, 1) * 1.4 * max(0.875em, 12px)));
  }

  [part~='value'] {
    font-size: var(--stats-value-size, clamp(1.5rem, 12cqi, 2.25rem));
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  [part~='value'].words {
    font-size: var(--stats-value-size, clamp(1.125rem, 9cqi, 1.5rem));
  }

  [part~='change'] {
    margin-block-start: 0.25rem;
    font-size: max(0.875em, 12px);
  }

  [part~='change'] strong {
    font-weight: 600;
  }

  .good {
    color: var(--_good);
  }

  .bad {
    color: var(--_bad);
  }

  [part~='baseline'] {
    color: var(--_muted);
  }

  .room {
    display: contents;
  }

  [part~='value']:has(.skeleton) {
    inline-size: auto;
  }

  .skeleton {
    display: inline-block;
    inline-size: 60%;
    block-size: 0.8em;
  }

  [part~='link'] {
    display: inline-block;
    min-block-size: 1.5rem;
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  [part~='link']:hover {
    text-decoration-thickness: 2px;
  }

  footer {
    margin-block-start: auto;
  }

  [part~='sparkline'] ~ footer {
    margin-block-start: 0;
  }

  ul {
    list-style: none;
  }

  li {
    display: flex;
    justify-content: space-between;
    gap: 0.5rem;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
