import type { ReactiveControllerHost } from 'lit';

/** Calls back after the next two frames: by then a framework that sets attributes late has set them. */
export function afterTwoFrames(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}

/** How long an element waits for an attribute that it needs before it says that it is missing. */
export class Patience {
  readonly #host: ReactiveControllerHost;
  #isOver = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether it has been missing for two frames; if not, the host updates when it has. */
  isOver(): boolean {
    if (!this.#isOver) {
      afterTwoFrames(() => {
        this.#isOver = true;
        this.#host.requestUpdate();
      });
    }
    return this.#isOver;
  }
}
