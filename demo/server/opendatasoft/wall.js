/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();
/** @type {Map<string, string>} */
const walls = new Map();

/**
 * The wall clock of an instant in a zone, `2026-10-05T08:00`; a date alone stays what it is.
 *
 * @param {string} value
 * @param {string} zone
 */
export function wallOf(value, zone) {
  if (!value.endsWith('Z')) return value;
  if (zone === 'UTC') return value.slice(0, 16);
  const key = `${zone} ${value}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const wall = formatOf(zone).format(new Date(value)).replace(' ', 'T');
  walls.set(key, wall);
  return wall;
}

/** @param {string} zone */
function formatOf(zone) {
  const known = formats.get(zone);
  if (known) return known;
  const options = /** @type {const} */ ({ dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  // Swedish writes a date and a time as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', options);
  formats.set(zone, format);
  return format;
}

/**
 * A wall clock by a pattern of `date_format`; symbols that the demo does not know stay as they are.
 *
 * @param {string} wall
 * @param {string} pattern
 */
export function formatWall(wall, pattern) {
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (symbols, literal) =>
    typeof literal === 'string' ? literal : symbolOf(wall, symbols),
  );
}

/**
 * @param {string} wall
 * @param {string} symbols
 */
function symbolOf(wall, symbols) {
  switch (symbols) {
    case 'YYYY':
    case 'yyyy':
      return wall.slice(0, 4);
    case 'MM':
      return wall.slice(5, 7);
    case 'dd':
      return wall.slice(8, 10);
    case 'HH':
      return wall.slice(11, 13) || '00';
    case 'xxxx':
      return String(isoWeek(wall).year);
    case 'ww':
      return String(isoWeek(wall).week).padStart(2, '0');
    default:
      return symbols;
  }
}

const day = 86_400_000;

/** The week belongs to the year of its Thursday. @param {string} wall */
function isoWeek(wall) {
  const date = new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * day);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1 };
}
