// The GitHub Action: turns its inputs, which come by the environment, into a call of the bundle that
// lies beside it. Nothing is installed, and no input is ever read by a shell.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env } = process;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'dist', 'bundle', 'cli.js');

process.exitCode = main();

function main() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return fail(`Node.js ${process.versions.node} is too old; jikko needs 20.19 or later.`);
  }
  if (!existsSync(cli)) {
    return fail(
      'This commit of jikko holds no build (dist/bundle/cli.js). Use a release, as in ' +
        '`uses: jikko-zenn/jikko@v0`, or its commit; branches hold the sources alone.',
    );
  }
  const command = env.JIKKO_COMMAND || 'verify';
  if (command !== 'verify' && command !== 'fix') {
    return fail('The input `command` is neither `verify` nor `fix`.');
  }
  const { status, error } = spawnSync(process.execPath, [cli, command, ...argumentsOf(env)], {
    cwd: env.JIKKO_FOLDER || '.',
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) return fail(`jikko could not be started (${error.code ?? 'unknown'}).`);
  const code = status ?? 2;
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `status=${code}\n`);
  return code;
}

function argumentsOf(given) {
  // From a fork comes code that nobody here has read: without isolation of files it is not run.
  const required = given.JIKKO_REQUIRE_ISOLATION || (given.JIKKO_IS_FORK === 'true' ? 'files' : '');
  return [
    ...linesOf(given.JIKKO_REPORTERS).map((one) => `--reporter=${one}`),
    ...flag('--python', given.JIKKO_PYTHON),
    ...flag('--timeout', given.JIKKO_TIMEOUT),
    ...flag('--isolation', given.JIKKO_ISOLATION),
    ...flag('--require-isolation', required),
    ...flag('--network', given.JIKKO_NETWORK),
    ...flag('--lang', given.JIKKO_LANG),
    '--',
    ...linesOf(given.JIKKO_PATHS),
  ];
}

function flag(name, value) {
  return value ? [`${name}=${value}`] : [];
}

function linesOf(text = '') {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function fail(message) {
  process.stdout.write(`::error title=jikko::${message}\n`);
  return 2;
}
