import { tellHost } from './host.js';

/**
 * Tells the page around this one how high a part of this one is, whenever that changes, and whenever the function that it
 * answers is called. The part must be as high as what stands in it: of one that is as high as the frame, each height that
 * is told would make it higher.
 */
export function tellHeight(part: HTMLElement): () => void {
  let told = 0;
  const measure = (): number => Math.ceil(part.getBoundingClientRect().height);
  const tell = (): void => {
    told = measure();
    tellHost({ type: 'stats-height', height: told });
  };
  new ResizeObserver(() => {
    if (measure() !== told) tell();
  }).observe(part);
  return tell;
}
