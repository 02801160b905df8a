import type { IsolationRequest } from '../isolation/decideIsolation.ts';
import type { OwnNormaliser } from '../normalizers/ownNormalisers.ts';
import type { PythonOptions } from '../python.ts';
import { defaultLimits } from '../runners/runner.ts';
import type { Selection } from '../selection/selection.ts';
import type { Options } from '../settings/options.ts';
import type { Requirements } from '../types.ts';
import type { Terminal } from './terminal.ts';
import type { ConfiguredInvocation } from './withConfig.ts';

/** What is to be run, and how. */
export interface RunInvocation extends ConfiguredInvocation {
  /** Of the repository's settings. */
  readonly normalisers: readonly OwnNormaliser[];
  /** Of the repository's settings; null where they do not tell. */
  readonly requirements: Requirements | null;
  /** True where no paths narrow what is run. */
  readonly isWholeProject: boolean;
  readonly selection: Selection | null;
}

/** What the options say of the Python that runs it. */
export function pythonOptions(options: Options, { cwd, env }: Terminal): PythonOptions {
  const limits = { ...defaultLimits, timeoutMs: options.timeout * 1000 };
  const { isolation: level, requireIsolation: required, network } = options;
  const isolation: IsolationRequest = { level, required: required ?? null, network };
  const { install } = options;
  return { requested: options.python[0], cwd, env, limits, isolation, install };
}
