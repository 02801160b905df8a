import { annotationsOf } from './annotations.ts';
import type { Reporter } from './reporter.ts';
import { renderSummary } from './summary.ts';
import { renderTerminal } from './terminal.ts';

/** For GitHub Actions: annotations, the terminal's report as the log, and a job summary. */
export const renderGithub: Reporter = (report, context) => {
  const { words } = context.messages;
  const { lines, errorsLeftOut, warningsLeftOut } = annotationsOf(report, context);
  const isComplete = errorsLeftOut + warningsLeftOut === 0;
  const head = [
    ...lines,
    ...(isComplete ? [] : [words.annotationsLeftOut(errorsLeftOut, warningsLeftOut)]),
  ];
  const log = renderTerminal(report, { ...context, colors: false }).stdout;
  return {
    stdout: head.length > 0 ? `${head.join('\n')}\n\n${log}` : log,
    summary: renderSummary(report, context.messages),
  };
};
