import { css } from 'lit';

/**
 * The colours that charts give to members, by their place in the dimension: the page's tokens, else the chart's palette,
 * which travels with the code of charts. A test holds them together.
 */
export const seriesStyles = css`
  .swatch {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    overflow: visible;
  }

  .swatch rect {
    stroke: color-mix(in srgb, currentcolor 30%, transparent);
  }

  .series-1 {
    fill: var(--stats-series-1, light-dark(#294cca, #578dfe));
  }

  .series-2 {
    fill: var(--stats-series-2, light-dark(#c67800, #eda65e));
  }

  .series-3 {
    fill: var(--stats-series-3, light-dark(#33998d, #94efe1));
  }

  .series-4 {
    fill: var(--stats-series-4, light-dark(#601859, #bf6297));
  }

  .series-5 {
    fill: var(--stats-series-5, light-dark(#8b631d, #fbe148));
  }

  .series-6 {
    fill: var(--stats-series-6, light-dark(#9675cc, #c1abfa));
  }

  .series-7 {
    fill: var(--stats-series-7, light-dark(#960824, #e6463f));
  }

  /* Charts have other colours there, which the reader chose. */
  @media (forced-colors: active) {
    .swatch {
      display: none;
    }
  }
`;
