import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type StoredResults, writeResults } from './storedResults.ts';

/** What was found last in an article; null where nothing is known. */
export async function readResults(path: string, cwd: string): Promise<StoredResults | null> {
  // What reads them needs all words, which who writes them does not.
  const { parseResults } = await import('./parseResults.ts');
  try {
    return parseResults(await readFile(fileOf(path, cwd), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Keeps what was found for the plugin in an editor. A repository without `node_modules` has no such
 * plugin, so that nothing is kept there.
 */
export async function keepResults(
  path: string,
  cwd: string,
  results: StoredResults,
): Promise<void> {
  if (!existsSync(join(cwd, 'node_modules'))) return;
  const file = fileOf(path, cwd);
  const fresh = `${file}.${process.pid}`;
  try {
    await mkdir(folderIn(cwd), { recursive: true });
    await writeFile(fresh, writeResults(results));
    await rename(fresh, file);
  } catch {
    // Whoever cannot keep results still has them in the report.
  }
}

function fileOf(path: string, cwd: string): string {
  const inFolder = relative(cwd, resolve(cwd, path)).replaceAll('\\', '/');
  const name = createHash('sha256').update(inFolder).digest('hex').slice(0, 32);
  return join(folderIn(cwd), `${name}.json`);
}

function folderIn(cwd: string): string {
  return join(cwd, 'node_modules', '.cache', 'jikko', 'editor');
}
