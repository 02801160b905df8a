import type { Cell, Program, ProgramFile } from '../types.ts';
import type { BlockFacts } from './blockFacts.ts';

/** A code block as a part of a program. */
export interface ProgramPart {
  readonly block: BlockFacts;
  /** First lines of the statements whose value is asked for, as lines of the code. */
  readonly shows: readonly number[];
  readonly awaits: boolean;
}

/** A program with what belongs to each of its parts. */
export interface ComposedProgram {
  readonly program: Program;
  readonly parts: readonly PlacedPart[];
}

export interface PlacedPart {
  /** To be added to a line of the code for the line of the program. */
  readonly lineOffset: number;
  /** Indices of the cells that are the part's; null for a program without cells. */
  readonly cells: readonly number[] | null;
}

export interface ProgramSettings {
  readonly fileName: string;
  readonly files: readonly ProgramFile[];
  readonly argv: readonly string[];
  readonly stdin: string | null;
  readonly timeoutMs: number | null;
  /** True where one of the code blocks asks for the network. */
  readonly network?: boolean;
  /** True where some claim is about what single statements printed. */
  readonly tracesStatements: boolean;
}

/**
 * Puts code blocks together to one program. A block by itself is a plain program, unless it needs
 * what plain Python does not do: values at a prompt or of single statements, `await` at the top.
 */
export function composeProgram(
  parts: readonly ProgramPart[],
  settings: ProgramSettings,
): ComposedProgram {
  const placed: PlacedPart[] = [];
  const cells: Cell[] = [];
  const needsCells =
    parts.length > 1 ||
    parts.some(({ block, shows, awaits }) => block.repl !== null || shows.length > 0 || awaits);
  let lineOffset = 0;
  for (const part of parts) {
    const own = cellsOf(part, lineOffset);
    placed.push({ lineOffset, cells: needsCells ? own.map((_, k) => cells.length + k) : null });
    cells.push(...own);
    lineOffset += part.block.source.split('\n').length;
  }
  const { tracesStatements, ...others } = settings;
  const program: Program = {
    source: parts.map(({ block }) => `${block.source}\n`).join(''),
    ...others,
    cells: needsCells ? cells : null,
    tracesStatements: tracesStatements || needsCells,
  };
  return { program, parts: placed };
}

function cellsOf({ block, shows, awaits }: ProgramPart, lineOffset: number): Cell[] {
  if (block.repl) {
    return block.repl.entries.map(({ firstLine, code }) => ({
      firstLine: lineOffset + firstLine + 1,
      endLine: lineOffset + firstLine + 1 + code.split('\n').length,
      isPrompt: true,
      awaits,
      shows: [],
    }));
  }
  return [
    {
      firstLine: lineOffset + 1,
      endLine: lineOffset + 1 + block.source.split('\n').length,
      isPrompt: false,
      awaits,
      shows: shows.map((line) => line + lineOffset),
    },
  ];
}
