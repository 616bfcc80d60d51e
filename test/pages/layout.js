// How far what is seen has jumped in this page, where the engine tells that.
window.shift = 0;
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  const observer = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  window.takeShift = () => {
    for (const { value } of observer.takeRecords()) window.shift += value;
    return window.shift;
  };
}

// Where the paragraphs stood in each frame.
window.places = [];
const look = () => {
  const tops = [...document.querySelectorAll('p')].map((p) => Math.round(p.getBoundingClientRect().top));
  if (tops.length === 3) window.places.push(tops);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
