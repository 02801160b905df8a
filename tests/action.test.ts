import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleWith, makeRepository, type Repository } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(`${root}action.yml`, 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly [
      { readonly run: string; readonly env: Readonly<Record<string, string>> },
    ];
  };
}

const action = parse(text) as Action;
const [step] = action.runs.steps;

interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly isFork?: boolean;
  /** Where the action lies. */
  readonly folder?: string;
}

/** Runs the step as GitHub's runner does: expressions are filled in, bash reads the script. */
async function runAction(
  repository: Repository,
  { inputs = {}, isFork = false, folder = root }: Given = {},
): Promise<{ status: number | undefined; stdout: string; summary: string; output: string }> {
  const valueOf = (expression: string): string => {
    const [, name] = /^inputs\.(.+)$/.exec(expression) ?? [];
    if (name) return inputs[name] ?? action.inputs[name]?.default ?? '';
    expect(expression).toBe('github.event.pull_request.head.repo.fork');
    return String(isFork);
  };
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => valueOf(expression)),
    ]),
  );
  const { exitCode, stdout } = await execa(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
    {
      cwd: repository.folder,
      reject: false,
      env: {
        ...env,
        GITHUB_ACTION_PATH: folder,
        GITHUB_WORKSPACE: repository.folder,
        GITHUB_STEP_SUMMARY: repository.path('summary.md'),
        GITHUB_OUTPUT: repository.path('output'),
        NO_COLOR: '1',
        LANG: 'en_US.UTF-8',
      },
    },
  );
  const read = (name: string): string =>
    existsSync(repository.path(name)) ? repository.read(name).toString() : '';
  return { status: exitCode, stdout, summary: read('summary.md'), output: read('output') };
}

const wrong = articleWith('print(1)', '2');
const right = articleWith('print(1)', '1');

describe('the action', () => {
  it('passes action-validator', async () => {
    const validator = `${root}node_modules/@action-validator/cli/cli.mjs`;
    const options = { cwd: root, reject: false } as const;
    const { stdout, exitCode } = await execa(process.execPath, [validator, 'action.yml'], options);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
  });

  it('hands inputs on by the environment alone, and needs no other action', () => {
    expect(step.run).not.toContain('${{');
    expect(text).not.toMatch(/\buses:/);
    const names = Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`);
    expect(Object.values(step.env)).toEqual(expect.arrayContaining(names));
  });

  it('annotates a wrong claim in a folder of the repository, and writes the summary', async () => {
    const repository = makeRepository({ 'blog/articles/an-article-01.md': wrong });
    const inputs = { 'working-directory': 'blog', reporters: 'github\njson=out/report.json' };
    const { status, stdout, summary, output } = await runAction(repository, { inputs });
    expect(stdout.split('\n')[0]).toBe(
      '::error file=blog/articles/an-article-01.md,line=15,endLine=16,' +
        'title=jikko%3A mismatch · 実行結果::The program does not print what the article claims ' +
        'under “実行結果”.%0AIf the real output is right, run `jikko fix`; if the article is, ' +
        'repair the code.%0A' +
        'https://github.com/jikko-zenn/jikko/blob/main/docs/rules/claim-mismatch.md%0A@@ -15,1 +15,1 @@%0A-2%0A+1',
    );
    expect(summary).toContain('### `articles/an-article-01.md`\n\n| Line | Outcome |');
    expect(existsSync(repository.path('blog/out/report.json'))).toBe(true);
    expect(output).toBe('status=1\n');
    expect(status).toBe(1);
  });

  it('takes the words of its inputs as they are, whatever a shell would make of them', async () => {
    const name = 'articles/$(touch pwned); "touch pwned".md';
    const repository = makeRepository({ [name]: right, 'articles/-x.md': wrong });
    const inputs = { paths: `${name}\n`, python: 'python3' };
    const { status, stdout } = await runAction(repository, { inputs });
    expect(stdout).toContain('1 example, 1 match');
    expect(status).toBe(0);
    expect(existsSync(repository.path('pwned'))).toBe(false);
  });

  it('runs nothing from a fork where files are not isolated', async () => {
    const repository = makeRepository({});
    const mark = repository.path('mark');
    const article = articleWith(`open(${JSON.stringify(mark)}, 'w')`, '2');
    writeFileSync(repository.path('a.md'), article);
    const { status, stdout } = await runAction(repository, {
      inputs: { isolation: 'limits', paths: 'a.md' },
      isFork: true,
    });
    expect(stdout).toContain('1 example, 0 match, 1 failed');
    expect(existsSync(mark)).toBe(false);
    expect(status).toBe(3);
  });

  it('says what is missing where it is used from a commit without a build', async () => {
    const repository = makeRepository({ 'articles/an-article-01.md': right });
    mkdirSync(repository.path('action'));
    cpSync(`${root}scripts/action.mjs`, repository.path('action/scripts/action.mjs'));
    const { status, stdout } = await runAction(repository, { folder: repository.path('action') });
    expect(stdout).toBe(
      '::error title=jikko::This commit of jikko holds no build (dist/bundle/cli.js). Use a ' +
        'release, as in `uses: jikko-zenn/jikko@v0`, or its commit; branches hold the sources alone.',
    );
    expect(status).toBe(2);
  });
});
