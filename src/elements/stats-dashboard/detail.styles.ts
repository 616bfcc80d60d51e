import { css } from 'lit';

/** Looks of the detail of one indicator, with the list of all beside it. */
export const detailStyles = css`
  [part='detail'] {
    display: grid;
    grid-template-columns: minmax(10rem, 14rem) minmax(0, 1fr);
    gap: var(--_space);
    align-items: start;
  }

  [part='list'] ul {
    display: grid;
    gap: 2px;
    list-style: none;
  }

  [part='list'] button {
    inline-size: 100%;
    padding: 0.45em 0.75em;
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
  }

  [part='list'] button:hover {
    background: color-mix(in srgb, currentcolor 6%, transparent);
  }

  [part='list'] [aria-current='true'] {
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    font-weight: 600;
  }

  [part='list'] select {
    display: none;
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: canvastext;
    font: inherit;
  }

  .figure {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }

  @container (inline-size < 40rem) {
    [part='switch'] {
      margin-inline-start: 0;
    }

    [part='detail'] {
      grid-template-columns: minmax(0, 1fr);
    }

    [part='list'] ul {
      display: none;
    }

    [part='list'] select {
      display: block;
    }
  }
`;
