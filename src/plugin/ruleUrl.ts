import type { ProblemCode } from '../problem.ts';

const rulesPage = 'https://github.com/jikko-zenn/jikko/blob/main/docs/rules.md';

/** The page that tells what a problem means and how to settle it. */
export function ruleUrl(code: ProblemCode): string {
  return `${rulesPage}#${code}`;
}
