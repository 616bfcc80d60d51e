import { createConfig } from './test/runner/config.js';
import { findEngines } from './test/runner/engines.js';
import { chromium } from './test/runner/launchers.js';

/*
 * For `npx wtr --files 'test/model/*.test.ts'` while developing: Chromium alone, the machine's time zone.
 * `npm test` (test/run.js) runs every engine and zone.
 */
const found = findEngines().find(({ name }) => name === 'chromium')?.path;
if (!found) throw new Error('No Chromium found. Set CHROME_PATH.');

export default await createConfig([chromium(found)]);
