import type { RunPlan } from '../types.ts';
import type { PlannedExample } from './plan.ts';

/** What is run for an example, in the words of a report. */
export function runPlanOf(
  { example, program, members, requirements }: PlannedExample,
  plan: readonly PlannedExample[],
): RunPlan {
  const { fileName = 'main.py', argv = [], files = [], cells = null } = program;
  const { lines: needs = [], source = '' } = requirements ?? {};
  const lines = [...members.keys()].flatMap(
    (index) => plan[index]?.example.codeBlock.place.line ?? [],
  );
  return {
    file: fileName,
    argv,
    codeBlockLines: lines.length > 0 ? lines : [example.codeBlock.place.line],
    files: files.map(({ path }) => path),
    hasCells: cells !== null,
    ...(needs.length > 0 && { requirements: { lines: needs, source } }),
  };
}
