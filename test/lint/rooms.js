/** The rooms of src/ from the ground up. A room imports from those before it, never from one after it. */
const rooms = ['model', 'query', 'sources', 'views', 'exports', 'elements', 'embed'];

/** What `i18n` may know: what it puts into words. */
const worded = ['model', 'query', 'views'];

/** Rooms that speak to people, and so may ask `i18n` for words. */
const speaking = ['exports', 'elements', 'embed'];

const everyRoom = [...rooms, 'i18n'];

/**
 * @param {string} room
 * @param {readonly string[]} allowed
 */
function zone(room, allowed) {
  const forbidden = everyRoom.filter((other) => other !== room && !allowed.includes(other));
  return {
    target: `src/${room}`,
    from: [...forbidden.map((other) => `src/${other}`), 'src/index.ts', 'src/define.ts', 'test', 'demo'],
    message: `${room} may import only from ${['itself', ...allowed].join(', ')}.`,
  };
}

/** For `import-x/no-restricted-paths`: the import rules, one zone for each room. */
export const roomZones = [
  zone('i18n', worded),
  ...rooms.map((room, index) => {
    const below = rooms.slice(0, index);
    return zone(room, speaking.includes(room) ? [...below, 'i18n'] : below);
  }),
].map((entry) => (entry.target === 'src/embed' ? { ...entry, from: ['test', 'demo'] } : entry));
