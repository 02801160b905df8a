import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleWith, frontMatter, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';

interface BadInput {
  readonly what: string;
  readonly content: string | Uint8Array;
  readonly status: number;
  /** What the report must say, with the place. */
  readonly says: string | RegExp;
  readonly args?: readonly string[];
}

const inArticles: readonly BadInput[] = [
  {
    what: 'is empty',
    content: '',
    status: 2,
    says: 'The article is empty.',
  },
  {
    what: 'has no front matter',
    content: '本文\n',
    status: 0,
    says: /:1:1 ⚠ warning\n +The article has no front matter/,
  },
  {
    what: 'has broken YAML',
    content: '---\ntitle: "x\nemoji: y\n---\n\n本文\n',
    status: 2,
    says: /articles\/an-article-01\.md:[234]:\d+ .*\n.*The front matter is no valid YAML/,
  },
  {
    what: 'has JavaScript in its front matter, which must not run',
    content: '---js\nprocess.exit(77)\n---\n\n本文\n',
    status: 2,
    says: 'The front matter is marked as “js”; jikko reads YAML only, and runs no other.',
  },
  {
    what: 'is not UTF-8',
    content: new Uint8Array([...new TextEncoder().encode(frontMatter), 0x93, 0xfa, 0x0a]),
    status: 2,
    says: `The article is not UTF-8: the first wrong byte stands at offset ${new TextEncoder().encode(frontMatter).length}.`,
  },
  {
    what: 'has an unclosed code block',
    content: `${frontMatter}\`\`\`python\nprint(1)\n`,
    status: 3,
    says: /:9:1 .*\n.*A fence is not closed/,
  },
  {
    what: 'has an unclosed result',
    content: articleWith('print(1)', '1').replace(/```\n$/, ''),
    status: 3,
    says: /:14:1 .*\n.*A fence is not closed/,
  },
  {
    what: 'has a label with no code before it',
    content: `${frontMatter}**実行結果**:\n\`\`\`\n1\n\`\`\`\n`,
    status: 0,
    says: /:10:1 ⚠ warning\n.*No code block stands before “実行結果”/,
  },
  {
    what: 'has a label with no result behind it',
    content: `${frontMatter}\`\`\`python\nprint(1)\n\`\`\`\n\n**実行結果**\n\n本文\n`,
    status: 0,
    says: /:13:1 ⚠ warning\n.*No expected output follows “実行結果”/,
  },
];

const programs: readonly (Omit<BadInput, 'content'> & { code: string; claim?: string })[] = [
  {
    what: 'raises',
    code: 'print(1)\n\nraise ValueError("no")',
    status: 3,
    says: /:12:1 .*\n.*The program raised “ValueError: no”\./,
  },
  { what: 'exits with 3', code: 'print(1)\nraise SystemExit(3)', status: 3, says: 'exit status 3' },
  {
    what: 'loops for ever',
    code: 'print(1)\nwhile True: pass',
    status: 3,
    says: 'The program did not end within 1 second.',
    args: ['--timeout', '1'],
  },
  {
    what: 'stops itself',
    code: 'import os, signal\nprint(1, flush=True)\nos.kill(os.getpid(), signal.SIGSTOP)',
    status: 3,
    says: 'The program did not end within 1 second.',
    args: ['--timeout', '1'],
  },
  {
    what: 'prints for ever',
    code: 'while True: print("1" * 200)',
    status: 3,
    says: 'The program printed more than 1 MiB and was ended.',
  },
  {
    what: 'prints gigabytes in one line',
    code: 'import sys\nwhile True: sys.stdout.write("x" * 10_000_000)',
    status: 3,
    says: 'The program printed more than 1 MiB and was ended.',
  },
  {
    what: 'reads from the keyboard',
    code: 'print(input("name: "))',
    status: 3,
    says: 'The program reads from the keyboard, and jikko types nothing.',
  },
  {
    what: 'needs a module that is missing',
    code: 'import no_such_module_at_all',
    status: 3,
    says: 'The module “no_such_module_at_all” is not installed.',
  },
  {
    what: 'is no Python',
    code: 'print(1',
    status: 3,
    says: 'The code is not valid Python: “SyntaxError: ',
  },
  {
    what: 'kills itself',
    code: 'import os\nos.kill(os.getpid(), 9)',
    status: 3,
    says: 'The program was ended by the signal SIGKILL.',
  },
  {
    what: 'fills the memory',
    code: 'x = []\nwhile True: x.append(bytearray(10_000_000))',
    status: 3,
    says: /needed more than 1 GiB of memory|The program raised “MemoryError”/,
  },
  {
    what: 'prints bytes that are no UTF-8',
    code: 'import sys\nsys.stdout.buffer.write(b"1\\xff\\n")',
    status: 1,
    says: '+ 1\uFFFD',
  },
  { what: 'prints NUL', code: 'print("1\\0")', status: 1, says: String.raw`+ 1\x00` },
  {
    what: 'prints another home folder',
    code: 'print("/home/" + "somebody" + "/secret")',
    status: 1,
    says: '+ /home/somebody/secret',
  },
];

describe.each(['verify', 'fix'])('%s tells, and loses nothing, where', (command) => {
  it.each(inArticles)('an article $what', async ({ content, status, says, args = [] }) => {
    const repository = makeRepository({ [name]: content });
    const finished = await repository.jikko([command, ...args]);
    expect(finished.stdout).toMatch(says);
    expect(finished.stderr).toBe('');
    expect(finished.status).toBe(status);
    expect(repository.read(name)).toEqual(Buffer.from(content as string));
  });

  it.each(programs)('a program $what', async ({ code, claim = '1', status, says, args = [] }) => {
    const content = articleWith(code, claim);
    const repository = makeRepository({ [name]: content });
    const finished = await repository.jikko([command, ...args]);
    expect(finished.stdout).toMatch(says);
    expect(finished.stderr).toBe('');
    expect(finished.status).toBe(status);
    expect(repository.read(name).toString()).toBe(content);
  });

  it('there is no Python', async () => {
    const repository = makeRepository({ [name]: articleWith('print(1)', '1') });
    const finished = await repository.jikko([command], {
      PATH: repository.folder,
      VIRTUAL_ENV: '',
    });
    expect(finished.stdout).toMatch(/No Python was found; tried: .*python3/);
    expect(finished.stdout).toContain('1 example, 0 match, 1 failed');
    expect(finished.status).toBe(3);
  });

  it('Python is too old', async () => {
    const repository = makeRepository({ [name]: articleWith('print(1)', '1') });
    const old = repository.path('python');
    writeFileSync(
      old,
      '#!/bin/sh\necho \'{"executable": "/usr/bin/python", "version": "3.7.16"}\'\n',
    );
    chmodSync(old, 0o755);
    const finished = await repository.jikko([command, '--python', old]);
    expect(finished.stdout).toMatch(/too old: 3\.7\.16|cannot be used/);
    expect(finished.status).toBe(3);
  });

  it('a path does not exist', async () => {
    const repository = makeRepository({ [name]: articleWith('print(1)', '1') });
    const finished = await repository.jikko([command, name, 'articles/nothing.md']);
    expect(finished.stdout).toContain('There is no file “articles/nothing.md”.');
    expect(finished.stdout).toContain('1 example, 1 match');
    expect(finished.status).toBe(2);
  });

  it('a folder holds no articles', async () => {
    const repository = makeRepository({ 'docs/x.txt': 'x' });
    expect(await repository.jikko([command])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining(
        'No article matches “articles/*.md, books/*/*.md, public/**/*.md”.',
      ),
    });
    expect((await repository.jikko([command, 'docs'])).status).toBe(2);
  });

  it('a path is a folder that is called like an article', async () => {
    const repository = makeRepository({ 'articles/x.txt': 'x' });
    mkdirSync(repository.path(name));
    expect((await repository.jikko([command])).status).toBe(2);
  });

  it.each([['--no-such-option'], ['--timeout', '-1'], ['--reporter', 'xml']])(
    'an option is wrong: %s',
    async (...args) => {
      const repository = makeRepository({ [name]: articleWith('print(1)', '2') });
      const finished = await repository.jikko([command, ...args]);
      expect(finished.status).toBe(2);
      expect(finished.stderr).toMatch(/^error: /);
      expect(finished.stderr).not.toMatch(/^\s+at /m);
    },
  );
});

