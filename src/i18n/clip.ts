/** A text that came from outside, short enough to stand within a sentence. */
export function clip(text: string | number | undefined, most = 160): string {
  const whole = String(text ?? '');
  return whole.length > most ? `${whole.slice(0, most - 1)}…` : whole;
}
