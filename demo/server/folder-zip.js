import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/**
 * A folder with all that is in it, as a zip whose one entry is that folder under the name.
 *
 * @param {string} folder
 * @param {string} name
 */
export function zipFolder(folder, name) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((file) => {
    const path = join(file.parentPath, file.name);
    return [`${name}/${relative(folder, path).replaceAll(sep, '/')}`, readFileSync(path)];
  });
  return zipSync(Object.fromEntries(contents));
}
