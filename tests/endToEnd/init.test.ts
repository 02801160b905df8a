import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articleWith,
  type Finished,
  makeRepository,
  type Repository,
} from '../support/repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zenn-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What npm publishes, unpacked. */
const packed = join(folder, 'package');

beforeAll(async () => {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await execa('npm', args, { cwd: root });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await execa('tar', ['-xzf', filename], { cwd: folder });
  // npm does so with every command of a package.
  chmodSync(join(packed, 'dist/bundle/cli.js'), 0o755);
});

const packageText = `{
    "name": "my-zenn",
    "private": true,
    "scripts": {
        "preview": "zenn preview", "fix": "prettier --write ."
    },
    "devDependencies": { "jikko": "^0.1.0", "zenn-cli": "^0.2.0" },
    "files": ["a", "b"]
}`;

const newPackageText = packageText.replace(
  '"fix": "prettier --write ."',
  '"fix": "prettier --write .", "verify": "jikko verify", "verify:fix": "jikko fix"',
);

const wrong = articleWith('print("hello")\nprint(2 ** 10)', 'hello\n1000');
const files = {
  'package.json': packageText,
  '.gitignore': 'node_modules\n',
  'articles/my-first-article.md': articleWith('print(1)', '1'),
  'articles/my-second-article.md': wrong,
  'articles/my-third-article.md': articleWith('print("三")', '三'),
};

/** A repository of somebody, where npm has installed the package: with nothing that it depends on. */
async function foreignRepository(): Promise<Repository> {
  const repository = makeRepository(files);
  await execa('git', ['init', '--quiet', '--initial-branch', 'master'], { cwd: repository.folder });
  mkdirSync(repository.path('node_modules/.bin'), { recursive: true });
  symlinkSync(packed, repository.path('node_modules/jikko'));
  symlinkSync('../jikko/dist/bundle/cli.js', repository.path('node_modules/.bin/jikko'));
  return repository;
}

const npm = (repository: Repository, ...args: string[]): Promise<Finished> =>
  run(repository, 'npm', args);

const installed = (repository: Repository, ...args: string[]): Promise<Finished> =>
  run(repository, repository.path('node_modules/.bin/jikko'), args);

async function run(
  repository: Repository,
  command: string,
  args: readonly string[],
): Promise<Finished> {
  const env = {
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    NO_COLOR: '1',
    npm_config_update_notifier: 'false',
  };
  const options = { cwd: repository.folder, env, reject: false, stripFinalNewline: false } as const;
  const { exitCode, stdout, stderr } = await execa(command, args, options);
  return { status: exitCode, stdout, stderr };
}

/** Every file of a repository but those of git and npm, with what it holds. */
function filesOf(repository: Repository): Record<string, string> {
  const names = readdirSync(repository.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(?:\.git|node_modules)\//.test(path));
  return Object.fromEntries(names.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('a repository of somebody else', () => {
  it('is made ready by init, fails by a wrong claim, is repaired by fix', async () => {
    const repository = await foreignRepository();
    const first = await installed(repository, 'init');
    expect(first).toEqual({
      status: 0,
      stderr: '',
      stdout: `\
✔ package.json (written): adds the scripts “verify” (jikko verify) and “verify:fix” (jikko fix)
✔ .github/workflows/jikko.yml (written): verifies the articles of every pull request, without secrets
✔ jikko.config.json (written): settings of jikko, with a schema for editors

Next: \`npx jikko verify\` checks the articles, \`npx jikko fix\` sets wrong results right.
On GitHub, make the job “verify” a required check of the branch that Zenn is linked to: Zenn publishes what is pushed, whatever CI says.
`,
    });
    expect(repository.read('package.json').toString()).toBe(newPackageText);
    const workflow = repository.read('.github/workflows/jikko.yml').toString();
    expect(workflow).toContain('    branches: [master]\n');

    const verified = await npm(
      repository,
      'run',
      '--silent',
      'verify',
      '--',
      '--reporter',
      'github',
    );
    expect(verified.stdout.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      '::error file=articles/my-second-article.md,line=17,endLine=18,' +
        'title=jikko%3A mismatch · 実行結果::The program does not print what the article claims ' +
        'under “実行結果”.%0AIf the real output is right, run `jikko fix`; if the article is, ' +
        'repair the code.%0A' +
        'https://github.com/jikko-zenn/jikko/blob/main/docs/rules/claim-mismatch.md%0A@@ -16,2 +16,2 @@%0A hello%0A-1000%0A+1024',
    ]);
    expect(verified.status).toBe(1);

    const before = filesOf(repository);
    expect((await npm(repository, 'run', '--silent', 'verify:fix')).status).toBe(0);
    const article = repository.path('articles/my-second-article.md');
    expect(filesOf(repository)).toEqual({ ...before, [article]: wrong.replace('1000', '1024') });
    expect((await installed(repository, 'verify')).status).toBe(0);

    const after = filesOf(repository);
    const second = await installed(repository, 'init');
    expect(second.stdout).toBe(`\
- package.json (as it is): has the scripts already
- .github/workflows/jikko.yml (as it is): calls jikko already
- jikko.config.json (as it is): holds settings of jikko already

Everything is there already; nothing was changed.
`);
    expect(filesOf(repository)).toEqual(after);
  });
});

describe('init', () => {
  it('only tells what it would do, as a diff, with --dry-run', async () => {
    const repository = makeRepository({ 'public/x.md': '', 'package.json': '{}\n' });
    const { status, stdout } = await repository.jikko(['init', '--dry-run']);
    expect(stdout).toContain('✔ package.json (would be written): adds the scripts “verify”');
    expect(stdout).toContain('\n-{}\n+{\n+  "scripts": {\n+    "verify": "jikko verify",\n');
    expect(stdout).toContain('! package.json: jikko is not among the packages: run `npm install');
    expect(status).toBe(1);
    expect(readdirSync(repository.folder).toSorted()).toEqual(['package.json', 'public']);
  });

  it.each([
    [{ 'src/x.md': '' }, 'error: There is no folder `articles`, `books` or `public` here,'],
    [
      { 'articles/x.md': '', 'package.json': '{ "scripts": [] }' },
      'error: The `package.json` here is not what',
    ],
  ])('writes nothing where it cannot be right: %j', async (given, said) => {
    const repository = makeRepository(given);
    const before = filesOf(repository);
    const { status, stderr } = await repository.jikko(['init']);
    expect(stderr.startsWith(said)).toBe(true);
    expect(status).toBe(2);
    expect(filesOf(repository)).toEqual(before);
  });
});
