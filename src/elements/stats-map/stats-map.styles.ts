import { css } from 'lit';

/**
 * The frame of a map. Map and table take their room in every state, so that nothing jumps: the map by its proportions,
 * which hang on nothing that is loaded, the table by the rows that it begins with.
 */
export const mapStyles = css`
  :host {
    --_map: var(--stats-map-color, var(--_accent));
    --_below: var(--stats-map-color-below, light-dark(#a8440b, #f0a16a));
    --_land: var(--stats-map-land, color-mix(in srgb, currentcolor 7%, transparent));
    /* How much of its colour each class has, the lightest first; and the lines of what has no data. */
    --_0: 28%;
    --_1: 46%;
    --_2: 64%;
    --_3: 82%;
    --_hatch: 30%;
    container-type: inline-size;
  }

  .map {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
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
    min-block-size: 1.5rem;
  }

  [part~='label'] {
    color: inherit;
    font-size: max(1em, 12px);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  [part~='notice'] {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_hairline);
    font-size: max(0.875em, 12px);
  }

  [part~='notice'].warning {
    border-inline-start-color: currentcolor;
  }

  .body {
    display: grid;
    gap: 0.5rem 1.5rem;
    margin-block: 0.5rem;
  }

  .body > * {
    min-inline-size: 0;
  }

  .drawing {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
  }

  .room,
  [part~='plot'] {
    aspect-ratio: 960 / 450;
  }

  .region :is(.room, [part~='plot']) {
    aspect-ratio: 960 / 720;
  }

  .room {
    display: grid;
    align-content: center;
    justify-items: center;
    overflow-wrap: anywhere;
    text-align: center;
  }

  .globe {
    inline-size: 90%;
    block-size: auto;
    aspect-ratio: 2;
    border-radius: 50%;
    justify-self: center;
    opacity: 0.5;
  }

  .beside {
    --_row: calc(1.4 * max(0.875em, 12px) + 0.5rem + 1px);
    min-block-size: calc(13 * var(--_row));
  }

  /* Two rows of a legend and a note, three lines of small print: there before they are filled. */
  .keys {
    min-block-size: calc(2 * 1.4 * max(0.8125em, 12px) + 0.25rem);
  }

  .foot {
    min-block-size: calc(3 * 1.4 * max(0.8125em, 12px));
  }

  @container (inline-size < 30rem) {
    .keys {
      min-block-size: calc(3 * 1.4 * max(0.8125em, 12px) + 0.5rem);
    }
  }

  @container (inline-size >= 48rem) {
    .body {
      grid-template-columns: minmax(0, 1.9fr) minmax(16rem, 1fr);
      align-items: start;
    }
  }

  @media print {
    .map {
      break-inside: avoid;
    }
  }
`;
