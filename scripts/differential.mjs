// `npm run differential`: runs programs the fast ways and plainly, on every Python that is there, and
// compares. Takes minutes; `npm test` does the same on one Python.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const suites = ['differential', 'forkServer/modules', 'clock'].map(
  (name) => `tests/runners/python/${name}.test.ts`,
);
const { status } = spawnSync(process.execPath, [vitest, 'run', ...suites], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, JIKKO_EVERY_PYTHON: '1' },
});
process.exitCode = status ?? 1;
