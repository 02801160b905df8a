import { execa } from 'execa';
import { resolveInterpreter } from '../../src/runners/python/interpreter.ts';
import { cliPath, type Repository } from './repository.ts';

/** What is waited for on the screen, and what is typed then. */
export type Step = readonly [awaited: string, typed: string];

export interface Session {
  readonly status: number;
  /** All that the terminal got, without control sequences. */
  readonly screen: string;
}

/** Runs the steps on a pseudo-terminal, as a person would: types nothing before it is asked for. */
const driver = `
import json, os, pty, signal, sys
steps, argv = json.loads(sys.argv[1]), sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execv(argv[0], argv)
screen, start = b"", 0
def read():
    global screen
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        chunk = b""
    screen += chunk
    return chunk != b""
for awaited, typed in steps:
    while awaited.encode() not in screen[start:]:
        if not read():
            break
    start = screen.find(awaited.encode(), start) + len(awaited.encode())
    if typed == "SIGTERM":
        os.kill(pid, signal.SIGTERM)
    else:
        os.write(terminal, typed.encode())
while read():
    pass
_, status = os.waitpid(pid, 0)
code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
print(json.dumps({"status": code, "screen": screen.decode("utf-8", "replace")}))
`;

/** Runs the command line on a terminal of its own. */
export async function onTerminal(
  repository: Repository,
  args: readonly string[],
  steps: readonly Step[],
): Promise<Session> {
  const found = await resolveInterpreter({ cwd: process.cwd(), env: process.env });
  if ('problem' in found) throw new Error('A pseudo-terminal needs Python');
  const { stdout } = await execa(
    found.interpreter.path,
    ['-c', driver, JSON.stringify(steps), process.execPath, cliPath, ...args],
    { cwd: repository.folder, env: { NO_COLOR: '1', TERM: 'xterm', COLUMNS: '100' } },
  );
  const { status, screen } = JSON.parse(stdout) as Session;
  // eslint-disable-next-line no-control-regex
  const plain = screen.replaceAll(/\u001B\[[\d;?]*[A-Za-z]/g, '').replaceAll(/\r+\n/g, '\n');
  return { status, screen: plain };
}
