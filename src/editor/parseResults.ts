import { z } from 'zod';
import { catalogues } from '../messages/catalogues.ts';
import type { Problem } from '../problem.ts';
import type { StoredResults } from './storedResults.ts';

const place = z.object({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  endLine: z.number().int().positive(),
  endColumn: z.number().int().positive(),
});

const stored = z.object({
  version: z.literal(1),
  textHash: z.string(),
  told: z.array(
    z.object({
      problem: z.object({
        code: z.string().refine((code) => Object.hasOwn(catalogues.en.problems, code)),
        severity: z.enum(['error', 'warning', 'info']),
        place: place.nullable(),
        args: z.looseObject({}),
      }),
      fix: z.object({ place, actual: z.string(), expected: z.string() }).nullable(),
    }),
  ),
});

/** The results that a file holds; null where it is none, or one of another version of jikko. */
export function parseResults(text: string): StoredResults | null {
  try {
    const { textHash, told } = stored.parse(JSON.parse(text));
    // The code was looked up; its arguments are those that jikko itself stored.
    return {
      textHash,
      told: told.map(({ problem, fix }) => ({ problem: problem as Problem, fix })),
    };
  } catch {
    return null;
  }
}
