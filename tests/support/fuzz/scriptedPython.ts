import type { GetRunner } from '../../../src/runners/runner.ts';
import type { Cell, Output, OutputPiece, Program } from '../../../src/types.ts';
import type { SurveyServer } from './survey.ts';

/** What `print("p0")` prints in a generated article, and how long it waits before. */
export interface ScriptedPrint {
  readonly lines: readonly string[];
  readonly waitMs: number;
}

/**
 * A Python that knows two statements only, alone on a line: `print("p3")` prints the script's fourth
 * output, and `str("p3")` has it as its value.
 */
export function scriptedPython(
  script: readonly ScriptedPrint[],
  { survey }: SurveyServer,
): GetRunner {
  const runner = {
    run: async ({ program }: { readonly program: Program }) => runScripted(program, script),
    survey,
    close: async () => {},
  };
  return async () => ({ runner });
}

function runScripted({ source, cells }: Program, script: readonly ScriptedPrint[]): Output {
  const lines = source.split('\n');
  const whole: Cell = {
    firstLine: 1,
    endLine: lines.length + 1,
    isPrompt: false,
    awaits: false,
    shows: [],
  };
  let atMs = 0;
  const outputs = (cells ?? [whole]).map((cell) => {
    const pieces: OutputPiece[] = [];
    const values: { line: number; kind: 'value'; text: string }[] = [];
    const startMs = atMs;
    for (let line = cell.firstLine; line < cell.endLine; line++) {
      const [, statement, index] = /^(print|str)\("p(\d+)"\)/.exec(lines[line - 1] ?? '') ?? [];
      const print = script[Number(index)];
      if (!print) continue;
      atMs += print.waitMs;
      const text = print.lines.join('\n');
      if (statement === 'print' || cell.isPrompt) {
        const written = print.lines.length > 0 ? `${text}\n` : '';
        if (written) {
          pieces.push({ stream: 'stdout', text: written, atMs: atMs - startMs, lines: [line] });
        }
      } else if (cell.shows.includes(line)) values.push({ line, kind: 'value', text });
    }
    return outputOf(pieces, values, atMs - startMs);
  });
  const [only] = outputs;
  if (!cells && only) return only;
  return {
    ...outputOf(
      outputs.flatMap(({ pieces = [] }) => pieces),
      outputs.flatMap(({ values = [] }) => values),
      atMs,
    ),
    cells: outputs,
  };
}

function outputOf(
  pieces: readonly OutputPiece[],
  values: Output['values'] & object,
  durationMs: number,
): Output {
  return {
    lines: pieces.flatMap(({ text, atMs }) =>
      text
        .slice(0, -1)
        .split('\n')
        .map((line) => ({ stream: 'stdout' as const, text: line, atMs, isApproximate: false })),
    ),
    pieces,
    values,
    exitCode: 0,
    signal: null,
    limit: null,
    durationMs: durationMs + 1,
    programMs: durationMs + 1,
    hasInvalidUtf8: false,
    temporaryFolders: [],
    wasReached: true,
  };
}
