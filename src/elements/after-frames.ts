/** Calls back after the next two frames: by then a framework that sets attributes late has set them. */
export function afterTwoFrames(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}
