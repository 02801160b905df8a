// `npm run mutate -- FOLDER…`: makes every claim of these articles that matches wrong in every simple
// way, and tells which wrong claim would pass. Without a folder: the articles and pages of this
// repository, as `npm test` does. `JIKKO_MUTANTS` is how many mutants of a claim are tried.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const folders = process.argv.slice(2).map((folder) => resolve(folder));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/mutation'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    JIKKO_MUTANTS: '40',
    ...process.env,
    ...(folders.length > 0 && { JIKKO_MUTATE: folders.join('\n') }),
  },
});
process.exitCode = status ?? 1;
