import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs the built package into a folder.
 *
 * @param {string} folder
 * @returns {string} The archive.
 */
export function packInto(folder) {
  npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack left nothing in ${folder}`);
  return join(folder, archive);
}

/**
 * Installs an archive as an application would, with what it depends on, from the registry or npm's cache.
 *
 * @param {string} archive
 * @param {string} folder That of the application: it has a package.json, which stays as it is.
 */
export function installInto(archive, folder) {
  npm(['install', '--no-save', '--no-package-lock', '--prefer-offline', '--no-audit', '--no-fund', archive], folder);
}

/**
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function npm(args, cwd = '.') {
  execFileSync('npm', [...args, '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
