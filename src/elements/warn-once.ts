const said = new Set<string>();

/** Tells the developer of a page about a wrong attribute, or code that did not come, once a page. The only thing the library writes to the console. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`stats-widgets: ${message}`);
}
