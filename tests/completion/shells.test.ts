import { writeFileSync } from 'node:fs';
import { execa, execaSync } from 'execa';
import { describe, expect, it } from 'vitest';
import { completionFor } from '../../src/commandLine/completion.ts';
import { makeRepository } from '../support/repository.ts';

function hasShell(name: string): boolean {
  return execaSync(name, ['--version'], { reject: false }).exitCode === 0;
}

const files = { 'README.md': '', 'with blank.md': '', 'report.json': '' };

describe.skipIf(!hasShell('fish'))('fish, which is really asked,', () => {
  it.each([
    ['jikko ver', ['verify']],
    ['jikko fix --in', ['--insert', '--install', '--interactive']],
    ['jikko verify --isolation f', ['files', 'full']],
    ['jikko verify --isolation=f', ['--isolation=files', '--isolation=full']],
    ['jikko verify --reporter j', ['json', 'junit']],
    ['jikko verify -t ', []],
    ['jikko verify --timeout ', []],
    ['jikko verify --durations ', ['README.md', 'report.json', 'with blank.md']],
    ['jikko verify RE', ['README.md']],
    ['jikko completion ', ['bash', 'fish', 'zsh']],
    ['jikko init ', []],
  ])('offers behind “%s”', async (typed, offered) => {
    const { folder: cwd, path } = makeRepository(files);
    writeFileSync(path('.jikko.fish'), completionFor('fish', 'ja'));
    const ask = `source .jikko.fish; complete -C ${JSON.stringify(typed)}`;
    const { stdout } = await execa('fish', ['--no-config', '-c', ask], { cwd });
    const words = stdout.split('\n').map((line) => line.split('\t')[0]);
    expect(words.filter((word) => word !== '').toSorted()).toEqual(offered);
  });
});

/** A Tab completes as zsh does, and then writes down the line. */
const zshrc = `
PROMPT='READY>'
autoload -U compinit && compinit -u -D
source ./jikko.zsh
finish() { zle complete-word; print -r -- "$BUFFER|" >> ./lines; BUFFER= }
zle -N finish
bindkey '^I' finish
`;

/** Types at a pseudo-terminal, once the shell says that it is ready. */
const typist = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.environ.update(ZDOTDIR=".", TERM="dumb")
    os.execvp("zsh", ["zsh", "-i"])
screen, is_typed = b"", False
while True:
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    screen += chunk
    if b"READY>" in screen and not is_typed:
        is_typed = True
        os.write(terminal, sys.argv[1].encode())
`;

describe.skipIf(!hasShell('zsh'))('zsh, which is really asked,', () => {
  it('completes commands, options, values and files', async () => {
    const expected = {
      'jikko ver': 'jikko verify ',
      'jikko fix --inse': 'jikko fix --insert ',
      'jikko verify --isolation fi': 'jikko verify --isolation files ',
      'jikko verify --isolation=fi': 'jikko verify --isolation=files ',
      'jikko verify -t RE': 'jikko verify -t RE',
      'jikko verify --timeout RE': 'jikko verify --timeout RE',
      'jikko verify --durations re': 'jikko verify --durations report.json ',
      'jikko verify wi': String.raw`jikko verify with\ blank.md `,
      'jikko completion fi': 'jikko completion fish ',
      'jikko init RE': 'jikko init RE',
    };
    const zsh = { 'jikko.zsh': completionFor('zsh', 'ja'), '.zshrc': zshrc };
    const { folder: cwd, read } = makeRepository({ ...files, ...zsh });
    const typed = `${Object.keys(expected)
      .map((line) => `${line}\t`)
      .join('')}exit\n`;
    await execa('python3', ['-c', typist, typed], { cwd });
    const lines = read('lines').toString().trimEnd().split('\n');
    expect(lines).toEqual(Object.values(expected).map((line) => `${line}|`));
  });
});
