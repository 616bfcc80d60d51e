import { css } from 'lit';

/** Looks of the control that chooses periods. */
export const periodStyles = css`
  :host {
    flex: var(--_period-flex);
  }

  .dates {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.25rem 0.5rem;
    min-inline-size: 0;
  }

  .dates .field {
    flex: 0 1 auto;
    inline-size: 10rem;
  }

  .dates p {
    flex: 0 0 100%;
    /* It is not what the form is as wide as. */
    inline-size: 0;
    min-inline-size: 100%;
  }

  [part~='apply'],
  [part~='granularities'] button {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: none;
    font-size: max(0.9375em, 12px);
  }

  [part~='apply'] {
    border-color: color-mix(in srgb, currentcolor 55%, transparent);
  }

  [part~='apply']:hover {
    border-color: currentcolor;
  }

  .granularity {
    flex: 0 1 auto;
  }

  [part~='granularities'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  [part~='granularities'] button {
    color: var(--_muted);
  }

  /* As wide as it is when it is pressed: its neighbours stay where they are. */
  [part~='granularities'] button::after {
    content: attr(data-name) / '';
    display: block;
    block-size: 0;
    overflow: hidden;
    font-weight: 600;
    visibility: hidden;
  }

  [part~='granularities'] button:hover {
    color: inherit;
  }

  [part~='granularities'] [aria-pressed='true'] {
    border-color: currentcolor;
    color: inherit;
    font-weight: 600;
  }

  /* Colours of the page's own are gone there. */
  @media (forced-colors: active) {
    [part~='granularities'] [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: selecteditem;
      background: selecteditem;
      color: selecteditemtext;
    }
  }
`;
