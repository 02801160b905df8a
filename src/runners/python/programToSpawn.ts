import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import type { Protection } from '../../isolation/launchCommand.ts';
import type { ClockUsed, Program } from '../../types.ts';
import type { Limits } from '../runner.ts';
import { mainFileOf, type RunFolder } from './runFolder.ts';

/** What the journal is to hold: the start only, each line, or each statement's writes. */
export type JournalDetail = 'start' | 'lines' | 'statements';

export type Clock = ClockUsed['kind'];

export interface ProgramToSpawn {
  /** `sys.executable`. */
  readonly python: string;
  readonly folder: RunFolder;
  readonly program: Program;
  readonly detail: JournalDetail;
  /** Default false. */
  readonly tellsReads?: boolean;
  readonly hashSeed: number;
  readonly clock: Clock;
  /** With the program's own time limit. */
  readonly limits: Limits;
  /** Null to start it without a supervisor. */
  readonly protection: Protection | null;
}

export interface SpawnedProgram {
  readonly pid: number;
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly journal: Readable;
  readonly exit: Promise<Exit>;
}

/** How the first process ended: one of the two is null. */
export interface Exit {
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** What `inside/prepare.py` needs to know; no true, false or null in it. */
export interface Parameters {
  readonly main: string;
  readonly journal: JournalDetail;
  readonly cells: string;
  readonly clock: Clock;
  readonly address_space: number;
  /** 1 where it is to be told what the program looks at. */
  readonly reads: 0 | 1;
}

export function parametersOf(toSpawn: ProgramToSpawn): Parameters {
  const { folder, program, detail, clock, limits, tellsReads = false } = toSpawn;
  return {
    main: mainFileOf(program),
    journal: detail,
    cells: program.cells ? folder.inside : '',
    clock,
    address_space: addressSpaceBytes(limits.maxMemoryBytes),
    reads: tellsReads ? 1 : 0,
  };
}

/**
 * Address space is not memory: each thread reserves 8 MiB of stack, and glibc up to 8 arenas of
 * 64 MiB a core. Below, threads fail to start that start on the author's machine; above, a program
 * that asks for far too much at once gets its `MemoryError`. `isolation/memory.ts` does the rest.
 */
export function addressSpaceBytes(maxMemoryBytes: number): number {
  const gibibyte = 1024 ** 3;
  return Math.max(4 * gibibyte, 4 * maxMemoryBytes) + (availableParallelism() * gibibyte) / 2;
}
