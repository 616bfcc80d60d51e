import { css } from './css.js';

/** The parts around the drawing, and its read-out. */
export const plotStyles = css`
  th:not(:first-child),
  td:not(.events),
  dd {
    direction: ltr;
  }

  [part~='notice'] {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_hairline);
    font-size: max(0.875em, 12px);
  }

  [part~='notice'].warning {
    border-inline-start-color: currentcolor;
  }

  [part~='plot'] {
    position: relative;
    block-size: var(--_room);
    margin-block: 0.5rem;
    border-radius: 2px;
    cursor: crosshair;
    touch-action: pan-y;
  }

  canvas {
    position: absolute;
    inset: 0;
    max-inline-size: 100%;
  }

  [part~='read-out'] {
    position: fixed;
    inset: 0 auto auto 0;
    margin: 0;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(24rem, 100vi);
    max-block-size: min(24rem, 80vb);
    overflow: hidden;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--stats-surface-color, canvastext);
    font-size: max(0.8125rem, 12px);
    line-height: 1.4;
    cursor: default;
  }

  [part~='read-out'] p {
    font-weight: 600;
  }

  .note {
    font-weight: normal;
    font-style: italic;
  }

  dl,
  dt,
  dd {
    margin: 0;
  }

  dl > div,
  dt {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-inline-size: 0;
  }

  dl > div {
    justify-content: space-between;
    gap: 1rem;
  }

  dt span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  dd {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  [part~='read-out'] .event {
    margin-block-start: 0.25rem;
    font-weight: normal;
  }

  .total dt,
  .total dd {
    font-weight: 600;
  }

  .probe {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    visibility: hidden;
    pointer-events: none;
    forced-color-adjust: none;
  }

  /* Its transitions tell when a colour around the element has changed. They show nothing. */
  .watcher {
    background-color: var(--_ground);
    border: 0 solid var(--_hairline);
    color: var(--_ink);
    outline-color: var(--_muted);
    transition:
      color 1ms,
      font-size 1ms,
      background-color 1ms,
      border-top-color 1ms,
      outline-color 1ms;
  }

  @media print {
    [part~='read-out'] {
      display: none;
    }
  }
`;
