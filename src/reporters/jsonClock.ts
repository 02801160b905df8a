import { z } from 'zod';
import { realClockReasons } from '../nouns/program.ts';
import type { ClockUsed } from '../types.ts';

/** The clock that a program ran on. */
export const clockSchema: z.ZodType<ClockUsed> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('virtual') }),
  z.object({ kind: z.literal('real'), reason: z.enum(realClockReasons) }),
]);
