import { homepage } from './homepage.ts';
import type { ProblemCode } from './problem.ts';

/** The page that tells what a problem means, shows an example, and how to settle it. */
export function ruleUrl(code: ProblemCode | '{code}'): string {
  return `${homepage}/blob/main/docs/rules/${code}.md`;
}

/** The list of all rules. */
export const rulesUrl: string = `${homepage}/blob/main/docs/rules.md`;
