import { isPythonValue } from '../results/pythonValue.ts';

/**
 * What a comment leaves out of `print("合計:", n)` where it states only `n`: the text before the
 * last argument, or null where the comment is about all that was printed.
 *
 * @param printed All that the statement printed.
 * @param last Its last argument.
 */
export function leavesOutPrefix(claim: string, printed: string, last: string): boolean {
  if (!printed.endsWith(last) || !isPythonValue(claim)) return false;
  const prefix = printed.slice(0, -last.length).trim();
  // Of `print(1, 2)` both are values, and neither is a prefix.
  return prefix !== '' && !prefix.split(/\s+/).every(isPythonValue);
}

/** Whether a claim is what stands behind a sign at the end of a printed line: 6 of `合計: 6`. */
export function isBehindSign(claim: string, printed: string): boolean {
  if (claim === '' || !printed.endsWith(claim)) return false;
  return /\p{L}\s*[:：=]\s*$/u.test(printed.slice(0, -claim.length));
}
