import stripAnsi from 'strip-ansi';
import type { Output, Stream } from '../types.ts';
import { withoutPresent } from './clockTimes.ts';

/** A line of an output as a reader of a terminal would have seen it. */
export interface PrintedLine {
  readonly text: string;
  readonly stream: Stream;
  /** Milliseconds since the program began to run. */
  readonly atMs: number;
  /** The text with zeros for the present date and time; null where it shows neither. */
  readonly withoutPresent: string | null;
  /** A longer time the program did not measure. */
  readonly maxElapsedMs: number;
}

/** Programs add up what their threads and tasks took at the same time. */
const elapsedPerProgram = 100;

export type StreamView = Stream | 'both';

/**
 * The lines that a view of an output shows, as a terminal leaves them: colours gone, overwritten
 * progress gone, folders of this run replaced. Blank lines at the end do not matter.
 */
export function printedLines(output: Output, view: StreamView): PrintedLine[] {
  const lines = output.lines
    .filter(({ stream }) => view === 'both' || stream === view)
    .map(({ text, stream, atMs }) => {
      const shown = withoutRunFolders(asTerminalLeavesIt(text), output.temporaryFolders);
      return {
        text: shown,
        stream,
        atMs,
        withoutPresent: withoutPresent(shown, output.beganAtMs),
        maxElapsedMs: (output.programMs ?? Infinity) * elapsedPerProgram,
      };
    });
  const end = lines.findLastIndex(({ text }) => text.trim() !== '') + 1;
  return lines.slice(0, end);
}

/** Strips colours and lets what follows a carriage return overwrite what stood before it. */
function asTerminalLeavesIt(line: string): string {
  const plain = line.includes('\u001B') || line.includes('\u009B') ? stripAnsi(line) : line;
  if (!plain.includes('\r')) return plain;
  return plain.split('\r').reduce((shown, written) => written + shown.slice(written.length), '');
}

/** A traceback names `main.py` as the author's shell did; other paths lead to plain `/tmp`. */
function withoutRunFolders(line: string, folders: readonly string[]): string {
  return folders.reduce(
    (text, folder) => text.replaceAll(`File "${folder}/`, 'File "').replaceAll(folder, '/tmp'),
    line,
  );
}
