// What went wrong in this page, for the test that holds it in a frame. Loaded before anything else.
window.violations = [];
window.failures = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
});
window.addEventListener('error', (event) => window.failures.push(String(event.message)));
window.addEventListener('unhandledrejection', (event) => window.failures.push(String(event.reason)));

// What developers are told: tests read it, and leave nothing in the console.
window.warnings = [];
console.warn = (...values) => window.warnings.push(values.map(String).join(' '));

// When the first tile showed its figure.
window.firstFigure = null;
window.addEventListener('stats-load', ({ target }) => {
  if (target.localName === 'stats-card') window.firstFigure ??= performance.now();
});
