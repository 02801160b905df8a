// Makes a fresh clone ready: installs packages and builds `dist/`, each only where needed and each
// with one line that says so. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isJapanese = /^ja/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
);

export function ensureReady() {
  ensureInstalled();
  ensureBuilt();
}

export function ensureInstalled() {
  if (isInstalled()) return;
  say('必要なパッケージをインストールしています…', 'installing packages …');
  run(npmCommand(), ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

export function ensureBuilt() {
  const stamp = join(root, 'dist', '.built-from');
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('ビルドしています…', 'building …');
  build(hash);
}

/** Builds beside `dist/` and swaps, so that another run never sees half a build. */
export function build(hash = hashOfSources()) {
  const fresh = join(root, `dist.${process.pid}`);
  // A step that fails ends the process.
  process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));
  run(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    join(root, 'tsconfig.build.json'),
    '--outDir',
    fresh,
  ]);
  for (const file of sources().filter((path) => !path.endsWith('.ts'))) {
    cpSync(join(root, file), join(fresh, file.replace(/^src[\\/]/, '')));
  }
  run(process.execPath, [join(root, 'scripts', 'bundle.mjs'), fresh]);
  writeFileSync(join(fresh, '.built-from'), hash);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(root, 'dist'));
}

/** Whether `node_modules` holds what the lock file asks for; npm keeps a copy of it in there. */
function isInstalled() {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed.packages?.[path]?.version;
    return path === '' || found === version || (optional && found === undefined);
  });
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function sources() {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map((path) => join('src', path))
    .filter((path) => /\.(?:ts|py|js|css)$/.test(path))
    .toSorted();
}

const buildFiles = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/bundle.mjs',
  'scripts/licenses.mjs',
  'scripts/zennAssets.mjs',
];

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of [...buildFiles, ...sources()]) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function say(japanese, english) {
  process.stderr.write(`jikko: ${isJapanese ? japanese : english}\n`);
}

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

/** Runs a step quietly; what it printed is shown only where it failed. */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: command.endsWith('.cmd'),
  });
  if (status === 0) return;
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.split('\n');
  process.stderr.write(`${said.slice(0, 40).join('\n')}\n`);
  say(`失敗しました: ${command} ${args.join(' ')}`, `failed: ${command} ${args.join(' ')}`);
  process.exit(2);
}
