import type { Weighed } from './shards.ts';

/** How long the code blocks of an article took in an earlier run. */
export interface KnownDuration {
  readonly durationMs: number;
  readonly codeBlocks: number;
}

/** What is known of an article before it runs. */
export interface ArticleSize {
  readonly path: string;
  readonly codeBlocks: number;
  readonly bytes: number;
}

/** A start of Python with a small program; only the ratio to the next matters. */
const usualBlockMs = 60;
/** Reading and parsing. */
const msPerKilobyte = 2;

/**
 * How long each article is expected to take, in whole milliseconds, so that no sum depends on the
 * order of its terms. What an earlier report does not know takes as long as its other code blocks.
 */
export function weigh(
  articles: readonly ArticleSize[],
  known: ReadonlyMap<string, KnownDuration>,
): Weighed[] {
  const perBlockMs = meanMs([...known.values()]) ?? usualBlockMs;
  return articles.map(({ path, codeBlocks, bytes }) => {
    const blocksMs = known.get(path)?.durationMs ?? codeBlocks * perBlockMs;
    return { path, weightMs: Math.ceil(blocksMs) + Math.ceil((bytes / 1024) * msPerKilobyte) };
  });
}

function meanMs(durations: readonly KnownDuration[]): number | null {
  const blocks = durations.reduce((sum, one) => sum + one.codeBlocks, 0);
  const totalMs = durations.reduce((sum, one) => sum + Math.ceil(one.durationMs), 0);
  return blocks === 0 ? null : totalMs / blocks;
}

/** Counts the fences that say Python, without parsing. */
export function countPythonFences(text: string): number {
  return text.match(/^[ \t>]*(?:`{3,}|~{3,})[ \t]*py/gim)?.length ?? 0;
}