describe('what looks bad and is not', () => {
  it.each([
    ['CRLF', articleWith('print(1)\nprint(2)', '1\n2').replaceAll('\n', '\r\n')],
    ['mixed line ends', articleWith('print(1)\nprint(2)', '1\r\n2').replace('\n\n', '\r\n\n')],
    ['a byte order mark', `\uFEFF${articleWith('print(1)', '1')}`],
    ['no final newline', articleWith('print(1)', '1').trimEnd()],
    [
      'a child that outlives the program',
      articleWith(
        'import subprocess, sys\nsubprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])\nprint(1)',
        '1',
      ),
    ],
    ['colours and overwritten progress', articleWith('print("\\x1b[31m0%\\r1\\x1b[0m%")', '1%')],
  ])('%s', async (_, content) => {
    const repository = makeRepository({ [name]: content });
    const finished = await repository.jikko(['verify']);
    expect(finished.stdout).toContain('1 example, 1 match\n');
    expect(finished.status).toBe(0);
    expect((await repository.jikko(['fix'])).status).toBe(0);
    expect(repository.read(name).toString()).toBe(content);
  });

  it('an output that holds fences is written into a longer one', async () => {
    const repository = makeRepository({ [name]: articleWith('print("```")\nprint("x")', 'y') });
    expect((await repository.jikko(['fix'])).status).toBe(0);
    expect(repository.read(name).toString()).toContain('\n````\n```\nx\n````\n');
    expect((await repository.jikko(['verify'])).status).toBe(0);
  });
});

