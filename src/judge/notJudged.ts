import { remarkOf } from '../labels/words.ts';
import { type Problem, problem } from '../problem.ts';
import { consoleCommands } from '../results/consoleSession.ts';
import { isPythonValue } from '../results/pythonValue.ts';
import type { ComparedClaim } from './judgeClaim.ts';

/** What an author writes behind a label to say that the output need not be this very one. */
const remarkOfVariation =
  /例|毎回|都度|ランダム|変わ|変動|環境|異な|違|抜粋|一部|省略|途中|バージョン|version|python\s*\d|example|varies|excerpt/i;

/** Words rather than a value: Japanese with its particles and endings. */
const words = /[\u3041-\u3096]/u;

/** Below this two texts have nothing to do with each other. */
const minNearness = 0.5;

/**
 * Why a claim that does not match says nothing all the same, or null where it is to be judged. A
 * false accusation costs more than a miss; what is not judged is counted and shown.
 */
export function reasonNotToJudge({ expected, comparison }: ComparedClaim): Problem | null {
  const { label, text, place, kind } = expected;
  const skipped = (reason: Problem): Problem => ({ ...reason, severity: 'info' });
  const remark = remarkOf(label);
  if (remarkOfVariation.test(remark)) {
    return skipped(problem('skipped-remark', { remark }, place));
  }
  if (!comparison.isReached) return skipped(problem('skipped-not-reached', {}, place));
  if (kind === 'comment') {
    const isFar = comparison.nearness < minNearness;
    const hasManyLines = comparison.actual.includes('\n') && !text.includes('\n');
    if (hasManyLines || (isFar && words.test(text) && !isPythonValue(text))) {
      return skipped(problem('skipped-words', {}, place));
    }
  }
  const isConsole = kind === 'fence' && consoleCommands(text) !== null;
  return isConsole ? skipped(problem('skipped-transcript', {}, place)) : null;
}
