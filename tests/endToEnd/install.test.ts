import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideIsolation } from '../../src/isolation/decideIsolation.ts';
import { newest } from '../runners/python/support.ts';
import {
  articleWith,
  type Finished,
  makeRepository,
  type Repository,
} from '../support/repository.ts';
import { writeWheels } from '../support/wheels.ts';

const name = 'articles/an-article-01.md';
const folder = mkdtempSync(join(tmpdir(), 'jikko-wheels-'));
const written = join(folder, 'written-by-the-wheel');
const leave = `open(${JSON.stringify(written)}, "w").close()\n`;

let env: Record<string, string>;
beforeAll(() => {
  env = writeWheels(folder, [
    { name: 'tinygreet', files: { 'tinygreet.py': 'def greet():\n    return "hi"\n' } },
    {
      name: 'hostile',
      files: {
        'hostile.pth': `import os; ${leave}`,
        'sitecustomize.py': leave,
        'hostile-1.0.data/data/bin/python': `#!/bin/sh\ntouch ${written}\n`,
      },
    },
  ]);
  return () => rmSync(folder, { recursive: true, force: true });
});

const code = 'import tinygreet\nprint(tinygreet.greet())';
const greets = articleWith(code, 'hi');

function needing(requirements: string, article: string = greets): string {
  return article.replace(
    'published: false\n',
    `published: false\njikko:\n  requirements: ${requirements}\n`,
  );
}

/** All tests share what was installed. */
const environments = join(folder, 'cache', 'jikko', 'environments');

function jikko(repository: Repository, ...args: string[]): Promise<Finished> {
  return repository.jikko(args, { ...env, XDG_CACHE_HOME: join(folder, 'cache') });
}

describe('what the code needs is installed', () => {
  it('where it is asked for, and used again', async () => {
    const repository = makeRepository({ [name]: needing('[tinygreet]') });
    const without = await jikko(repository, 'verify');
    expect(without.status).toBe(3);
    expect(without.stdout).toContain(
      `  The module “tinygreet” is not installed (its package tinygreet stands in “jikko: requirements”).
  → Run with \`--install\`, or install it for the Python that jikko uses: \`pip install tinygreet\`.
`,
    );
    expect(existsSync(environments)).toBe(false);

    const installed = await jikko(repository, 'verify', '--install');
    expect(installed.stdout).toContain('1 example, 1 match\n');
    expect(installed.status).toBe(0);
    expect(installed.stderr).toBe('Installing packages: tinygreet\n');
    const made = readdirSync(environments);

    const explained = await jikko(repository, 'verify', '--install', '--explain', `${name}:11`);
    expect(explained.stdout).toContain(
      '  needs tinygreet (says “jikko: requirements”; installed into an environment of its own)\n',
    );
    expect(explained.stderr).toBe('');
    const json = await jikko(repository, 'verify', '--explain', '--reporter=json', `${name}:11`);
    const [{ runs, explanation }] = JSON.parse(json.stdout).articles[0].codeBlocks;
    const requirements = { lines: ['tinygreet'], source: 'jikko: requirements' };
    expect(runs.requirements).toEqual(requirements);
    expect(explanation.program).toMatchObject({ requirements, isInstalled: false });
    expect(readdirSync(environments)).toEqual(made);
  });

  it('by the settings of the project, as an own block of the code says it, for `fix` as well', async () => {
    const article = articleWith(
      `# /// script\n# dependencies = ["TinyGreet"]\n# ///\n${code}`,
      'ho',
    );
    const repository = makeRepository({
      '.git/HEAD': '',
      'jikko.config.json': '{ "install": true, "requirements": "needs.txt" }',
      'needs.txt': 'nosuchpackage\n',
      [name]: article,
    });
    const { status, stdout } = await jikko(repository, 'fix');
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 expected output')]);
    expect(String(repository.read(name))).toBe(article.replace('ho\n', 'hi\n'));
  });

  it('or that it cannot be is told, and is no mismatch', async () => {
    const repository = makeRepository({
      [name]: articleWith('print(1)', '2'),
      'articles/requirements.txt': 'nosuchpackage\n',
    });
    const { status, stdout } = await jikko(repository, 'verify', '--install');
    expect(status).toBe(3);
    expect(stdout).toContain(`articles/an-article-01.md:9:1 ! failed
  The packages that it needs (nosuchpackage) could not be installed with pip: ERROR: Could not find a version that satisfies the requirement nosuchpackage (from versions: none) / ERROR: No matching distribution found for nosuchpackage.
`);
  });

  it('but for what is none of what jikko installs: then nothing is', async () => {
    const repository = makeRepository({
      [name]: articleWith('print(1)', '1'),
      'articles/requirements.txt': '# mine\ntinygreet\n-r ../more.txt\n',
    });
    const { status, stdout } = await jikko(repository, 'verify', '--install');
    expect(status).toBe(3);
    expect(stdout).toContain(
      '“-r ../more.txt”, number 3 in “requirements.txt”, is not installed (an option of pip), so nothing was run.',
    );
    expect((await jikko(repository, 'verify')).status).toBe(0);
  });

  it('and a module that nothing names is told with what to add it to', async () => {
    const repository = makeRepository({
      [name]: needing('[tinygreet]', articleWith('import no_such_module', '1')),
    });
    const { status, stdout } = await jikko(repository, 'verify', '--install');
    expect(status).toBe(3);
    expect(stdout).toContain(
      'The module “no_such_module” is not in the environment that was made from “jikko: requirements”.',
    );
  });
});

describe('an article has no say', () => {
  it('in whether something is installed', async () => {
    const article = greets.replace(
      'published: false\n',
      'published: false\njikko:\n  install: true\n',
    );
    const { status, stdout } = await jikko(makeRepository({ [name]: article }), 'verify');
    expect(status).toBe(2);
    expect(stdout).toContain('There is no setting “install” in the front matter.');
  });

  it('in where it comes from', async () => {
    const repository = makeRepository({
      [name]: needing('\n    - tinygreet\n    - a @ https://x.example/a.whl'),
    });
    const { status, stdout } = await jikko(repository, 'verify', '--install');
    expect(status).toBe(2);
    expect(stdout).toContain(`articles/an-article-01.md:10:7 ✖ error
  “a @ https://x.example/a.whl” in the front matter’s \`requirements\` cannot be used (nothing is installed from an address).
`);
  });
});

const canBe = async (level: 'files' | 'full'): Promise<boolean> =>
  'protection' in
  (await decideIsolation(newest.path, { level, required: null, network: 'never' }, {}));

const [hasFiles, hasFull] = await Promise.all([canBe('files'), canBe('full')]);

it.skipIf(!hasFull)('what is installed is there where nothing else of the machine is', async () => {
  const repository = makeRepository({ [name]: needing('[tinygreet]') });
  const { status, stdout } = await jikko(repository, 'verify', '--install', '--isolation=full');
  expect(stdout).toContain('1 example, 1 match\n');
  expect(status).toBe(0);
});

it.skipIf(!hasFiles)(
  'what is installed runs under the protection of programs, and never before it',
  async () => {
    const repository = makeRepository({
      [name]: needing('[hostile]', articleWith('print(1)', '1')),
    });
    for (const level of ['files', 'none']) {
      const flags = ['--install', `--isolation=${level}`];
      await jikko(repository, 'verify', ...flags);
      expect(existsSync(written)).toBe(level === 'none');
    }
  },
);
