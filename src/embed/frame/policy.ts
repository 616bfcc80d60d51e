/** Gives the page the origins that it may ask as a policy: where one of them redirects to, no `fetch` of ours is asked. */
export function limitRequests(document: Document, origins: readonly string[]): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${origins.join(' ') || "'none'"}`;
  document.head.append(policy);
}
