import { join } from 'node:path';
import { type Cache, openCache } from '../../src/cache/cache.ts';
import { defaultIsolation } from '../../src/isolation/decideIsolation.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import { createPythons } from '../../src/runOnEach.ts';
import type { Unclaimed } from '../../src/settings/settingKeys.ts';
import type { Report } from '../../src/types.ts';

/** What may differ from one run to the next. */
export interface KeptRunOptions {
  /** The interpreter; default: the one that is found. */
  readonly python?: string;
  readonly unclaimed?: Unclaimed;
  /** Of jikko's code; default always the same. */
  readonly build?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Verifies the articles of a repository as the command line does, with what earlier runs kept. */
export async function keptRun(cwd: string, options: KeptRunOptions = {}): Promise<Report> {
  const { build = 'a build', unclaimed = 'warn', env = process.env } = options;
  const folder = join(cwd, 'node_modules/.cache/jikko/kept');
  const about = { env, limits: defaultLimits, isolation: defaultIsolation };
  return verifyWith(cwd, openCache({ ...about, folder, build, settings: unclaimed }), options);
}

/** The same without a cache. */
export function freshRun(cwd: string, options: KeptRunOptions = {}): Promise<Report> {
  return verifyWith(cwd, null, options);
}

async function verifyWith(
  cwd: string,
  cache: Cache | null,
  { python, unclaimed = 'warn', env = process.env }: KeptRunOptions,
): Promise<Report> {
  const asked = python === undefined ? [] : [python];
  const pythons = createPythons(asked, { cwd, env, limits: defaultLimits, cache });
  const context = { limits: defaultLimits, unclaimed, kept: cache?.programs ?? null };
  try {
    return await pythons.run({ paths: [], cwd, fix: 'off', context, cache });
  } finally {
    await pythons.close();
  }
}

/** Paths and lines of the code blocks that ran, rather than count by what was kept. */
export function ranIn({ articles }: Report): string[] {
  return articles.flatMap(({ path, codeBlocks }) =>
    codeBlocks
      .filter(({ via }) => via !== null && via !== 'cache')
      .map(({ codeBlock }) => `${path}:${codeBlock.place.line}`),
  );
}

/** A report without what only tells how and when it was made. */
export function verdictsOf({ summary, articles, otherFiles, problems }: Report): unknown {
  const blocks = articles.map(({ codeBlocks, ...article }) => ({
    ...article,
    codeBlocks: codeBlocks.map(
      ({ kept: _kept, via: _via, durationMs, clock: _clock, ...codeBlock }) => ({
        ...codeBlock,
        hasRun: durationMs !== null,
      }),
    ),
  }));
  // As it is kept: nothing in it is lost on the way to a file.
  return JSON.parse(JSON.stringify({ summary, articles: blocks, otherFiles, problems }));
}
