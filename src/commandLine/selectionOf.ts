import type { Selection } from '../selection/selection.ts';
import { configFile } from '../settings/config.ts';
import type { Options } from '../settings/options.ts';

/** What the options say of which articles are asked for; null for all. */
export async function selectionOf(
  { changed, staged, heading, publishedOnly, shard, durations }: Options,
  cwd: string,
): Promise<Selection | null> {
  const isAsked = [changed, heading, shard].some((one) => one !== undefined);
  if (!isAsked && !staged && !publishedOnly) return null;
  const changedSince = changed === true ? null : changed;
  const settingsFile = await configFile(cwd);
  return { changedSince, staged, heading, publishedOnly, shard, durations, settingsFile };
}
