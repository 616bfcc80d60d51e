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
