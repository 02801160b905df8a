import type { ProblemCode } from '../../src/problem.ts';

/** What an example cannot but give besides its own rule. */
export const toldBeside: { readonly [Code in ProblemCode]?: readonly ProblemCode[] } = {
  'hint-line-breaks': ['claim-mismatch'],
  'hint-version': ['claim-mismatch'],
  'program-needs-failed': ['program-raised'],
  'rewrite-inline-lines': ['claim-mismatch'],
  'rewrite-inline-empty': ['claim-mismatch'],
  'rewrite-control-character': ['claim-mismatch'],
  'rewrite-container': ['claim-mismatch'],
  'rewrite-private': ['claim-mismatch'],
  'write-read-only': ['claim-mismatch'],
};

/** What is no finding: it is counted at the end of a report, or shown by `jikko list` alone. */
export const onlyListed: ReadonlySet<ProblemCode> = new Set([
  'listed-no-code',
  'listed-picture',
  'listed-table',
  'skipped-by-author',
  'skipped-machine',
  'skipped-not-reached',
  'skipped-prints-nothing',
  'skipped-remark',
  'skipped-transcript',
  'skipped-words',
]);
