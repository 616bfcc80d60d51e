import { css } from 'lit';

/** The map, its legend, and the box that reads it out. */
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

  [data-mark],
  .swatch > rect,
  .dot {
    --_edge: color-mix(in srgb, currentcolor 45%, var(--_surface));
  }

  .swatch > rect,
  .dot {
    stroke: var(--_edge);
  }

  .ground,
  .land {
    fill: var(--_land);
  }

  [data-mark]:is(.ground, .none) {
    --_edge: color-mix(in srgb, currentcolor 22%, var(--_surface));
  }

  .line {
    stroke: color-mix(in srgb, currentcolor 20%, transparent);
    stroke-width: 1px;
  }

  .speck {
    fill: color-mix(in srgb, currentcolor 75%, transparent);
  }

  .paper,
  .zero {
    fill: var(--_surface);
  }

  .c0 {
    fill: color-mix(in oklab, var(--_map) 28%, var(--_surface));
  }

  .c1 {
    fill: color-mix(in oklab, var(--_map) 46%, var(--_surface));
  }

  .c2 {
    fill: color-mix(in oklab, var(--_map) 64%, var(--_surface));
  }

  .c3 {
    fill: color-mix(in oklab, var(--_map) 82%, var(--_surface));
  }

  .c4 {
    fill: var(--_map);
  }

  .n0 {
    fill: color-mix(in oklab, var(--_below) 25%, var(--_surface));
  }

  .n1,
  .n2 {
    fill: color-mix(in oklab, var(--_below) 60%, var(--_surface));
  }

  .n3 {
    fill: color-mix(in oklab, var(--_below) 82%, var(--_surface));
  }

  .n4 {
    fill: var(--_below);
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

  @media (forced-colors: active) {
    :host {
      --_map: canvastext;
      --_below: highlight;
      --_land: canvas;
      --_surface: canvas;
    }

    .swatch,
    [part~='plot'] > svg {
      forced-color-adjust: none;
      color: canvastext;
    }
  }

  @media (prefers-contrast: more) {
    [data-mark],
    .swatch > rect {
      --_edge: currentcolor !important;
    }
  }

  @media print {
    [part~='read-out'] {
      display: none;
    }
  }
`;
