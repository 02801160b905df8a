import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { rewriteArticle, type RewrittenArticle } from '../../src/rewriteArticle.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { ResultReport } from '../../src/types.ts';
import { type VerifiedArticle, verifyArticle } from '../../src/verifyArticle.ts';
import { article, type GeneratedArticle } from '../support/fuzz/article.ts';
import { skeleton, undo, zennParts } from '../support/fuzz/outside.ts';
import { scriptedPython } from '../support/fuzz/scriptedPython.ts';
import { startSurveyServer } from '../support/fuzz/survey.ts';
import { fuzzing } from '../support/fuzzing.ts';

const server = startSurveyServer();
afterAll(() => server.close());

const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

interface Fixed extends RewrittenArticle {
  readonly verified: VerifiedArticle;
}

async function fix(text: string, { script }: GeneratedArticle): Promise<Fixed> {
  const context = { getRunner: scriptedPython(script, server), limits: defaultLimits };
  const verified = await verifyArticle('page.md', splitByteOrderMark(text), context);
  return { ...(await rewriteArticle(verified, nobody, context)), verified };
}

function resultsOf({ verified }: Fixed): readonly ResultReport[] {
  return verified.report.codeBlocks.flatMap(({ results }) => results);
}

const counts = { articles: 0, claims: 0, rewritten: 0, refused: {} as Record<string, number> };

const loneSurrogate = /\p{Surrogate}/u;

/** Zenn's highlighter takes ten times as long as all the rest. */
const articlesPerPage = 10;

/** Refusals that tell of the output, not of jikko. */
const rightly = new Set([
  'rewrite-control-character',
  'rewrite-inline-lines',
  'rewrite-inline-empty',
  'rewrite-container',
]);

async function check(given: GeneratedArticle): Promise<void> {
  const before = given.text;
  const fixed = await fix(before, given);
  counts.articles += 1;
  counts.claims += resultsOf(fixed).length;
  counts.rewritten += fixed.rewrites.length;
  for (const { code, args } of fixed.refusals) {
    const key = rightly.has(code) ? code : JSON.stringify([code, args]);
    counts.refused[key] = (counts.refused[key] ?? 0) + 1;
  }
  if (fixed.text === null) return;
  const after = fixed.text;
  expect(after).not.toMatch(loneSurrogate);

  // Outside of the claims: the same bytes, the same tree, the same page.
  const shift = before.startsWith('\uFEFF') ? 1 : 0;
  const ranges = fixed.rewrites.map(({ expected }) => expected.range);
  const edits = fixed.rewrites.flatMap((rewrite) => rewrite.edits);
  for (const { range } of edits) {
    expect(ranges.some(({ start, end }) => start <= range.start && range.end <= end)).toBe(true);
  }
  const moved = edits.map(({ range, text }) => ({
    range: { start: range.start + shift, end: range.end + shift },
    text,
  }));
  const { text, written } = undo(before, after, moved);
  expect(text).toBe(before);
  const own = edits.map(({ range }) => range);
  const now = written.map(({ start, end }) => ({ start: start - shift, end: end - shift }));
  expect(skeleton(after.slice(shift), now)).toBe(skeleton(before.slice(shift), own));
  if (counts.articles % articlesPerPage === 0) await checkPage(before, after, fixed);

  // A second look finds nothing to do.
  const again = await fix(after, given);
  const refused = new Set(fixed.refusals.map(({ place }) => place?.line));
  const old = resultsOf(fixed);
  const results = resultsOf(again);
  expect(results.length).toBe(old.length);
  for (const [k, { verdict }] of results.entries()) {
    const was = old[k];
    if (was?.verdict.outcome !== 'mismatch' || refused.has(was.expected.place.line)) continue;
    expect(verdict.outcome).toBe('match');
  }
  expect(again.text).toBeNull();
}

/** At most as many parts of the page differ as claims were rewritten. */
async function checkPage(before: string, after: string, { rewrites }: Fixed): Promise<void> {
  const [old, now] = [await zennParts(before), await zennParts(after)];
  expect(now.length).toBe(old.length);
  const others = old.flatMap((part, k) => (part === now[k] ? [] : [k]));
  expect(others.length).toBeLessThanOrEqual(rewrites.length);
  // Every second part is markup, which no claim may change.
  expect(others.filter((k) => k % 2 === 0)).toEqual([]);
}

it(
  'fix sets claims of every kind right in any article, once and for all, and changes nothing else',
  async () => {
    await fc.assert(fc.asyncProperty(article, check), {
      numRuns: fuzzing.documents,
      seed: fuzzing.seed,
    });
    if (fuzzing.isLong) process.stdout.write(`${JSON.stringify(counts, null, 1)}\n`);
  },
  fuzzing.timeoutMs,
);
