/** A piece of what is being written, so small that it is made in a few milliseconds. */
export interface Part<Piece> {
  readonly piece: Piece;
  /** How much of the whole is made with it: 0 to 1, never falling. */
  readonly done: number;
}

/** The pieces alone, all at once. */
export function piecesOf<Piece>(parts: Iterable<Part<Piece>>): readonly Piece[] {
  return Array.from(parts, ({ piece }) => piece);
}

/** Work that makes nothing yet but a result, as parts that are `empty`. */
export function* emptyParts<Piece, Result>(
  steps: Generator<number, Result>,
  empty: Piece,
): Generator<Part<Piece>, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { piece: empty, done: step.value };
  }
}

/** Parts that are only a share of the whole: from `from` to `to`, of 0 to 1. */
export function* within<Piece, Result>(
  parts: Generator<Part<Piece>, Result>,
  from: number,
  to: number,
): Generator<Part<Piece>, Result> {
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
    yield { piece: part.value.piece, done: from + part.value.done * (to - from) };
  }
}
