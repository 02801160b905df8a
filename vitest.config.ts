import { execFileSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The interpreter itself in front of whatever `python3` on the PATH is: a script that only chooses
 * one (pyenv's) would cost each of some thousand starts more than all the rest.
 */
function searchPath(): string {
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)']);
  return [dirname(python.toString().trim()), process.env['PATH']].join(delimiter);
}

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    env: {
      // On a CI server programs are isolated; what tests show is to be the same everywhere.
      CI: '',
      PATH: searchPath(),
      // What a test keeps for its user is none of the developer's. The folder that it is in is there.
      XDG_CACHE_HOME: join(import.meta.dirname, 'node_modules', '.jikko-tests'),
    },
    // Tests wait for programs that they start more than they compute.
    maxWorkers: '100%',
    // Most tests start real interpreters; a slow machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
