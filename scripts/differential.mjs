// `npm run differential`: programs that a fork might run otherwise than plain Python, with every
// Python that is there; `npm test` takes one. It takes minutes.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'tests/runners/python/differential',
    'forkServer/modules',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, JIKKO_EVERY_PYTHON: '1' } },
);
process.exitCode = status ?? 1;
