import { z } from 'zod';
import { reasonsNotKept, shortReasons } from '../nouns/kept.ts';
import type { KeptFacts } from '../types.ts';

const schema = z.object({
  keptAt: z.iso.datetime().nullable().describe('When the pass was seen that served; else null'),
  ran: z
    .object({
      why: z.enum(['new', 'old', 'changed', 'claim']),
      path: z.string().nullable().describe('What changed'),
    })
    .nullable(),
  forADay: z.array(z.enum(shortReasons)).describe('Why the pass counts for a day only'),
  notKept: z.enum(reasonsNotKept).nullable(),
});

/** What became of keeping a code block's pass. */
export const keptSchema: z.ZodType<object> = schema;

export function keptValue({ keptAtMs, miss, short, notKept }: KeptFacts): object {
  const value: z.infer<typeof schema> = {
    keptAt: keptAtMs === null ? null : new Date(keptAtMs).toISOString(),
    ran: miss && { why: miss.why, path: miss.why === 'changed' ? miss.path : null },
    forADay: [...short],
    notKept,
  };
  return value;
}
