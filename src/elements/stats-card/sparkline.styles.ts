import { css } from 'lit';

export const sparklineStyles = css`
  [part~='sparkline'] {
    margin-block-start: auto;
    padding-block-start: 0.5rem;
  }

  [part~='sparkline'] svg {
    display: block;
    color: var(--stats-sparkline-color, var(--_accent));
    inline-size: 100%;
    block-size: var(--stats-sparkline-height, 2.25rem);
    overflow: visible;
  }

  /* It runs from the side where its first bucket is named. */
  [part~='sparkline'] svg:dir(rtl) {
    scale: -1 1;
  }

  [part~='sparkline'] path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  [part~='sparkline'] path.incomplete {
    stroke-dasharray: 1 5;
  }

  [part~='sparkline'] rect {
    fill: currentcolor;
  }

  [part~='sparkline'] rect.incomplete {
    fill-opacity: 0.35;
    stroke: currentcolor;
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }

  [part~='sparkline'] figcaption {
    display: flex;
    justify-content: space-between;
    gap: 0.5rem;
    color: var(--_muted);
    font-size: max(0.75em, 12px);
  }

  @media (forced-colors: active) {
    [part~='sparkline'] svg {
      color: canvastext;
    }
  }
`;
