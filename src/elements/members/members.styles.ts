import { css } from 'lit';

/** What controls of members look alike in: a list of choices with its buttons. */
export const membersStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    max-inline-size: 100%;
    padding: 0;
    overflow-wrap: anywhere;
  }

  legend [part~='label'] {
    display: inline-block;
  }

  ul {
    list-style: none;
  }

  [part~='choice'] {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 0;
    min-block-size: 1.75rem;
    /* Names of several lines stand apart. */
    padding-block: 0.1875rem;
    line-height: 1.3;
    cursor: pointer;
  }

  input {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  :is([part~='all'], [part~='only'], [part~='more'], [part~='reset']) {
    padding: 0 0.375rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-size: max(0.875em, 12px);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  :is([part~='all'], [part~='only'], [part~='more'], [part~='reset']):hover {
    text-decoration-thickness: 2px;
  }

  [aria-busy='true'] .name,
  [aria-busy='true'] [part~='figure'] {
    opacity: 0.7;
  }

  .blank {
    display: block;
    inline-size: 8rem;
    max-inline-size: 100%;
    block-size: 0.75rem;
    margin-block: 0.5rem;
  }

  /* What was chosen stands in the figures. */
  @media print {
    :host {
      display: none;
    }
  }
`;
