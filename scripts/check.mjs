// `npm run check`: everything that must hold before a change lands. The first step is the README's
// own test command, so that on a clean checkout it also proves that nothing has to be installed.
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

const steps = [
  'npm test',
  'npm run --silent verify',
  'npx prettier --check .',
  'npx oxlint',
  'npx tsc',
  'npx knip',
  'npx publint --strict',
  'npx attw --pack --profile esm-only',
];

for (const step of steps) {
  console.log(`\n> ${step}`);
  const startedAt = performance.now();
  const { status } = spawnSync(step, { cwd: root, stdio: 'inherit', shell: true });
  console.log(`> ${step}: ${Math.round(performance.now() - startedAt)} ms`);
  if (status !== 0) process.exit(status ?? 1);
}
