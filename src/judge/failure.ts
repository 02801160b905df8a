import { endingException, isTracebackHeader } from '../compare/traceback.ts';
import { type Problem, problem } from '../problem.ts';
import type { CodeBlock, Output, Place } from '../types.ts';

/** The limits that were in force, for the words of a problem. */
export interface KnownLimits {
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  readonly maxMemoryBytes: number;
  readonly maxProcesses: number;
  readonly maxDiskBytes: number;
  readonly maxFiles: number;
}

/** Why a program did not run to a good end, or null where it did. */
export function failureOf(
  codeBlock: CodeBlock,
  output: Output,
  limits: KnownLimits,
): Problem | null {
  const { place } = codeBlock;
  switch (output.limit) {
    case 'time':
      return problem('program-timed-out', { seconds: limits.timeoutMs / 1000 }, place);
    case 'output':
      return problem('program-output-limit', { bytes: limits.maxOutputBytes }, place);
    case 'memory':
      return problem('program-memory-limit', { bytes: limits.maxMemoryBytes }, place);
    case 'processes':
      return problem('program-process-limit', { processes: limits.maxProcesses }, place);
    case 'disk': {
      const { maxDiskBytes: bytes, maxFiles: files } = limits;
      return problem('program-disk-limit', { bytes, files }, place);
    }
    case null:
      break;
  }
  if (output.signal !== null) return problem('program-killed', { signal: output.signal }, place);
  if (output.exitCode === 0) return null;
  return exceptionOf(codeBlock, output) ?? exitOf(output, place);
}

function exitOf(output: Output, place: Place): Problem {
  return problem('program-exited', { exitCode: output.exitCode ?? -1 }, place);
}

/** The exception that ended the program, as CPython reports it at the end of stderr. */
function exceptionOf(codeBlock: CodeBlock, output: Output): Problem | null {
  const stderr = output.lines.filter(({ stream }) => stream === 'stderr').map(({ text }) => text);
  const error = endingException(stderr);
  if (error === undefined) return null;
  const place = placeInArticle(codeBlock, stderr);
  const missing = /^ModuleNotFoundError: No module named '([^']*)'/.exec(error)?.[1];
  if (missing !== undefined) return problem('program-module-missing', { module: missing }, place);
  if (error.startsWith('EOFError: EOF when reading'))
    return problem('program-reads-input', {}, place);
  // A program that does not parse never began, so that there is no traceback.
  const isParsed = stderr.some(isTracebackHeader);
  if (!isParsed) return problem('program-syntax-error', { error }, place);
  return problem('program-raised', { error }, place);
}

/** The line of the article where the innermost frame of the code block stands. */
function placeInArticle({ code, place }: CodeBlock, stderr: readonly string[]): Place {
  const frames = stderr.flatMap((text) => /File "[^"]*main\.py", line (\d+)/.exec(text)?.[1] ?? []);
  const lineInCode = Number(frames.at(-1) ?? 0);
  if (lineInCode < 1 || lineInCode > code.split('\n').length) return place;
  const line = place.line + lineInCode;
  return { line, column: 1, endLine: line, endColumn: 1 };
}
