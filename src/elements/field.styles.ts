import { css } from 'lit';

/** Native fields with their labels, as all controls have them. Controls are of no use on paper. */
export const fieldStyles = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.75rem var(--_space);
  }

  .field {
    display: flex;
    flex: 0 1 16rem;
    flex-direction: column;
    gap: 0.25rem;
    min-inline-size: 0;
  }

  select,
  input:not([type='radio'], [type='checkbox']),
  .box {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    margin: 0;
    padding: 0.25rem 0.5rem;
    /* Strong enough to be seen as the bounds of a field. */
    border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: inherit;
    font: inherit;
    font-size: max(0.9375em, 12px);
    text-overflow: ellipsis;
  }

  /* The list that a browser opens stands on its own ground. */
  option,
  optgroup {
    background: canvas;
    color: canvastext;
  }

  :is(select, input):hover {
    border-color: currentcolor;
  }

  [aria-invalid='true'] {
    border-color: var(--_bad);
  }

  [part~='error'] {
    color: var(--_bad);
    font-size: max(0.875em, 12px);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
