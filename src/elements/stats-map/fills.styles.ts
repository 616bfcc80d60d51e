import { css } from 'lit';

/** What areas, circles and swatches are filled with, and their edges: three times as light or dark as the ground at least. */
export const fillStyles = css`
  [data-mark],
  .swatch > rect,
  .dot {
    --_edge: color-mix(in srgb, currentcolor 62%, var(--_surface));
  }

  .swatch > rect,
  .dot {
    stroke: var(--_edge);
  }

  .ground,
  .land {
    fill: var(--_land);
  }

  .line {
    stroke: color-mix(in srgb, currentcolor var(--_hatch), transparent);
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
    fill: color-mix(in oklab, var(--_map) var(--_0), var(--_surface));
  }

  .c1 {
    fill: color-mix(in oklab, var(--_map) var(--_1), var(--_surface));
  }

  .c2 {
    fill: color-mix(in oklab, var(--_map) var(--_2), var(--_surface));
  }

  .c3 {
    fill: color-mix(in oklab, var(--_map) var(--_3), var(--_surface));
  }

  .c4 {
    fill: var(--_map);
  }

  .n0 {
    fill: color-mix(in oklab, var(--_below) var(--_0), var(--_surface));
  }

  .n1,
  .n2 {
    fill: color-mix(in oklab, var(--_below) var(--_2), var(--_surface));
  }

  .n3 {
    fill: color-mix(in oklab, var(--_below) var(--_3), var(--_surface));
  }

  .n4 {
    fill: var(--_below);
  }

  @media (prefers-contrast: more) {
    [data-mark],
    .swatch > rect {
      --_edge: currentcolor !important;
    }
  }

  /* Edges at full strength; the lightest class has a contrast of 3:1 with the ground, the next ones more. */
  @media (forced-colors: active) {
    :host {
      --_map: canvastext;
      --_below: highlight;
      --_land: canvas;
      --_surface: canvas;
      --_hatch: 75%;
      --_0: 34%;
      --_1: 46%;
      --_2: 58%;
      --_3: 72%;
    }

    [data-mark],
    .swatch > rect,
    .dot {
      --_edge: canvastext;
    }

    /* Two of them side by side would be one. */
    [data-mark]:is(.c3, .c4) {
      --_edge: canvas !important;
    }

    .pointed {
      stroke: highlight;
      stroke-width: 3px;
    }

    .swatch,
    [part~='plot'] > svg {
      forced-color-adjust: none;
      color: canvastext;
    }
  }

  @media (forced-colors: active) and (prefers-color-scheme: dark) {
    :host {
      --_0: 52%;
      --_1: 64%;
      --_2: 76%;
      --_3: 88%;
    }
  }
`;
