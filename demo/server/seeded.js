/**
 * A number in [0, 1) that depends on nothing but the words given: the same figures on every machine, at every start.
 *
 * @param {...(string | number)} words
 */
export function seeded(...words) {
  let hash = 2166136261;
  for (const sign of words.join('|')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
  return mixed(hash);
}

/**
 * The same of a 32-bit number: words are slow to hash, and years of days have a hundred thousand draws.
 *
 * @param {number} bits
 */
export function mixed(bits) {
  const once = Math.imul(bits ^ (bits >>> 15), 2246822507);
  const twice = Math.imul(once ^ (once >>> 13), 3266489909);
  return ((twice ^ (twice >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * An identifier of 24 hexadecimal digits, as the portal gives them.
 *
 * @param {string} name
 */
export function seededId(name) {
  return [1, 2, 3]
    .map((part) =>
      Math.floor(seeded(name, part) * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
