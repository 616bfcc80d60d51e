import { css } from 'lit';

/** The map, its legend, and the box that reads it out. What they are filled with stands in `fills.styles.ts`. */
export const drawingStyles = css`
  [part~='plot'] {
    position: relative;
    border-radius: 2px;
    touch-action: pan-y;
  }

  [part~='plot'] > svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  svg :is(path, circle) {
    vector-effect: non-scaling-stroke;
  }

  [data-mark] {
    stroke: var(--_edge);
    stroke-width: 0.6px;
    stroke-linejoin: round;
  }

  circle.dot {
    stroke: var(--_surface);
    stroke-width: 1px;
  }

  circle.dot:is(.c3, .n3) {
    fill-opacity: 0.78;
  }

  circle.dot:is(.zero, .withheld, .none) {
    stroke: currentcolor;
  }

  .pointed {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2px;
    pointer-events: none;
  }

  [part~='legend'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: start;
    gap: 0.25rem 1rem;
    list-style: none;
    font-size: max(0.8125em, 12px);
  }

  [part~='legend'] li {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }

  .swatch {
    flex: none;
    inline-size: 1.25rem;
    block-size: 0.875rem;
  }

  [part~='read-out'] {
    position: fixed;
    inset: 0 auto auto 0;
    position-area: none;
    margin: 0;
    inline-size: max-content;
    max-inline-size: min(18rem, 90vi);
    padding: 0.4rem 0.7rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--stats-surface-color, canvastext);
    font-size: max(0.875rem, 12px);
    line-height: 1.4;
  }

  [part~='read-out'] p:first-child {
    font-weight: 600;
  }

  [part~='read-out'] .value {
    font-variant-numeric: tabular-nums;
  }

  .note {
    color: var(--_muted);
    font-weight: normal;
  }

  @media print {
    [part~='read-out'] {
      display: none;
    }
  }
`;
