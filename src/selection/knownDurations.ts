import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ArticleError, problem } from '../problem.ts';
import type { KnownDuration } from './weights.ts';

const report = z.object({
  version: z.literal(1),
  articles: z.array(
    z.object({
      path: z.string(),
      codeBlocks: z.array(z.object({ durationMs: z.number().nullable() })),
    }),
  ),
});

/**
 * Reads from an earlier JSON report how long each article took. It is a file that is named, and not
 * a cache: each machine would have another one, and divide the articles in another way.
 *
 * @throws ArticleError where it cannot be read.
 */
export async function knownDurations(
  path: string,
  cwd: string,
): Promise<Map<string, KnownDuration>> {
  const { articles } = await readReport(path, cwd);
  return new Map(
    articles.map(({ path: article, codeBlocks }) => {
      const durations = codeBlocks.map(({ durationMs }) => Math.ceil(durationMs ?? 0));
      const durationMs = durations.reduce((sum, one) => sum + one, 0);
      return [article, { durationMs, codeBlocks: durations.length }];
    }),
  );
}

async function readReport(path: string, cwd: string): Promise<z.infer<typeof report>> {
  try {
    return report.parse(JSON.parse(await readFile(resolve(cwd, path), 'utf8')));
  } catch (error) {
    throw new ArticleError(problem('select-durations', { path, detail: detailOf(error) }));
  }
}

function detailOf(error: unknown): string {
  if (error instanceof z.ZodError) return 'no JSON report of jikko';
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message.split('\n')[0] ?? '';
}
