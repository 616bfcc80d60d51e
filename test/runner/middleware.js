import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * A handler answers a request and returns true, or leaves it alone and returns false.
 *
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>} Handler
 * @typedef {import('@web/dev-server-core').Middleware} Middleware
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Policy of the pages named `csp*.html`: the strictest that the README promises to work under. */
export const strictPolicy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** The demo's `handle`, then that of each file of test/server/. One that cannot be loaded is said, and fails its own tests only. */
export async function loadHandlers() {
  const folder = join(root, 'test/server');
  const own = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  const files = [join(root, 'demo/server/index.js'), ...own.map((name) => join(folder, name))].filter(existsSync);
  const handlers = await Promise.all(files.map(loadHandler));
  return handlers.filter((handler) => handler !== undefined);
}

/**
 * @param {string} file
 * @returns {Promise<Handler | undefined>}
 */
async function loadHandler(file) {
  try {
    const exported = await import(pathToFileURL(file).href);
    return exported.handle ?? exported.countingServer;
  } catch (error) {
    console.error(`${file} is not served:`, error);
    return undefined;
  }
}

/**
 * @param {Handler} handle
 * @returns {Middleware}
 */
export function mount(handle) {
  return async (context, next) => {
    // Koa starts at 404; a handler that sets no status means 200.
    context.res.statusCode = 200;
    if (await handle(context.req, context.res)) {
      context.respond = false;
      return;
    }
    context.res.statusCode = 404;
    await next();
  };
}

/** @type {Middleware} */
export const sendPolicy = (context, next) => {
  if (/^\/test\/pages\/csp[\w-]*\.html$/.test(context.path)) context.set('Content-Security-Policy', strictPolicy);
  return next();
};
