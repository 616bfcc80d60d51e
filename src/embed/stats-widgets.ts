/**
 * The entry for a `<script type="module">` tag: brings the elements of the page to life, under the prefix that its
 * address says (`stats-widgets.js?prefix=acme`), and gives `configure`, `addLanguage` and `load` to page scripts that import it.
 */
import { readPrefix } from '../elements/tag-prefix.js';
import { version as own } from '../elements/version.js';
import { configure as ownConfigure } from '../sources/configure.js';
import { load as ownLoad } from '../sources/load.js';
import { addLanguage as ownAddLanguage } from './add-language.js';
import { joinPage } from './copies.js';
import { start } from './start.js';

const prefix = readPrefix(new URL(import.meta.url).searchParams.get('prefix'));

/** Those of the copy that runs: a page may have loaded another one before. */
export const { version, configure, addLanguage, load } = joinPage(prefix, {
  version: own,
  configure: ownConfigure,
  addLanguage: ownAddLanguage,
  load: ownLoad,
  start,
  unused: new Set(),
});
