/**
 * @typedef {object} App
 * @property {string} module
 * @property {'ACCESS' | 'CONNECTOR'} type
 * @property {Readonly<Record<string, number>>} uses Times that it is opened in a visit, by profile.
 */

/** @type {readonly App[]} */
export const apps = [
  { module: 'Conversation', type: 'ACCESS', uses: { Teacher: 0.9, Personnel: 1.1, Relative: 0.7, Student: 0.25 } },
  { module: 'Workspace', type: 'ACCESS', uses: { Teacher: 0.7, Personnel: 0.4, Relative: 0.1, Student: 0.3 } },
  { module: 'Homeworks', type: 'ACCESS', uses: { Teacher: 0.5, Relative: 0.5, Student: 0.8 } },
  { module: 'Blog', type: 'ACCESS', uses: { Teacher: 0.3, Personnel: 0.1, Relative: 0.35, Student: 0.4, Guest: 0.5 } },
  { module: 'SchoolBook', type: 'ACCESS', uses: { Teacher: 0.2, Relative: 0.3, Student: 0.05 } },
  { module: 'Exercizer', type: 'ACCESS', uses: { Teacher: 0.1, Student: 0.2 } },
  { module: 'library', type: 'CONNECTOR', uses: { Teacher: 0.15, Personnel: 0.05 } },
  { module: 'Pearltrees', type: 'CONNECTOR', uses: { Teacher: 0.12, Student: 0.1 } },
  { module: 'Edulib', type: 'CONNECTOR', uses: { Teacher: 0.06, Student: 0.18 } },
];

/** Part of a profile's visits by device; the first one has the rest. */
export const devices = /** @type {Readonly<Record<string, Readonly<Record<string, number>>>>} */ ({
  Teacher: { desktop: 0.7, smartphone: 0.12, mobile_app: 0.14, tablet: 0.03, other: 0.01 },
  Personnel: { desktop: 0.9, smartphone: 0.05, mobile_app: 0.04, tablet: 0.01, other: 0 },
  Relative: { desktop: 0.2, smartphone: 0.35, mobile_app: 0.4, tablet: 0.04, other: 0.01 },
  Student: { desktop: 0.5, smartphone: 0.15, mobile_app: 0.05, tablet: 0.28, other: 0.02 },
  Guest: { desktop: 1, smartphone: 0, mobile_app: 0, tablet: 0, other: 0 },
});
