// `npm run fuzz`: the property tests of `npm test` with many more documents, and 1,000 kills. It takes
// an hour. JIKKO_FUZZ_DOCUMENTS, JIKKO_FUZZ_PROGRAMS and JIKKO_FUZZ_KILLS change how many;
// JIKKO_FUZZ_SEED=… with the seed that a failure names tries the same documents again.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

const tests = [
  'tests/compare/authorsHand.test.ts',
  'tests/endToEnd/killed.test.ts',
  'tests/rewrite/anyArticle.property.test.ts',
  'tests/rewrite/claimsInCode.property.test.ts',
  'tests/rewrite/rewrite.property.test.ts',
];

ensureReady();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = [vitest, 'run', '--disable-console-intercept', ...tests, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, JIKKO_FUZZ: 'long' },
});
process.exitCode = status ?? 1;
