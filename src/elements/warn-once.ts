const said = new Set<string>();

/** Tells the developer of a page about a wrong attribute, once a page. The only thing the library writes to the console. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`stats-widgets: ${message}`);
}
