import { defaultIsolation } from './isolation/decideIsolation.ts';
import { createPython } from './python.ts';
import { run } from './run.ts';
import { defaultLimits } from './runners/runner.ts';
import type { IsolationLevel, NetworkMode, Report } from './types.ts';

export interface VerifyOptions {
  /** Files, folders and globs; default: the articles of the Zenn repository in `cwd`. */
  readonly paths?: readonly string[];
  /** Default: the current folder. */
  readonly cwd?: string;
  /** Python to use: a path, a command or a version such as `3.12`. */
  readonly python?: string;
  /** Time limit of one program in seconds; default 10. */
  readonly timeoutSeconds?: number;
  /** What programs are kept from; default `auto`. */
  readonly isolation?: IsolationLevel | 'auto';
  /** Who may use the network where it is closed; default `never`. */
  readonly network?: NetworkMode;
  /** True to run everything as a `python main.py` of its own: slow. Default false. */
  readonly reference?: boolean;
}

/**
 * Runs the Python of articles and judges every claimed result. **It executes the code of the
 * articles**; nothing is written. Articles that cannot be read are in the report, too.
 */
export async function verify(options: VerifyOptions = {}): Promise<Report> {
  const {
    paths = [],
    cwd = process.cwd(),
    python: requested,
    timeoutSeconds,
    reference = false,
  } = options;
  const limits = withTimeout(timeoutSeconds);
  const { isolation: level = 'auto', network = 'never' } = options;
  const isolation = { ...defaultIsolation, level, network };
  const python = createPython({ requested, cwd, env: process.env, limits, isolation });
  try {
    const context = { getRunner: python.getRunner, limits, reference };
    const { version: pythonVersion, isolation: isolationOf, notices } = python;
    const about = { pythonVersion, isolation: isolationOf, notices };
    return await run({ paths, cwd, fix: 'off', context, ...about });
  } finally {
    await python.close();
  }
}

function withTimeout(seconds: number | undefined): typeof defaultLimits {
  return seconds === undefined ? defaultLimits : { ...defaultLimits, timeoutMs: seconds * 1000 };
}
