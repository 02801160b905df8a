import type { Output, Stream } from '../types.ts';
import { withoutPresent } from './clockTimes.ts';
import { asTerminalLeavesIt } from './terminal.ts';

/** A line of an output as a reader of a terminal would have seen it. */
export interface PrintedLine {
  readonly text: string;
  readonly stream: Stream;
  /** Milliseconds since the program began to run. */
  readonly atMs: number;
  /** The text with zeros for the present date and time; null where it shows neither. */
  readonly withoutPresent: string | null;
  /** A longer time the program did not measure; negative where it measured none. */
  readonly maxElapsedMs: number;
}

/** Programs add up what their threads and tasks took at the same time. */
const elapsedPerProgram = 100;

export type StreamView = Stream | 'both';

/**
 * The lines that a view of an output shows, as a terminal leaves them: colours gone, overwritten
 * progress gone, folders of this run replaced. Blank lines at the end do not matter.
 *
 * @param showsControls True to leave control characters as they are, for a claim that shows some.
 */
export function printedLines(
  output: Output,
  view: StreamView,
  showsControls: boolean = false,
): PrintedLine[] {
  const { beganAtMs, temporaryFolders } = output;
  const { readsClock = true } = output;
  const maxElapsedMs = readsClock ? (output.programMs ?? Infinity) * elapsedPerProgram : -1;
  const ranForMs = output.programMs ?? output.durationMs;
  const run =
    beganAtMs === undefined || !readsClock ? null : { beganAtMs, endedAtMs: beganAtMs + ranForMs };
  const lines = output.lines
    .filter(({ stream }) => view === 'both' || stream === view)
    .map(({ text, stream, atMs }) => {
      const left = showsControls ? text : asTerminalLeavesIt(text);
      const shown = withoutRunFolders(left, temporaryFolders);
      return {
        text: shown,
        stream,
        atMs,
        withoutPresent: withoutPresent(shown, run),
        maxElapsedMs,
      };
    });
  const end = lines.findLastIndex(({ text }) => text.trim() !== '') + 1;
  return lines.slice(0, end);
}

/** A traceback names `main.py` as the author's shell did; other paths lead to plain `/tmp`. */
function withoutRunFolders(line: string, folders: readonly string[]): string {
  return folders.reduce(
    (text, folder) => text.replaceAll(`File "${folder}/`, 'File "').replaceAll(folder, '/tmp'),
    line,
  );
}
