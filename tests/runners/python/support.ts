import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { resolveInterpreter, type Interpreter } from '../../../src/runners/python/interpreter.ts';
import { createPythonRunner } from '../../../src/runners/python/pythonRunner.ts';
import { defaultLimits, type Limits, type Runner } from '../../../src/runners/runner.ts';
import type { Output, Stream } from '../../../src/types.ts';

/** Versions are looked for under the names and in the folders where they usually are. */
export const interpreters: readonly Interpreter[] = await findInterpreters();

export const newest: Interpreter = mostRecent();

async function findInterpreters(): Promise<Interpreter[]> {
  const { cwd, env } = process;
  const names = [
    '3.8',
    '3.9',
    '3.10',
    '3.11',
    '3.12',
    '3.13',
    '3.14',
    'python3',
    ...pyenvPythons(),
  ];
  const found = new Map<string, Interpreter>();
  for (const requested of names) {
    const answer = await resolveInterpreter({ requested, cwd: cwd(), env });
    if (!('interpreter' in answer)) continue;
    const { version } = answer.interpreter;
    const minor = version.split('.').slice(0, 2).join('.');
    if (!found.has(minor)) found.set(minor, answer.interpreter);
  }
  return [...found.values()];
}

/** Versions that pyenv has, whether or not they are switched on. */
function pyenvPythons(): string[] {
  try {
    const root = execFileSync('pyenv', ['root'], { encoding: 'utf8' }).trim();
    return readdirSync(join(root, 'versions')).map((name) =>
      join(root, 'versions', name, 'bin', 'python'),
    );
  } catch {
    return [];
  }
}

function mostRecent(): Interpreter {
  const interpreter = interpreters.at(-1);
  if (!interpreter) throw new Error('The tests need a Python of version 3.8 or later');
  return interpreter;
}

/** A time-out that no healthy program meets, however slow the machine is. */
export const generous: Limits = { ...defaultLimits, timeoutMs: 45_000 };

export interface RunOptions {
  readonly interpreter?: Interpreter;
  readonly limits?: Partial<Limits>;
  /** True to fork programs where that can be, whatever `mayFork` says. */
  readonly forks?: boolean;
}

/** Runs one program by a runner of its own, on the real clock. */
export async function runPython(source: string, options: RunOptions = {}): Promise<Output> {
  const runner = makeRunner(options);
  const mode = options.forks ? 'fast' : 'reference';
  try {
    return await runner.run({ program: { source }, alone: false, mode, clock: 'real' });
  } finally {
    await runner.close();
  }
}

export function makeRunner(options: RunOptions = {}): Runner {
  const { interpreter = newest, limits = {}, forks = false } = options;
  return createPythonRunner({ interpreter, limits: { ...generous, ...limits }, cores: 4, forks });
}

/** Lines of both streams, those of stderr with `!` before them. */
export function shown({ lines }: Output): string[] {
  return lines.map(({ stream, text }) => (stream === 'stderr' ? `!${text}` : text));
}

export function textOf({ lines }: Output, wanted: Stream): string {
  return lines
    .filter(({ stream }) => stream === wanted)
    .map(({ text }) => `${text}\n`)
    .join('');
}

/** Gives the tests of a file a temporary folder of their own; the function lists what is left. */
export function ownTemporaryFolder(): () => string[] {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(join(tmpdir(), 'runner-tests-'));
  process.env['TMPDIR'] = folder;
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  return () => readdirSync(folder);
}
