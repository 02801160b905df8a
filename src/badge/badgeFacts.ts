import { type Problem, warning } from '../problem.ts';
import type { GetRunner } from '../runners/runner.ts';
import { indexLines } from '../article/lines.ts';
import type { CodeBlockReport, Place } from '../types.ts';
import type { VerifiedArticle } from '../verifyArticle.ts';
import { type BadgeFacts, countsIn } from './badgeLine.ts';
import { findBadges } from './findBadge.ts';

/** What has become right since the article was verified. */
export interface SetRight {
  readonly places: readonly Place[];
  readonly insertedAt: readonly Place[];
}

const nothing: SetRight = { places: [], insertedAt: [] };

/** What a badge may tell of an article; null where nothing of it was run. */
export async function badgeFactsOf(
  { judged, report: { codeBlocks } }: VerifiedArticle,
  setRight: SetRight,
  getRunner: GetRunner,
  date: string,
): Promise<BadgeFacts | null> {
  const ran = judged.filter(({ output }) => output !== null);
  const pythons = new Set(ran.map(({ planned }) => planned.settings.python));
  const runners = await Promise.all([...pythons].map((python) => getRunner(python)));
  const versions = runners.flatMap((one) => ('runner' in one ? (one.runner.version ?? []) : []));
  if (versions.length === 0) return null;
  const verified = codeBlocks.filter((one) => isVerified(one, setRight)).length;
  const pythonVersions = [...new Set(versions)].toSorted();
  return { verified, codeBlocks: codeBlocks.length, pythonVersions, date };
}

function isVerified(
  { codeBlock, results }: CodeBlockReport,
  { places, insertedAt }: SetRight,
): boolean {
  if (results.length === 0) return holds(insertedAt, codeBlock.place);
  return results.every(
    ({ expected, verdict: { outcome } }) =>
      outcome === 'match' || (outcome === 'mismatch' && holds(places, expected.place)),
  );
}

function holds(places: readonly Place[], { line, column }: Place): boolean {
  return places.some((one) => one.line === line && one.column === column);
}

/** A warning where an article tells its readers that more, or less, was verified than is so. */
export async function badgeWarnings(
  verified: VerifiedArticle,
  getRunner: GetRunner,
): Promise<Problem[]> {
  const { article } = verified;
  const badges = findBadges(article);
  if (badges.length === 0) return [];
  const facts = await badgeFactsOf(verified, nothing, getRunner, '');
  if (!facts) return [];
  const lines = indexLines(article.text);
  return badges.flatMap((range) => {
    const told = countsIn(article.text.slice(range.start, range.end));
    if (told?.verified === facts.verified && told.codeBlocks === facts.codeBlocks) return [];
    const { verified: count, codeBlocks } = facts;
    return [warning('badge-stale', { verified: count, codeBlocks }, lines.place(range))];
  });
}
