import { warnOf } from './warn-of.js';

/** Few pages have one of them without others: they are one file, and what it shares with other elements. */
const defineControls = (): Promise<unknown> =>
  Promise.all([
    import('../elements/refresh/refresh.js'),
    import('../views/parts.js'),
    import('../views/ranking.js'),
    import('./controls.js'),
  ]);

/** Elements whose code is only fetched where their tag stands. */
const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'stats-export': () => import('../elements/stats-export/stats-export.define.js'),
  // Its code comes with that of charts: asked for at the same time, not one after the other.
  'stats-table': () =>
    Promise.all([
      import('../elements/stats-chart/chart-rendering.js'),
      import('../elements/stats-table/stats-table.define.js'),
    ]),
  // So does what several of them use.
  'stats-ranking': () =>
    Promise.all([
      import('../views/parts.js'),
      import('../views/ranking.js'),
      import('../elements/stats-ranking/stats-ranking.define.js'),
    ]),
  'stats-group': defineControls,
  'stats-period': defineControls,
  'stats-scope': defineControls,
  'stats-profiles': defineControls,
  'stats-filter': defineControls,
  // Made of cards, charts, downloads and controls, which are asked for at the same time.
  'stats-dashboard': () =>
    Promise.all([
      defineControls(),
      import('../elements/stats-export/stats-export.define.js'),
      import('../elements/stats-dashboard/stats-dashboard.define.js'),
    ]),
  // The jobs themselves are an export's, too.
  'stats-jobs': () =>
    Promise.all([import('../sources/jobs/jobs.js'), import('../elements/stats-jobs/stats-jobs.define.js')]),
  'stats-map': () => Promise.all([import('../views/parts.js'), import('../elements/stats-map/stats-map.define.js')]),
};

/**
 * Fetches the code of the elements that stand in a document, and of those that come later. What is added to shadow roots
 * is not seen: whoever builds them imports the define module.
 */
export function defineOnDemand(document: Document): void {
  const waiting = new Set(Object.keys(definitions));
  const define = (tag: string): void => {
    // The fallback stays where the code does not come; the next page load tries again.
    if (waiting.delete(tag)) definitions[tag]?.().catch(warnOf(tag));
    if (waiting.size === 0) observer.disconnect();
  };
  const look = (root: ParentNode): void => {
    for (const { localName } of root.querySelectorAll([...waiting].join())) define(localName);
  };
  // Only what has come is looked at: a page may change often, and be long.
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element) || waiting.size === 0) continue;
      define(node.localName);
      if (waiting.size > 0 && node.firstElementChild) look(node);
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  look(document);
}
