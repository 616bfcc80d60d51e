/**
 * @import { Session } from './sessions.js'
 *
 * What is counted: a session, or one page of it where a report is by page.
 *
 * @typedef {object} Unit
 * @property {Session} session
 * @property {string} page
 * @property {number} views
 * @property {boolean} isStart
 *
 * @typedef {object} Metric
 * @property {string} type
 * @property {(units: readonly Unit[]) => number} of
 */

/** @type {Readonly<Record<string, (unit: Unit) => string>>} */
export const dimensions = {
  date: ({ session }) => session.date.replaceAll('-', ''),
  dateHour: ({ session }) => `${session.date.replaceAll('-', '')}${String(session.hour).padStart(2, '0')}`,
  isoYearIsoWeek: ({ session }) => isoWeek(session.date),
  yearMonth: ({ session }) => session.date.slice(0, 7).replace('-', ''),
  year: ({ session }) => session.date.slice(0, 4),
  dayOfWeek: ({ session }) => String(new Date(session.date).getUTCDay()),
  country: ({ session }) => session.country,
  countryId: ({ session }) => session.countryId,
  deviceCategory: ({ session }) => session.deviceCategory,
  sessionDefaultChannelGroup: ({ session }) => session.sessionDefaultChannelGroup,
  newVsReturning: ({ session }) => (session.isNew ? 'new' : 'returning'),
  pagePath: ({ page }) => page,
};

const integer = 'TYPE_INTEGER';
const float = 'TYPE_FLOAT';

/** @type {Readonly<Record<string, Metric>>} */
export const metrics = {
  activeUsers: {
    type: integer,
    of: (units) => usersOf(units.filter(({ session }) => session.isEngaged || session.isNew)),
  },
  totalUsers: { type: integer, of: usersOf },
  newUsers: { type: integer, of: (units) => units.filter(({ session, isStart }) => session.isFirst && isStart).length },
  sessions: { type: integer, of: (units) => sessionsOf(units).length },
  engagedSessions: { type: integer, of: engagedOf },
  screenPageViews: { type: integer, of: viewsOf },
  eventCount: { type: integer, of: (units) => viewsOf(units) + units.filter(({ isStart }) => isStart).length },
  userEngagementDuration: { type: 'TYPE_SECONDS', of: secondsOf },
  engagementRate: { type: float, of: (units) => divide(engagedOf(units), sessionsOf(units).length) },
  bounceRate: {
    type: float,
    of: (units) => divide(sessionsOf(units).length - engagedOf(units), sessionsOf(units).length),
  },
  averageSessionDuration: { type: 'TYPE_SECONDS', of: (units) => divide(secondsOf(units), sessionsOf(units).length) },
  sessionsPerUser: { type: float, of: (units) => divide(sessionsOf(units).length, usersOf(units)) },
  screenPageViewsPerSession: { type: float, of: (units) => divide(viewsOf(units), sessionsOf(units).length) },
};

/** Nothing of nothing is 0 at Google's. @param {number} one @param {number} other */
function divide(one, other) {
  return other === 0 ? 0 : one / other;
}

/** @param {readonly Unit[]} units */
export function usersOf(units) {
  return new Set(units.map(({ session }) => session.user)).size;
}

/** @param {readonly Unit[]} units */
function sessionsOf(units) {
  return [...new Set(units.map(({ session }) => session))];
}

/** @param {readonly Unit[]} units */
function engagedOf(units) {
  return sessionsOf(units).filter(({ isEngaged }) => isEngaged).length;
}

/** @param {readonly Unit[]} units */
function viewsOf(units) {
  return units.reduce((sum, { views }) => sum + views, 0);
}

/** @param {readonly Unit[]} units */
function secondsOf(units) {
  return sessionsOf(units).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** @param {string} date */
function isoWeek(date) {
  const day = new Date(date);
  // The Thursday of a week lies in the year that the week is of.
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const start = Date.UTC(day.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((day.getTime() - start) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}${String(week).padStart(2, '0')}`;
}
