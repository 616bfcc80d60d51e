/** Tells a slider over buckets which one it stands at. Nothing where there is no slider. */
export function setSlider(slider: Element | null, index: number, length: number, name: string): void {
  const value = { min: 1, max: length, now: index + 1, text: name };
  for (const [part, said] of Object.entries(value)) slider?.setAttribute(`aria-value${part}`, String(said));
}