describe('fix leaves a file alone', () => {
  const wrong = articleWith('print(1)', '2');

  it('that is read-only', async () => {
    const repository = makeRepository({ [name]: wrong });
    chmodSync(repository.path(name), 0o444);
    const finished = await repository.jikko(['fix']);
    expect(finished.stdout).toContain('The file is read-only, so it was left alone.');
    expect(finished.status).toBe(2);
    expect(repository.read(name).toString()).toBe(wrong);
  });

  it('that was changed while the programs ran', async () => {
    const own = articleWith(
      'import pathlib, sys\npathlib.Path("PATH").write_text("mine")\nprint(1)',
      '2',
    );
    const repository = makeRepository({ [name]: own });
    const content = own.replace('PATH', repository.path(name));
    writeFileSync(repository.path(name), content);
    const finished = await repository.jikko(['fix']);
    expect(finished.stdout).toContain('The file changed while jikko ran, so it was left alone.');
    expect(finished.status).toBe(2);
    expect(repository.read(name).toString()).toBe('mine');
  });

  it('in a dry run, and shows what it would write', async () => {
    const repository = makeRepository({ [name]: wrong });
    const finished = await repository.jikko(['fix', '--dry-run']);
    expect(finished.stdout).toContain('\n-2\n+1\n');
    expect(finished.status).toBe(1);
    expect(repository.read(name).toString()).toBe(wrong);
  });

  it('half written by nobody: two runs at once end with the right article', async () => {
    const repository = makeRepository({ [name]: wrong });
    await Promise.all([repository.jikko(['fix']), repository.jikko(['fix'])]);
    expect(repository.read(name).toString()).toBe(articleWith('print(1)', '1'));
  });
});
