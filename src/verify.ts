import { createPython } from './python.ts';
import { run } from './run.ts';
import { defaultLimits } from './runners/runner.ts';
import type { Report } from './types.ts';

export interface VerifyOptions {
  /** Files, folders and globs; default: the articles of the Zenn repository in `cwd`. */
  readonly paths?: readonly string[];
  /** Default: the current folder. */
  readonly cwd?: string;
  /** Python to use: a path, a command or a version such as `3.12`. */
  readonly python?: string;
  /** Time limit of one program in seconds; default 10. */
  readonly timeoutSeconds?: number;
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
  const python = createPython({ requested, cwd, env: process.env, limits });
  try {
    const context = { getRunner: python.getRunner, limits, reference };
    const { version: pythonVersion, notices } = python;
    return await run({ paths, cwd, fix: 'off', context, pythonVersion, notices });
  } finally {
    await python.close();
  }
}

function withTimeout(seconds: number | undefined): typeof defaultLimits {
  return seconds === undefined ? defaultLimits : { ...defaultLimits, timeoutMs: seconds * 1000 };
}
