export { renderPause } from './pause.js';
export { RefreshTimer } from './refresh-timer.js';
