import { type Problem, problem } from '../../problem.ts';
import type { Options } from '../../settings/options.ts';
import type { Terminal } from '../terminal.ts';

/** Why nothing can be asked, or null. */
export function interactiveFault(
  { interactive, dryRun }: Options,
  { stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>,
): Problem | null {
  if (!interactive) return null;
  if (dryRun) return problem('interactive-dry-run', {});
  return stdin.isTTY && stderr.isTTY ? null : problem('interactive-no-terminal', {});
}
