import { homedir } from 'node:os';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Environment } from '../../isolation/environment.ts';

/**
 * Pythons of a version that a version manager has installed, the newest first: pyenv's command
 * `python3.12` works only for versions that a folder chose, and those of uv and mise stand on no PATH.
 *
 * @param version Such as `3.12` or `3.12.1`.
 * @returns Paths of interpreters.
 */
export async function installedVersions(version: string, env: Environment): Promise<string[]> {
  const home = env['HOME'] ?? homedir();
  const data = env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
  const places = [
    [join(env['PYENV_ROOT'] ?? join(home, '.pyenv'), 'versions'), ''],
    [join(env['UV_PYTHON_INSTALL_DIR'] ?? join(data, 'uv', 'python')), 'cpython-'],
    [join(env['MISE_DATA_DIR'] ?? join(data, 'mise'), 'installs', 'python'), ''],
  ] as const;
  const found = await Promise.all(
    places.map(([cwd, prefix]) =>
      glob([`${prefix}${version}{,.*,-*}/bin/python3`], { cwd, absolute: true, onlyFiles: false }),
    ),
  );
  return found.flatMap((paths) => paths.toSorted(newestFirst));
}

const byNumbers = new Intl.Collator('en', { numeric: true });

function newestFirst(one: string, other: string): number {
  return byNumbers.compare(other, one);
}
