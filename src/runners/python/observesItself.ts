import type { Output } from '../../types.ts';

/** Programs that look at their own calls, frames or stack. */
const lookingInside: RegExp =
  /\b(settrace|setprofile|sys\.monitoring|_getframe|_current_frames|[gs]etrecursionlimit|RecursionError)\b|^\s*(import|from)\b.*\b(cProfile|profile|trace|tracemalloc|faulthandler|bdb|pdb)\b/m;

/** What only shows afterwards: the journal's own file, or that the stack was full. */
const traces: RegExp =
  /sitecustomize|[\\/]jikko-\w+[\\/]inside[\\/]|RecursionError|maximum recursion depth|Cannot recover from stack overflow/;

/**
 * Whether a program is to run without records of its lines. The function that writes them would be
 * one call more in a profile, and one frame less before the recursion limit. Without them, times
 * are the reader's: less exact, but the output is that of a plain run.
 */
export function observesItself(source: string): boolean {
  return lookingInside.test(source);
}

/** Whether an output may show the function that writes the records, so that it does not count. */
export function showsTheRecorder({ lines }: Output): boolean {
  return lines.some(({ text }) => traces.test(text));
}
