import { createTwoFilesPatch } from 'diff';
import { applyStep } from '../init/applyInit.ts';
import { type InitStep, planInit } from '../init/planInit.ts';
import { readRepository } from '../init/readRepository.ts';
import type { Problem } from '../problem.ts';
import { colorsFor } from '../reporters/colors.ts';
import { visible, withoutCommands } from '../reporters/escape.ts';
import { drawPatch } from '../reporters/patchView.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import type { InitWords } from '../messages/initWords.ts';
import type { Terminal } from './terminal.ts';

/**
 * Makes a repository of articles ready for jikko: scripts, workflow, settings. What is there is
 * never overwritten.
 *
 * @returns What went wrong, and whether anything was, or would be, written.
 */
export async function initRepository(
  { cwd, stdout }: Terminal,
  { messages, colors: isColored }: ReporterContext,
  isDryRun: boolean,
): Promise<{ readonly problems: readonly Problem[]; readonly isChanged: boolean }> {
  const words = messages.words.init;
  const colors = colorsFor(isColored);
  const plan = planInit(await readRepository(cwd), words.workflowComment);
  if ('problem' in plan) return { problems: [plan.problem], isChanged: false };
  const problems: Problem[] = [];
  const say = (lines: readonly string[]): void => {
    stdout.write(withoutCommands(`${lines.join('\n')}\n`));
  };
  for (const step of plan.steps) {
    const problem = isDryRun ? null : await applyStep(step, cwd);
    if (problem) problems.push(problem);
    else say([...stepLines(step, words, isDryRun)]);
    if (isDryRun && step.text !== null) say(drawPatch(patchOf(step, step.text), colors));
  }
  const isChanged = plan.steps.some(({ text }) => text !== null);
  if (!isDryRun) say(['', ...(isChanged ? words.next : [words.nothing])]);
  return { problems, isChanged };
}

function stepLines(step: InitStep, words: InitWords, isDryRun: boolean): string[] {
  const state = step.text === null ? 'kept' : isDryRun ? 'would' : 'done';
  const mark = step.text === null ? '-' : '✔';
  const file = visible(step.file);
  const line = (what: string): string => `${mark} ${file} (${words.state(state)}): ${what}`;
  switch (step.kind) {
    case 'scripts': {
      const added = Object.entries(step.added);
      const what = added.length > 0 ? words.scripts(added) : words.scriptsThere;
      return [line(what), ...step.unnamed.map((command) => `! ${file}: ${words.unnamed(command)}`)];
    }
    case 'workflow':
      return [line(step.text === null ? words.workflowThere : words.workflow)];
    case 'config':
      return [line(step.text === null ? words.configThere : words.config)];
    default:
      return [`! ${file}: ${words[step.kind]}`];
  }
}

function patchOf(step: InitStep, text: string): string {
  const before = step.kind === 'scripts' ? step.before : '';
  return createTwoFilesPatch(step.file, step.file, before, text);
}
