/**
 * Why an element cannot show so many indicators, in both languages; `null` where it can.
 *
 * @param {number} count
 * @param {number} most
 */
export function limitOf(count, most) {
  if (count === 0) {
    return {
      fr: 'Il en faut au moins un\u00a0: choisissez-en un autre d’abord.',
      en: 'One is needed at least: choose another one first.',
    };
  }
  if (count <= most) return null;
  return {
    fr: `Cet élément en montre au plus ${most}\u00a0: enlevez-en un d’abord.`,
    en: `This element shows ${most} at most: take one away first.`,
  };
}
