import type { Output, OutputLine, OutputPiece, Scope } from '../types.ts';
import { endingException } from './traceback.ts';

/**
 * The part of an output that a claim is about, as an output of its own; null where it is not known,
 * as of a statement that was not reached.
 */
export function scopeOf(output: Output, scope: Scope): Output | null {
  switch (scope.kind) {
    case 'all':
      return output;
    case 'allAndValue': {
      const value = output.values?.findLast(({ kind }) => kind === 'value');
      return value ? { ...output, lines: [...output.lines, ...linesOfText(value.text)] } : null;
    }
    case 'cell': {
      const cell = output.cells?.[scope.cell];
      return cell ? { ...cell, ...(output.code !== undefined && { code: output.code }) } : null;
    }
    case 'statements':
      return ofPieces(output, piecesWithin(output, scope.firstLine, scope.lastLine));
    case 'lastArgument': {
      const pieces = piecesWithin(output, scope.firstLine, scope.lastLine);
      const last = pieces.findLast(({ text }) => text.trim() !== '');
      return ofPieces(output, last ? [last] : []);
    }
    case 'value': {
      const value = output.values?.find(({ line }) => line === scope.line);
      return value ? { ...output, lines: linesOfText(value.text) } : null;
    }
    case 'exception': {
      const stderr = output.lines.filter(({ stream }) => stream === 'stderr');
      const text = endingException(stderr.map((line) => line.text));
      const last = stderr.at(-1);
      if (text === undefined || !last || !cameThrough(output, scope)) return null;
      return { ...output, lines: [{ ...last, text, stream: 'stdout' }] };
    }
  }
}

/** Whether a frame that the traceback shows stands on one of these lines. */
function cameThrough(
  { lines }: Output,
  { firstLine = 0, lastLine = Infinity }: { firstLine?: number; lastLine?: number },
): boolean {
  const frames = lines
    .filter(({ stream }) => stream === 'stderr')
    .flatMap(({ text }) => /^\s*File "[^"]*", line (\d+)/.exec(text)?.[1] ?? [])
    .map(Number);
  return frames.length === 0 || frames.some((line) => firstLine <= line && line <= lastLine);
}

function piecesWithin(output: Output, firstLine: number, lastLine: number): OutputPiece[] {
  const isWithin = (line: number): boolean => firstLine <= line && line <= lastLine;
  return (output.pieces ?? []).filter(({ lines }) => lines.some(isWithin));
}

/** Pieces of both streams; null where there is none, so that the statements printed nothing. */
function ofPieces(output: Output, pieces: readonly OutputPiece[]): Output | null {
  if (pieces.length === 0) return null;
  const lines: OutputLine[] = [];
  for (const stream of ['stdout', 'stderr'] as const) {
    const own = pieces.filter((piece) => piece.stream === stream);
    const text = own.map((piece) => piece.text).join('');
    const atMs = own.at(-1)?.atMs ?? 0;
    if (text === '') continue;
    const split = text.replace(/\n$/, '').split('\n');
    for (const line of split) lines.push({ stream, text: line, atMs, isApproximate: false });
  }
  return { ...output, lines };
}

function linesOfText(text: string): OutputLine[] {
  return text
    .split('\n')
    .map((line) => ({ stream: 'stdout', text: line, atMs: 0, isApproximate: false }));
}
