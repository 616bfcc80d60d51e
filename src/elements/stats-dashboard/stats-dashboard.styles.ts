import { css } from 'lit';

export const dashboardStyles = css`
  :host {
    container-type: inline-size;
  }

  /* The title, and below it the controls with the switch at their end. */
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem var(--_space);
    margin-block-end: var(--_space);
  }

  header > slot[name='title'] {
    display: block;
    flex-basis: 100%;
  }

  [part~='label'] {
    color: inherit;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.25;
  }

  [part='switch'] {
    display: inline-flex;
    margin-inline-start: auto;
  }

  [part='switch'] button {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_hairline);
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-size: max(0.9375em, 12px);
  }

  [part='switch'] button + button {
    margin-inline-start: -1px;
    border-radius: 0;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  [part='switch'] [aria-pressed='true'] {
    z-index: 1;
    border-color: currentcolor;
    color: inherit;
    font-weight: 600;
  }

  [part='switch'] button:hover {
    color: inherit;
  }

  [part='controls'] {
    /* Of the elements inside, whose tags a page may prefix: a period's fields stand in one row where there is room. */
    --_period-flex: 1 1 20rem;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.75rem var(--_space);
    flex: 1 1 16rem;
    min-inline-size: 0;
  }

  [part='notices'] {
    margin-block-end: var(--_space);
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_hairline);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    font-size: max(0.875em, 12px);
    list-style: none;
  }

  [part='narrowed'] {
    margin-block-end: var(--_space);
    font-size: max(0.875em, 12px);
  }

  [part='narrowed'] button {
    margin-inline-start: 0.5em;
    padding: 0.25em 0.9em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: none;
  }

  ::slotted([slot='notices']) {
    display: block;
    margin-block: 0 var(--_space);
  }

  [part='tiles'] {
    --_tile-cursor: pointer;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--stats-tile-width, 15rem)), 1fr));
    gap: var(--_space);
  }

  .away {
    display: none;
  }

  [part='definitions'] {
    margin-block-start: var(--_space);
    font-size: max(0.875em, 12px);
  }

  [part='definitions'] summary {
    color: var(--_muted);
  }

  dl {
    margin: 0.5rem 0 0;
  }

  dt {
    font-weight: 600;
  }

  dd {
    margin: 0 0 0.5rem;
  }

  @media (forced-colors: active) {
    [part='switch'] [aria-pressed='true'],
    [part='list'] [aria-current='true'] {
      background: highlight;
      color: highlighttext;
      forced-color-adjust: none;
    }
  }

  @media print {
    [part='switch'],
    [part='controls'],
    [part='list'] {
      display: none;
    }

    [part='detail'] {
      display: block;
    }

    [part='definitions'] {
      display: block;
    }
  }
`;
