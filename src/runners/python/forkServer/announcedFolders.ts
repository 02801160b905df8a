import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type RunFolder, runFolderAt, runFolderPrefix } from '../runFolder.ts';

const atOnce = 64;

/**
 * Makes folders of runs whose names were announced before: who was told can remove them should this
 * process be killed at any moment. A folder is never one that was there already.
 *
 * @param announce Told of some names at a time.
 */
export function announcedFolders(announce: (bases: readonly string[]) => void): () => RunFolder {
  const names: string[] = [];
  return () => {
    if (names.length === 0) {
      // As many characters as those of `createRunFolder`: a child puts one path in another's place.
      const prefix = runFolderPrefix();
      names.push(...Array.from({ length: atOnce }, () => prefix + sixCharacters()));
      announce(names);
    }
    const base = names.pop() ?? '';
    mkdirSync(base, { mode: 0o700 });
    return runFolderAt(base);
  };
}

function sixCharacters(): string {
  return randomBytes(6).toString('base64url').slice(0, 6).replaceAll(/[-_]/g, '0');
}
