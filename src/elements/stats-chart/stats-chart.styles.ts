import { css } from 'lit';

/**
 * The frame of a chart, and the room that its parts will take. It is as high in every state: header, period beside the
 * switch, plot, three lines of small print, and what lies between; where it is narrow for its letters the period takes two
 * lines, then three above the switch, and the legend three rows.
 */
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
    --_room: max(var(--_plot-height), var(--_rows, 0px));
    --_small: calc(1.4 * max(0.8125em, 12px));
    --_button: calc(1.4 * max(0.875em, 12px) + 0.25rem);
    --_header: max(1.5rem, 1.4 * max(1em, 12px));
    --_key-row: calc(max(1.75rem, var(--_button)) + 2px + 0.25rem);
    --_keys: 0px;
    --_switch: max(1.5rem, var(--_button) + 2px);
    --_under: max(var(--_switch), 2 * var(--_small));
    min-block-size: calc(
      var(--_header) + var(--_room) + var(--_under) + 3 * var(--_small) + var(--_keys) + 2.75rem + 2 * var(--_space) +
        2px
    );
    padding: var(--_space);
    border: var(--stats-border, 1px solid var(--_hairline));
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  .chart.keys {
    --_keys: var(--_key-row);
  }

  @container (inline-size < 30em) {
    .chart {
      --_under: calc(2 * var(--_small) + var(--_switch) + 0.25rem);
    }

    .chart.keys {
      --_keys: calc(3 * var(--_key-row));
    }
  }

  @container (inline-size < 20em) {
    .chart {
      --_under: calc(3 * var(--_small) + var(--_switch) + 0.25rem);
    }
  }

  .under,
  header + .small {
    min-block-size: var(--_under);
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
    min-block-size: var(--_room);
    margin-block: 0.5rem;
    overflow-wrap: anywhere;
    text-align: center;
  }

  /* Where hairlines will be. */
  .blank {
    background: repeating-linear-gradient(to top, var(--_hairline) 0 1px, transparent 1px 25%);
  }

  @media print {
    .chart {
      break-inside: avoid;
    }
  }
`;
