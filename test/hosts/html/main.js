const find = (selector) => document.querySelector(selector);
const group = find('stats-group');
const chart = find('stats-chart');

// A property that is set before the element is defined counts as well.
find('stats-scope').options = [
  { value: '', label: 'Everybody' },
  { value: 'organization:a', label: 'First' },
  { value: 'organization:b', label: 'Second' },
];
find('#bars').addEventListener('click', () => chart.setAttribute('type', 'bar'));
find('#unlabel').addEventListener('click', () => (chart.label = undefined));
find('#reverse').addEventListener('click', () => group.append(...[...group.querySelectorAll('stats-card')].reverse()));
find('#unmount').addEventListener('click', () => group.remove());
chart.addEventListener('stats-load', ({ data }) => {
  find('#loaded').value = data.indicators.map(({ id }) => id).join(' ');
});
find('stats-scope').addEventListener(
  'stats-change',
  ({ name, value }) => (find('#changed').value = `${name}=${value}`),
);
chart.addEventListener('stats-select', ({ indicator, bucket }) => {
  find('#selected').value = `${indicator} ${bucket}`;
});
