import { css } from 'lit';

export const jobsStyles = css`
  :host {
    container-type: inline-size;
  }

  #label {
    padding-block-end: 0.5rem;
    color: var(--_ink);
    font-size: 1em;
    font-weight: 600;
  }

  ul {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_ground);
    list-style: none;
  }

  [part~='job'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, auto);
    align-items: baseline;
    gap: 0.5rem calc(1.5 * var(--_space));
    padding: 0.75rem var(--_space);
  }

  [part~='job'] + [part~='job'] {
    border-block-start: 1px solid var(--_hairline);
  }

  [part~='name'] {
    inline-size: fit-content;
    font-weight: 500;
    outline-offset: 0;
    overflow-wrap: anywhere;
  }

  [part~='details'] {
    display: flex;
    flex-wrap: wrap;
    overflow-wrap: anywhere;
  }

  /* Stands at the end of its line, and goes with the text after it to no other. */
  [part~='scope']::after {
    content: '·' / '';
    padding-inline: 0.4em;
  }

  .standing {
    display: flex;
    flex-direction: column;
    align-items: end;
    gap: 0.25rem;
    max-inline-size: 22rem;
    text-align: end;
    overflow-wrap: anywhere;
  }

  [part~='state'] {
    color: var(--_muted);
    font-size: max(0.9375em, 12px);
  }

  .failed [part~='state'],
  [part~='error'] {
    color: var(--_bad);
  }

  [part~='link'] {
    display: inline-block;
    min-block-size: 1.5rem;
    color: var(--_accent);
    font-weight: 500;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  [part~='link']:hover {
    text-decoration-thickness: 2px;
  }

  [part~='again'] {
    min-block-size: 2rem;
    padding: 0.2em 0.9em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: none;
    font-size: max(0.875em, 12px);
  }

  [part~='again']:hover {
    border-color: currentcolor;
  }

  [part~='again'][aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  .mark {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
    border: 2px solid var(--_hairline);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1.2s linear infinite;
  }

  .pending .mark {
    border-color: var(--_muted);
    border-style: dotted;
    animation: none;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .waiting .skeleton {
    inline-size: min(18rem, 60%);
    block-size: 1em;
    margin-block: 0.2em;
  }

  .waiting .short {
    inline-size: min(11rem, 40%);
    block-size: 0.8em;
  }

  @container (max-width: 30rem) {
    [part~='details'] {
      flex-direction: column;
    }

    [part~='scope']::after {
      content: none;
    }

    [part~='job'] {
      grid-template-columns: minmax(0, 1fr);
    }

    .standing {
      align-items: start;
      max-inline-size: none;
      text-align: start;
    }
  }

  @media (forced-colors: active) {
    .mark {
      border-color: canvastext;
      border-block-start-color: highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .mark {
      animation: none;
    }
  }

  @media print {
    .mark {
      display: none;
    }
  }
`;
