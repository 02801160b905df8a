/**
 * Words of programs that look at their own calls, frames or stack: there the function that keeps
 * the journal would show, as one call more in a profile or one frame less before the recursion
 * limit.
 */
const words: RegExp =
  /\b(settrace|setprofile|c?[pP]rofile|monitoring|tracemalloc|trace|faulthandler|_getframe|_current_frames|[sg]etrecursionlimit|RecursionError|setitimer|alarm)\b/;

/**
 * Whether a program is to run without records of its lines. Their times are then the reader's: less
 * exact, but the output is that of a plain run.
 */
export function observesItself(source: string): boolean {
  return words.test(source);
}
