import { type Problem, problem, warning } from '../problem.ts';
import type { CodeBlock } from '../types.ts';

/** Why a code block is not run, or null where it is. */
export function skipReason({ info, code, place, isClosed }: CodeBlock): Problem | null {
  // On Zenn the rest of the article is part of such a fence: the author has to mend it.
  if (!isClosed) return problem('fence-unclosed', {}, place);
  if (info.isDiff) return warning('skipped-diff', {}, place);
  const isRepl = info.language.toLowerCase() === 'pycon' || /^\s*>>> /.test(code);
  return isRepl ? warning('skipped-repl', {}, place) : null;
}
