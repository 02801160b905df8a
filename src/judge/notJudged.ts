import { remarkOf } from '../labels/words.ts';
import { type Problem, problem } from '../problem.ts';
import type { ExpectedOutput } from '../types.ts';

/** What an author writes behind a label to say that the output need not be this very one. */
const remarkOfVariation =
  /例|毎回|都度|ランダム|変わ|変動|環境|異な|違|抜粋|一部|省略|途中|バージョン|version|python\s*\d|example|varies|excerpt/i;

/** A prompt with a command behind it, as consoles of Unix and Windows show it. */
const prompt = /^(?:\([^)]*\)\s*)?(?:[\w.@:~/-]*[$%]\s|PS [^>]*>|[A-Z]:\\[^>]*>)/;

/**
 * Why a claim that does not match says nothing all the same, or null where it is to be judged. A
 * false accusation costs more than a miss; what is not judged is counted and shown.
 */
export function reasonNotToJudge({ label, text, place }: ExpectedOutput): Problem | null {
  const remark = remarkOf(label);
  if (remarkOfVariation.test(remark)) {
    return { ...problem('skipped-remark', { remark }, place), severity: 'info' };
  }
  const firstLine = text.split('\n').find((line) => line.trim() !== '') ?? '';
  if (!prompt.test(firstLine.trim())) return null;
  return { ...problem('skipped-transcript', {}, place), severity: 'info' };
}
