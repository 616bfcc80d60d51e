import { organisationOf, ownOrganisations, territories } from './places.js';

/**
 * @import { Scope } from './charts.js'
 * @import { Organisation } from './places.js'
 * @typedef {{ value: string, label: string, options: readonly ScopeOption[] }} ScopeOption
 */

const own = ownOrganisations.flatMap((id) => organisationOf(id) ?? []);

/** What the visitor may see statistics of, as a tree: an espace, its organisations, their agents. */
export function listScopes() {
  const ofOwn = territories.filter(({ organisations }) => organisations.some((one) => own.includes(one)));
  return ofOwn.map(({ id, name, organisations }) => ({
    value: `territory:${id}`,
    label: `Espace ${name}`,
    options: organisations.filter((one) => own.includes(one)).map(optionOf),
  }));
}

/** @param {Organisation} organisation @returns {ScopeOption} */
function optionOf({ id, name = '', agents }) {
  const value = `organisation:${id}`;
  return {
    value,
    label: name,
    options: agents.map((agent) => ({ value: `${value}/agent:${agent.id}`, label: agent.name ?? '', options: [] })),
  };
}

/**
 * Agents whom a scope means, each with an organisation; none where the visitor may not see them.
 *
 * @param {string} scope
 * @returns {Scope}
 */
export function membersOf(scope) {
  const [, territory, organisation, agent] =
    /^(?:territory:(\d+)|organisation:(\d+)(?:\/agent:(\d+))?)$/.exec(scope) ?? [];
  const chosen = territories.find(({ id }) => String(id) === territory)?.organisations ?? own;
  return chosen
    .filter((one) => own.includes(one) && (territory !== undefined || String(one.id) === organisation))
    .flatMap((one) => one.agents.map((member) => /** @type {const} */ ([one, member])))
    .filter(([, { id }]) => agent === undefined || String(id) === agent);
}

/** All scopes, from the tree. @param {readonly ScopeOption[]} [options] @returns {readonly ScopeOption[]} */
export function everyScope(options = listScopes()) {
  return options.flatMap((option) => [option, ...everyScope(option.options)]);
}
