import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepositoryFacts } from './planInit.ts';
import type { LockFile } from './workflow.ts';

const lockFiles: readonly LockFile[] = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];
const articleFolders = ['articles', 'books', 'public'];
const workflows = '.github/workflows';

/** Looks at what `init` needs to know of the repository in a folder; changes nothing. */
export async function readRepository(folder: string): Promise<RepositoryFacts> {
  const read = (name: string): Promise<string | null> =>
    readFile(join(folder, name), 'utf8').catch(() => null);
  const exists = async (name: string): Promise<boolean> =>
    (await stat(join(folder, name)).catch(() => null)) !== null;
  const firstOf = async <Name extends string>(names: readonly Name[]): Promise<Name | null> => {
    const found = await Promise.all(names.map(exists));
    return names.find((_, k) => found[k]) ?? null;
  };
  const packageText = await read('package.json');
  return {
    hasArticles: (await firstOf(articleFolders)) !== null,
    packageText,
    configFile:
      (await firstOf(['jikko.config.json', 'jikko.config.js'])) ??
      (hasConfig(packageText) ? 'package.json' : null),
    workflowFile: await workflowThatCalls(folder, read),
    branch: branchOf(await read('.git/HEAD')),
    lock: await firstOf(lockFiles),
    hasRequirements: await exists('requirements.txt'),
    hasPythonVersion: await exists('.python-version'),
  };
}

async function workflowThatCalls(
  folder: string,
  read: (name: string) => Promise<string | null>,
): Promise<string | null> {
  const names = await readdir(join(folder, workflows)).catch(() => []);
  for (const name of names.toSorted()) {
    const file = `${workflows}/${name}`;
    if (/\.ya?ml$/.test(name) && /\bjikko\b/.test((await read(file)) ?? '')) return file;
  }
  return null;
}

function hasConfig(packageText: string | null): boolean {
  return /"jikko"\s*:\s*\{/.test(packageText ?? '');
}

/** Other names are no branch that Zenn would be linked to. */
function branchOf(head: string | null): string {
  return /^ref: refs\/heads\/(main|master)$/m.exec(head ?? '')?.[1] ?? 'main';
}
