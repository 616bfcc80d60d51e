export { handle } from '../../build/docs/handle.js';
