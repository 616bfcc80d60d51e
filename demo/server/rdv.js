import { sendJson, urlOf } from './answer.js';
import { activeAgents, made, notifications, shares, users } from './rdv/charts.js';
import { answerHost } from './rdv/host-routes.js';
import { organisationOf, ownOrganisations, territories } from './rdv/places.js';
import { isSignedIn, page, refuse, sessionCookie } from './rdv/session.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Organisation } from './rdv/places.js'
 * @import { Breakdown, Scope } from './rdv/charts.js'
 */

const publicRoute = /^\/stats(?:\/(rdvs|receipts|active_agents|notifications))?\/?$/;
const adminRoute = /^\/admin\/organisations\/(\d+)(?:\/agents\/(\d+))?\/stats(?:\/(rdvs|users))?$/;
const sessionRoute = /^\/agents\/(sign_in|sign_out)$/;

/**
 * The charts of RDV Service Public, at their real paths: `/stats/…` for anyone, `/admin/organisations/…` for the agent
 * who has signed in (whoever sends the log-in form, or opens the demo's page of the service, which only such an agent
 * would see), of the organisations 11 and 12. There is no word of CORS.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function rdv(req, res) {
  const { pathname, searchParams } = urlOf(req);
  const open = publicRoute.exec(pathname);
  const admin = adminRoute.exec(pathname);
  const session = sessionRoute.exec(pathname);
  if (pathname === '/demo/rdv.html') res.setHeader('Set-Cookie', sessionCookie(true));
  if (open) answer(open[1], searchParams, res);
  else if (admin) answerAgent(admin, searchParams, req, res);
  else if (session) signInOrOut(session[1] === 'sign_in', req, res);
  else return answerHost(pathname, searchParams, req, res);
  return true;
}

/**
 * @param {string | undefined} chart
 * @param {URLSearchParams} parameters
 * @param {ServerResponse} res
 */
function answer(chart, parameters, res) {
  const asked = parameters.get('territory')?.trim();
  const chosen = territories.filter(({ id }) => !asked || String(id) === asked);
  const organisations = chosen.flatMap((territory) => territory.organisations);
  if (organisations.length === 0) page(res, 404, 'La page que vous recherchez n’existe pas');
  else if (chart === 'rdvs') sendJson(res, 200, rdvs(scopeOf(organisations), parameters));
  else if (chart === 'active_agents') sendJson(res, 200, activeAgents(organisations));
  else if (chart === 'receipts') sendJson(res, 200, notifications(organisations, parameters.get('group_by')));
  else page(res, 200, 'Statistiques');
}

/**
 * In the order in which the service looks for parameters; any text counts but a blank one.
 *
 * @param {Scope} scope
 * @param {URLSearchParams} parameters
 */
function rdvs(scope, parameters) {
  /** @param {string} name */
  const has = (name) => Boolean(parameters.get(name)?.trim());
  /** @type {[string, Breakdown][]} */
  const breakdowns = [
    ['by_territory', 'territory'],
    ['by_service', 'service'],
    ['by_location_type', 'place'],
  ];
  const [, by] = breakdowns.find(([name]) => has(name)) ?? [];
  if (by) return made(scope, by);
  if (has('by_status')) return shares(scope, false);
  if (has('by_participations_status')) return shares(scope, true);
  return made(scope, 'maker');
}

/**
 * Of an organisation there are charts by service and by kind of appointment, of an agent none but who made them.
 *
 * @param {RegExpExecArray} route
 * @param {URLSearchParams} parameters
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 */
function answerAgent([, organisationId, agentId, chart], parameters, req, res) {
  if (!isSignedIn(req)) return refuse(req, res);
  const organisation = organisationOf(Number(organisationId));
  const scope = organisation ? scopeOf([organisation]) : [];
  const own = scope.filter(([, { id }]) => agentId === undefined || id === Number(agentId));
  if (!ownOrganisations.includes(Number(organisationId)) || own.length === 0) page(res, 404, 'Page introuvable');
  else if (chart === 'users') sendJson(res, 200, users(own));
  else if (chart === 'rdvs') {
    const known = agentId === undefined ? ['by_service', 'by_location_type'] : [];
    sendJson(res, 200, rdvs(own, new URLSearchParams([...parameters].filter(([name]) => known.includes(name)))));
  } else page(res, 200, 'Statistiques');
}

/**
 * @param {boolean} signsIn
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 */
function signInOrOut(signsIn, { method }, res) {
  const form =
    '<form action="/agents/sign_in" method="post"><label>Mot de passe <input type="password"></label><button>Se connecter</button></form>';
  if (signsIn && method !== 'POST') page(res, 200, 'Connexion agent', form);
  else {
    page(res, 200, signsIn ? 'Connecté' : 'Déconnecté', '', { 'Set-Cookie': sessionCookie(signsIn) });
  }
}

/**
 * @param {readonly Organisation[]} organisations
 * @returns {Scope}
 */
function scopeOf(organisations) {
  return organisations.flatMap((organisation) =>
    organisation.agents.map((agent) => /** @type {const} */ ([organisation, agent])),
  );
}
