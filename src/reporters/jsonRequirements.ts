import { z } from 'zod';

/** What a program is said to need, in the JSON report. */
export const requirementsSchema: z.ZodType<{
  readonly lines: readonly string[];
  readonly source: string;
}> = z
  .object({
    lines: z.array(z.string()).readonly().describe('As PEP 508 has them'),
    source: z.string().describe('Where they stand'),
  })
  .describe('Packages that the program is said to need; absent for none');
