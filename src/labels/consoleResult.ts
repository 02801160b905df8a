import { problem } from '../problem.ts';
import { consoleCommands, type ConsoleCommand } from '../results/consoleSession.ts';
import type { ClaimPart, ExpectedOutput } from '../types.ts';

/** A console session as a claim: which file it runs, with what arguments, and what it shows. */
export interface ConsoleResult {
  readonly expected: ExpectedOutput;
  /** Null where nothing of it can be checked. */
  readonly run: { readonly file: string; readonly argv: readonly string[] } | null;
}

/** Whether a text starts Python and shows no output: that stands elsewhere, or nowhere. */
export function startsPythonOnly(text: string): boolean {
  const commands = consoleCommands(text) ?? [];
  return (
    commands.some(startsPython) && commands.every(({ line, outputEnd }) => outputEnd === line + 1)
  );
}

/** Whether a text shows a Python program being started at a console, with its output. */
export function isConsoleRun(text: string): boolean {
  const commands = consoleCommands(text) ?? [];
  return commands.some((one) => startsPython(one) && one.outputEnd > one.line + 1);
}

function startsPython({ command }: ConsoleCommand): boolean {
  return /(?:^|\s|\/)(?:python|py)[\d.]*(?:\.exe)?\s/.test(`${command} `);
}

/**
 * Reads a result fence as a console session, or null where it is none. Only what `python file.py`
 * printed is checked; other commands are not run.
 */
export function readConsoleResult(expected: ExpectedOutput): ConsoleResult | null {
  const commands = consoleCommands(expected.text);
  if (!commands) return null;
  const runs = commands.filter(({ python, line, outputEnd }) => python && outputEnd > line + 1);
  const [first] = runs;
  const isOneRun = runs.every(
    ({ python }) => JSON.stringify(python) === JSON.stringify(first?.python),
  );
  const transcript = { ...expected, kind: 'transcript' } as const;
  if (!first?.python || !isOneRun) {
    const reason = problem('skipped-transcript', {}, expected.place);
    return { expected: { ...transcript, notJudged: { ...reason, severity: 'info' } }, run: null };
  }
  const parts = runs.map(({ line, outputEnd }): ClaimPart => ({
    firstLine: line + 1,
    endLine: outputEnd,
    scopes: [{ kind: 'all' }],
  }));
  return { expected: { ...transcript, parts }, run: first.python };
}
