import type { Output, OutputLine, Program } from '../types.ts';
import type { PlacedPart } from './composeProgram.ts';

/**
 * What a code block gave in the run of its program, with lines of the code in the place of lines of
 * the program. For a program without cells that is all of it.
 */
export function outputOfBlock(
  output: Output,
  program: Program,
  { cells, lineOffset }: PlacedPart,
): Output {
  if (!cells) return output;
  const moved = cells.flatMap((index) => {
    const own = output.cells?.[index];
    const cell = program.cells?.[index];
    if (!own || !cell) return [];
    // At a prompt each entry counts its lines from 1.
    const shownOffset = cell.isPrompt ? cell.firstLine - 1 : lineOffset;
    const file = cell.isPrompt ? '<stdin>' : (program.fileName ?? 'main.py');
    return [inCode(own, lineOffset, { file, offset: shownOffset })];
  });
  if (moved.length === 0) return { ...output, lines: [], pieces: [], values: [], cells: [] };
  const [first] = moved;
  if (moved.length === 1 && first) return { ...first, cells: moved };
  return { ...joined(moved), cells: moved };
}

/** The file that a traceback names, and what is to be taken from its lines. */
interface ShownFile {
  readonly file: string;
  readonly offset: number;
}

function inCode(output: Output, lineOffset: number, shown: ShownFile): Output {
  return {
    ...output,
    lines: output.lines.map((line) => ({ ...line, text: withCodeLine(line, shown) })),
    pieces: (output.pieces ?? []).map((piece) => ({
      ...piece,
      lines: piece.lines.map((line) => line - lineOffset).filter((line) => line > 0),
    })),
    values: (output.values ?? []).map((value) => ({ ...value, line: value.line - lineOffset })),
  };
}

/** `File "…/main.py", line 12` counts from the beginning of the program; the article's from its own. */
function withCodeLine({ text }: OutputLine, { file, offset }: ShownFile): string {
  const frame = /^(\s*File "([^"]*)", line )(\d+)/.exec(text);
  const [whole = '', before = '', path = '', line = ''] = frame ?? [];
  // Other files have lines of their own.
  if (path.split(/[\\/]/).at(-1) !== file || Number(line) <= offset) return text;
  return `${before}${Number(line) - offset}${text.slice(whole.length)}`;
}

/** The output of entries at a prompt, one after the other; the last that fails decides. */
function joined(cells: readonly Output[]): Output {
  const failed = cells.findLast(({ exitCode }) => exitCode !== 0) ?? cells.at(-1);
  const durationMs = cells.reduce((sum, cell) => sum + cell.durationMs, 0);
  const programMs = cells[0]?.programMs;
  const readsClock = cells[0]?.readsClock;
  return {
    ...(readsClock !== undefined && { readsClock }),
    ...(programMs !== undefined && { programMs }),
    lines: cells.flatMap(({ lines }) => lines),
    pieces: cells.flatMap(({ pieces = [] }) => pieces),
    values: cells.flatMap(({ values = [] }) => values),
    exitCode: failed?.exitCode ?? 0,
    signal: failed?.signal ?? null,
    limit: failed?.limit ?? null,
    durationMs,
    hasInvalidUtf8: cells.some((cell) => cell.hasInvalidUtf8),
    temporaryFolders: cells[0]?.temporaryFolders ?? [],
  };
}
