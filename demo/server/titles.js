/** What the datasets of the portal are called: the first organization's in full, the others' made of a theme and a kind. */
export const mobility = [
  'Points de recharge pour véhicules électriques',
  'Horaires théoriques des transports urbains',
  'Accidents corporels de la circulation',
  'Base nationale des arrêts de transport',
  'Aires de covoiturage',
  'Stationnement cyclable',
  'Trajets des titres de transport, pseudonymisés',
  'Comptages routiers permanents',
  'Tracé du réseau routier national',
  'Zones à faibles émissions',
  'Localisation des radars fixes',
  'Fréquentation des gares',
  'Régularité des trains régionaux',
  'Ponctualité des vols intérieurs',
  'Aménagements cyclables',
  'Comptages bruts par vidéo',
  'Autorisations de transport exceptionnel',
  'Ouvrages d’art du réseau',
  'Immatriculations de véhicules neufs',
  'Contrôles techniques : résultats agrégés',
  'Trafic des ports de commerce',
  'Voies navigables et écluses',
  'Enquête « déplacements des ménages »',
  'Émissions de CO₂ des véhicules, selon le modèle',
];

const themes = [
  'Qualité de l’air',
  'Marchés publics',
  'Budget',
  'Arbres',
  'Écoles',
  'Bâtiments',
  'Déchets',
  'Eau potable',
];
const kinds = ['par quartier', 'données annuelles', 'géolocalisation'];

/**
 * @param {number} count at most 24
 * @returns {string[]}
 */
export function assembledTitles(count) {
  const all = kinds.flatMap((kind) => themes.map((theme) => `${theme} – ${kind}`));
  return all.slice(0, count);
}
