// To be imported before all else: counts what scripts begin in a page and do not end.

type Listening = [target: EventTarget, type: string, listener: unknown, capture: boolean];

const listening: Listening[] = [];
const observing = new Map<object, Set<unknown>>();

function captureOf(options: unknown): boolean {
  return (
    options === true ||
    (typeof options === 'object' && options !== null && 'capture' in options && options.capture === true)
  );
}

function indexOf([target, type, listener, capture]: Listening): number {
  return listening.findIndex(
    (one) => one[0] === target && one[1] === type && one[2] === listener && one[3] === capture,
  );
}

function forget(one: Listening): void {
  const index = indexOf(one);
  if (index >= 0) listening.splice(index, 1);
}

/** A listener goes with its target where nothing else holds that: only what the page keeps is counted. */
function outlives(target: EventTarget): boolean {
  return target instanceof Node ? target.isConnected : target instanceof Window || target instanceof MediaQueryList;
}

const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;

EventTarget.prototype.addEventListener = function (type: string, listener: unknown, options?: unknown): void {
  const target = this instanceof EventTarget ? this : window;
  const one: Listening = [target, type, listener, captureOf(options)];
  const signal =
    typeof options === 'object' && options !== null ? (options as AddEventListenerOptions).signal : undefined;
  if (outlives(target) && signal?.aborted !== true && indexOf(one) < 0) {
    listening.push(one);
    if (signal)
      add.call(signal, 'abort', () => {
        forget(one);
      });
  }
  add.call(target, type, listener as EventListener, options as AddEventListenerOptions);
};

EventTarget.prototype.removeEventListener = function (type: string, listener: unknown, options?: unknown): void {
  const target = this instanceof EventTarget ? this : window;
  forget([target, type, listener, captureOf(options)]);
  remove.call(target, type, listener as EventListener, options as EventListenerOptions);
};

for (const { prototype } of [ResizeObserver, MutationObserver, IntersectionObserver] as { prototype: Observer }[]) {
  const { observe, unobserve, disconnect } = prototype;
  prototype.observe = function (target, options) {
    const targets = observing.get(this) ?? new Set();
    observing.set(this, targets.add(target));
    observe.call(this, target, options);
  };
  if (unobserve)
    prototype.unobserve = function (target) {
      observing.get(this)?.delete(target);
      unobserve.call(this, target);
    };
  prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };
}

interface Observer {
  observe(target: Node, options?: unknown): void;
  unobserve?(target: Node): void;
  disconnect(): void;
}

/** Listeners on what outlives an element: the window, the document and what stands in it, media queries. */
export function listenersLeft(): number {
  return listening.length;
}

/** Observers that still observe something. */
export function observersLeft(): number {
  return [...observing.values()].filter((targets) => targets.size > 0).length;
}
