/**
 * The entry for a `<script type="module">` tag: defines the elements, and gives `configure` to page scripts that import
 * it.
 */
import '../define.js';

export { configure } from '../sources/configure.js';
export { load } from '../sources/load.js';
export { version } from '../elements/version.js';
