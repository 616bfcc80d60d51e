import { css } from 'lit';

/** The frame of a chart, and the room that its parts will take. */
export const chartStyles = css`
  :host {
    --_plot-height: var(--stats-chart-height, 16rem);
    position: relative;
    container-type: inline-size;
  }

  .chart {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    /* What a chart with one line of everything takes: empty or failed it is no lower. */
    min-block-size: calc(var(--_plot-height) + 11.75rem);
    padding: var(--_space);
    border: var(--stats-border, 1px solid var(--_hairline));
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  .chart > * {
    min-inline-size: 0;
  }

  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: 1.5rem;
  }

  [part~='label'] {
    color: inherit;
    font-size: max(1em, 12px);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .room {
    display: grid;
    align-content: center;
    justify-items: center;
    min-block-size: var(--_plot-height);
    margin-block: 0.5rem;
    overflow-wrap: anywhere;
    text-align: center;
  }

  /* Where hairlines will be. */
  .blank {
    background: repeating-linear-gradient(to top, var(--_hairline) 0 1px, transparent 1px 25%);
  }

  .row {
    block-size: 1.75rem;
  }

  .skeleton {
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: 1lh;
  }

  @media print {
    .chart {
      break-inside: avoid;
    }
  }
`;
