/**
 * Nouns of jikko: what runs, and what it gave. Offsets are UTF-16 code units into the article's text (without a byte order
 * mark), ranges are half-open, lines and columns count from 1.
 */

/** A file that a program finds beside itself. */
export interface ProgramFile {
  /** Relative to the program's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Lines of a program that are compiled and run as a unit of their own. */
export interface Cell {
  /** Lines of the program, from 1; `endLine` is the first that no longer belongs to the cell. */
  readonly firstLine: number;
  readonly endLine: number;
  /** True for an entry at the Python prompt: values are shown, its file is `<stdin>`. */
  readonly isPrompt: boolean;
  /** True where `await` may stand outside of a function, as in a notebook. */
  readonly awaits: boolean;
  /** First lines of the statements whose value is to be told. */
  readonly shows: readonly number[];
}

/** What is really run for an example. */
export interface Program {
  readonly source: string;
  /** Name of the main file; default `main.py`. */
  readonly fileName?: string;
  readonly files?: readonly ProgramFile[];
  /** Null or absent for a plain `python main.py`. */
  readonly cells?: readonly Cell[] | null;
  /** True to tell of each write which statement made it. */
  readonly tracesStatements?: boolean;
  readonly argv?: readonly string[];
  /** What it reads from the keyboard; null or absent for nothing. */
  readonly stdin?: string | null;
  /** Time limit of its own. */
  readonly timeoutMs?: number | null;
  /** True where it may use the network, should that be closed to others. */
  readonly network?: boolean;
}

export type Stream = 'stdout' | 'stderr';

export interface OutputLine {
  readonly stream: Stream;
  /** Without the line's end. */
  readonly text: string;
  /** When the line's last byte was written, in milliseconds since the program began to run. */
  readonly atMs: number;
  /** True where the time is the reader's, as for what a child process wrote. */
  readonly isApproximate: boolean;
}

/** What one write put on a stream. */
export interface OutputPiece {
  readonly stream: Stream;
  readonly text: string;
  readonly atMs: number;
  /** Lines of the program that were being run, innermost first. */
  readonly lines: readonly number[];
}

/** The value of a statement, told by a program that ran cell by cell. */
export interface ShownValue {
  /** First line of the statement. */
  readonly line: number;
  /** The value itself, or where it is None what the statement's method was called on. */
  readonly kind: 'value' | 'receiver';
  /** Its `repr`. */
  readonly text: string;
}

/**
 * Something outside of its folder that a program looked at: a file or a folder, also where it is not
 * there; code in C that is not Python's own; other processes; the network; what cannot be told.
 */
export interface ProgramRead {
  readonly what: 'file' | 'folder' | 'native' | 'process' | 'network' | 'unsure';
  /** Absolute for files and folders. */
  readonly path: string;
}

/** How a program was run, and so how a verdict was reached. */
export type Via = 'reference' | 'fork' | 'virtual' | 'cache';

/** Why a program ran on the real clock. `inside/clock/` tells those that it comes upon. */
export const realClockReasons = [
  /** The settings say so. */
  'asked',
  /** It is a reference run, which nothing else decides. */
  'reference',
  /** The program does not wait, so that nothing is won. */
  'noWaits',
  /** It measures how long it computes. */
  'computing',
  'subprocess',
  'network',
  'signal',
  'database',
  /** It looks at the times of files, or at file descriptors. */
  'files',
  /** Code in C that is not Python's own may have a clock of its own. */
  'native',
  /** It looks at its own calls, or at the functions of the clock. */
  'itself',
  /** It waited in a way that nobody saw. */
  'unseen',
  /** It waits for what nobody in the program can bring about. */
  'outside',
  /** What was written to its streams cannot be given a time. */
  'unplaced',
  /** By the virtual clock it took longer than it may. */
  'limit',
  /** A call of the clock's functions failed. */
  'error',
  /** This system does not tell whether threads wait. */
  'threads',
  /** This system has no virtual clock. */
  'system',
] as const;

export type RealClockReason = (typeof realClockReasons)[number];

/** The clock that a program ran on: a virtual one jumps over all waiting. */
export type ClockUsed =
  { readonly kind: 'virtual' } | { readonly kind: 'real'; readonly reason: RealClockReason };

export type Limit = 'time' | 'output' | 'memory' | 'processes' | 'disk';

/** Files outside of its folder are closed at these levels. */
export interface ClosedThings {
  readonly level: 'files' | 'full';
  /** False where the program was granted the network. */
  readonly network: boolean;
}

/** What one run of a program gave. */
export interface Output {
  /** Of both streams, in the order in which the program wrote them. */
  readonly lines: readonly OutputLine[];
  /** Null where the process was ended by a signal. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The limit that ended the run, if one did. */
  readonly limit: Limit | null;
  readonly durationMs: number;
  /** Absent for the reference run. */
  readonly via?: Via;
  readonly clock?: ClockUsed;
  /** True where a fork server ended while it ran the program, which may be why. */
  readonly endedServer?: boolean;
  /** How long the program ran, of which this output may be a part: what it measured is near. */
  readonly programMs?: number;
  /** False where the program surely asked no clock: no figure in it is a measured one. */
  readonly readsClock?: boolean;
  /** When the program began, in milliseconds since 1970: what it prints of the present is near. */
  readonly beganAtMs?: number;
  /** True where bytes were replaced by U+FFFD because they were no UTF-8. */
  readonly hasInvalidUtf8: boolean;
  /** What was closed to the program beyond limits; absent where nothing was. */
  readonly closed?: ClosedThings;
  /** Folders made for this run alone, longest first: no text for an article. */
  readonly temporaryFolders: readonly string[];
  /** What is known of who wrote what; absent where the program was not asked to tell. */
  readonly pieces?: readonly OutputPiece[];
  readonly values?: readonly ShownValue[];
  /** What each cell gave, for a program that was run cell by cell. */
  readonly cells?: readonly Output[];
  /** What it looked at; absent where it was not asked to tell, or cannot. */
  readonly reads?: readonly ProgramRead[];
  /** The code that printed it, where it is known: it tells which numbers are ids. */
  readonly code?: string;
  /** False for a cell that the program did not come to. */
  readonly wasReached?: boolean;
}
