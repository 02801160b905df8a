import type { Invocation } from '../../src/commandLine/readArguments.ts';
import { selectionOf } from '../../src/commandLine/selectionOf.ts';
import { defaultIsolation } from '../../src/isolation/decideIsolation.ts';
import { createPython } from '../../src/python.ts';
import { run } from '../../src/run.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { Options } from '../../src/settings/options.ts';
import type { Report } from '../../src/types.ts';

type PythonAsked = Parameters<typeof createPython>[0];

const ofThisMachine = { cwd: process.cwd(), env: process.env, limits: defaultLimits };

/** One for all examples that ask for nothing else, so that it is looked for once. */
const shared = createPython(ofThisMachine);

/** What `verify`, `fix` and `list` find, without another process of jikko. */
export async function reportOf(
  { command, paths, options }: Invocation,
  cwd: string,
): Promise<Report> {
  const asked = askedOf(options, cwd);
  const python = asked ? createPython(asked) : shared;
  try {
    return await run({
      paths,
      cwd,
      fix: fixOf(command, options),
      insert: options.insert,
      context: {
        getRunner: python.getRunner,
        limits: asked?.limits ?? defaultLimits,
        mayRun: command !== 'list',
        runSkipped: options.runSkipped,
        clock: options.clock,
      },
      isWholeProject: paths.length === 0,
      selection: await selectionOf(options, cwd),
      pythonVersion: python.version,
      notices: python.notices,
    });
  } finally {
    if (asked) await python.close();
  }
}

function fixOf(command: string, { dryRun }: Options): 'off' | 'dryRun' | 'write' {
  if (command !== 'fix') return 'off';
  return dryRun ? 'dryRun' : 'write';
}

/** Null for what every example gets. */
function askedOf(
  { python, timeout, isolation: level, requireIsolation }: Options,
  cwd: string,
): PythonAsked | null {
  const isUsual = python.length === 0 && timeout === 10 && requireIsolation === undefined;
  if (isUsual && level === 'auto') return null;
  return {
    ...ofThisMachine,
    cwd,
    requested: python[0],
    limits: { ...defaultLimits, timeoutMs: timeout * 1000 },
    isolation: { ...defaultIsolation, level, required: requireIsolation ?? null },
  };
}

/** Ends the Python that all examples share. */
export function closePython(): Promise<void> {
  return shared.close();
}
