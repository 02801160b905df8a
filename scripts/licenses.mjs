// The licences of the packages that a bundle holds: most ask that their text goes with every copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A plugin of the bundler that writes the licences of all bundled packages into one file.
 *
 * @param others Files of packages that are in the bundle, but not as modules.
 */
export function licenses(fileName, others) {
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
      const folders = new Set(
        [...modules, ...others].flatMap((path) => packageFolderOf(path) ?? []),
      );
      const source = [...folders]
        .toSorted()
        .map(licenceOf)
        .join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The folder of the package that a module belongs to; null for one of this repository. */
function packageFolderOf(path) {
  if (!path.includes('/node_modules/')) return null;
  let folder = dirname(path);
  // A folder of a package may hold a package.json that only says how its modules are read.
  while (!readPackage(folder)?.version) folder = dirname(folder);
  return folder;
}

function readPackage(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function licenceOf(folder) {
  const { name, version, license } = readPackage(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
}
