import { z } from 'zod';
import type { VersionOutcome } from '../types.ts';

/** What was found on each of several Pythons, in the order in which they were asked for. */
export const versionsSchema: z.ZodType<VersionOutcome[]> = z.array(
  z.object({
    python: z.string().describe('Its version, or what was asked for where there is none'),
    outcome: z.enum(['match', 'mismatch', 'unstable', 'failed', 'skipped', 'unclaimed']),
  }),
);
