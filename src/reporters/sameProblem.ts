import type { Problem } from '../problem.ts';

/** Whether two problems say the same, wherever they stand. */
export function isSameProblem(a: Problem, b: Problem): boolean {
  return a.code === b.code && JSON.stringify(a.args) === JSON.stringify(b.args);
}

/** Whether a problem is about the interpreter, so that it concerns every code block alike. */
export function isAboutPython({ code }: Problem): boolean {
  return code.startsWith('python-');
}
