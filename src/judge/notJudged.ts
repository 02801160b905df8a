import { isFrameLine } from '../compare/traceback.ts';
import { remarkOf } from '../labels/words.ts';
import { type Problem, problem } from '../problem.ts';
import { consoleCommands } from '../results/consoleSession.ts';
import type { ComparedClaim } from './judgeClaim.ts';

/** What an author writes behind a label to say that the output need not be this very one. */
const remarkOfVariation =
  /例|毎回|都度|ランダム|変わ|変動|環境|異な|違|抜粋|一部|省略|途中|バージョン|version|python\s*\d|example|varies|excerpt/i;

/** Words rather than a value: Japanese with its particles and endings. */
const words = /[\u3041-\u3096]/u;

/** Folders that are there on one machine alone; Windows has its own kind. */
const machinePath =
  /(?:\/(?:Users|home|private|Applications|Library|mnt\/c)\/[^\s'"]+|\b[A-Za-z]:\\{1,2}[^\s'"]+|\[WinError \d+\])/;

/** Below this two texts have nothing to do with each other. */
const minNearness = 0.5;

/**
 * Why a claim that does not match says nothing all the same, or null where it is to be judged. A
 * false accusation costs more than a miss; what is not judged is counted and shown.
 */
export function reasonNotToJudge(claim: ComparedClaim): Problem | null {
  const { expected, comparison } = claim;
  const { label, text, place, kind } = expected;
  const remark = remarkOf(label);
  if (remarkOfVariation.test(remark)) {
    return skipped(problem('skipped-remark', { remark }, place));
  }
  if (!comparison.isReached) return skipped(problem('skipped-not-reached', {}, place));
  if (comparison.showsException || isInWords(claim)) {
    return skipped(problem('skipped-words', {}, place));
  }
  if (kind === 'fence' && consoleCommands(text) !== null) {
    return skipped(problem('skipped-transcript', {}, place));
  }
  const path = machinePath.exec(claimedParts(claim))?.[0];
  if (path !== undefined) return skipped(problem('skipped-machine', { path }, place));
  return expected.isOfDefinitions ? skipped(problem('skipped-prints-nothing', {}, place)) : null;
}

/** A comment that tells the result instead of showing it. */
function isInWords({ expected: { kind, text }, comparison }: ComparedClaim): boolean {
  if (kind !== 'comment') return false;
  const hasManyLines = comparison.actual.includes('\n') && !text.includes('\n');
  return hasManyLines || (comparison.nearness < minNearness && words.test(withoutStrings(text)));
}

/** What stands in quotes is the value of a string, in whatever language. */
function withoutStrings(text: string): string {
  return text.replaceAll(/'[^']*'|"[^"]*"/g, '');
}

/** The parts of a claim that do not match; the paths of a traceback do not matter. */
function claimedParts({ expected: { text, parts }, comparison }: ComparedClaim): string {
  const lines = text.split('\n');
  const all = parts ?? [{ firstLine: 0, endLine: lines.length }];
  return all
    .filter((_, k) => comparison.partTexts[k] !== null)
    .flatMap(({ firstLine, endLine }) => lines.slice(firstLine, endLine))
    .filter((line) => !isFrameLine(line))
    .join('\n');
}

function skipped(reason: Problem): Problem {
  return { ...reason, severity: 'info' };
}
