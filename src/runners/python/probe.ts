import { probeEnvironment, type Environment } from '../../isolation/environment.ts';
import type { Interpreter } from './interpreter.ts';

/** What became of asking one command whether it is a Python that can be used. */
export type Probed =
  | { readonly kind: 'usable'; readonly interpreter: Interpreter }
  | { readonly kind: 'missing' }
  | { readonly kind: 'tooOld'; readonly version: string; readonly path: string }
  | { readonly kind: 'unusable'; readonly path: string; readonly detail: string };

export interface ProbeOptions {
  readonly cwd: string;
  readonly env: Environment;
  readonly timeoutMs?: number;
}

const oldestMinor = 8;
const isVersion = /^\d+\.\d+\.\d+$/;

/** Also Python 2 understands it, or it could not be told that it is too old. */
const question = `import sys
sys.stdout.write("\\n%d.%d.%d\\n" % tuple(sys.version_info[:3]))
for text in (sys.executable or "", sys.version.replace("\\n", " "), getattr(sys, "base_prefix", "")):
    sys.stdout.write(text + "\\n")`;

/** Asks a command for its version and `sys.executable`. */
export async function probe(command: string, options: ProbeOptions): Promise<Probed> {
  const { cwd, env, timeoutMs = 10_000 } = options;
  // Loaded where it is needed: mostly the interpreter is known from an earlier run.
  const { execa } = await import('execa');
  // Without `site`, which takes most of a start and has no say in this; Python 2 knows these, too.
  const result = await execa(command, ['-E', '-s', '-S', '-c', question], {
    cwd,
    env: probeEnvironment(env),
    extendEnv: false,
    stdin: 'ignore',
    timeout: timeoutMs,
    forceKillAfterDelay: 500,
    maxBuffer: 100_000,
    reject: false,
  });
  // 127 is how shells, and so shims of version managers, say that there is no such command.
  if (result.code === 'ENOENT' || result.exitCode === 127) return { kind: 'missing' };
  const lines = result.stdout.split('\n');
  // Version managers may say something of their own before.
  const [version, path = '', build = '', basePrefix = ''] = lines.slice(
    lines.findLastIndex((line) => isVersion.test(line)),
  );
  if (result.failed || !version || !isVersion.test(version)) {
    return { kind: 'unusable', path: command, detail: detailOf(result, timeoutMs) };
  }
  const about = build === '' ? {} : { about: { build, basePrefix } };
  const interpreter = { version, path: path || command };
  return isNewEnough(version)
    ? { kind: 'usable', interpreter: { ...interpreter, ...about } }
    : { kind: 'tooOld', ...interpreter };
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 3 || (major === 3 && minor >= oldestMinor);
}

interface Failure {
  readonly timedOut: boolean;
  readonly stderr: string;
  readonly shortMessage?: string | undefined;
}

/** In one line. */
function detailOf({ timedOut, stderr, shortMessage }: Failure, timeoutMs: number): string {
  if (timedOut) return `no answer within ${timeoutMs / 1000} s`;
  const lastLine = stderr.trim().split('\n').at(-1);
  return lastLine || shortMessage?.split('\n')[0] || 'it did not tell its version';
}
