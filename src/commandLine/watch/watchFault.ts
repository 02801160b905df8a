import { type Problem, problem } from '../../problem.ts';
import type { Options } from '../../settings/options.ts';

/** What makes no sense while watching, or null. */
export function watchFault({ watch, shard, bail, explain, staged }: Options): Problem | null {
  if (!watch) return null;
  const flags = {
    '--shard': shard !== undefined,
    '--bail': bail !== undefined,
    '--explain': explain,
    '--staged': staged,
  };
  const flag = Object.entries(flags).find(([, isGiven]) => isGiven)?.[0];
  return flag === undefined ? null : problem('watch-with', { flag });
}
