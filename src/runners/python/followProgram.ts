import { killAll } from '../../isolation/kill.ts';
import { isLeader } from '../../isolation/liveRuns.ts';
import { closedTo, type Protection } from '../../isolation/launchCommand.ts';
import type { Output, Program } from '../../types.ts';
import { RunInterrupted } from '../interrupted.ts';
import type { Limits } from '../runner.ts';
import type { SetIdle } from '../scheduler.ts';
import { cellOutputs } from './cellOutputs.ts';
import { clockUsed } from './clockUsed.ts';
import { collect, createAllowance } from './collect.ts';
import { guard } from './guard.ts';
import { readTranscript } from './journal.ts';
import { pathsOf, type RunFolder } from './runFolder.ts';
import type { Clock, SpawnedProgram } from './programToSpawn.ts';

/** After the end of its first process, what a program left behind may write for so long. */
const graceMs = 150;

/** With nobody left to write, this is for the system to hand over what was written. */
const drainMs = 2000;

/** Records are longer than the shortest writes; more than this is not the work of prints. */
const journalBytesPerOutputByte = 32;

/** What is known of a program that runs. */
export interface Circumstances {
  readonly program: Program;
  /** In the marks between cells; null where there are none. */
  readonly secret: string | null;
  readonly folder: RunFolder;
  readonly spawnedAtNs: bigint;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Null where the program has no supervisor. */
  readonly protection: Protection | null;
  /** Interrupts the run when it aborts. */
  readonly signal: AbortSignal;
  readonly setIdle: SetIdle;
}

/**
 * Follows a program to its end, and the end of all that it started.
 *
 * @throws RunInterrupted when the signal aborts; what the promise of its exit throws.
 */
export async function followProgram(
  spawned: SpawnedProgram,
  circumstances: Circumstances,
): Promise<Output> {
  const { program, secret, folder, spawnedAtNs, clock, limits, protection } = circumstances;
  const { signal, setIdle } = circumstances;
  const isSupervised = protection !== null;
  const watching = { limits, setIdle, signal, folder: folder.base, isSupervised };
  const watch = guard(spawned.pid, watching);
  const onExceeded = (): void => watch.stop('output');
  const allow = createAllowance(limits.maxOutputBytes, onExceeded);
  const maxJournalBytes = limits.maxOutputBytes * journalBytesPerOutputByte;
  const stdout = collect(spawned.stdout, allow);
  const stderr = collect(spawned.stderr, allow);
  const journal = collect(spawned.journal, createAllowance(maxJournalBytes, onExceeded));
  const closed = Promise.all([stdout.closed, stderr.closed, journal.closed]);
  const endRest = async (): Promise<void> => {
    const isOthers = (pid: number): boolean => pid !== spawned.pid && isLeader(pid);
    await killAll({ leaderPid: spawned.pid, folder: folder.base, isOthers });
    await settled(closed, drainMs);
    for (const stream of [spawned.stdout, spawned.stderr, spawned.journal]) stream.destroy();
  };

  const exit = await spawned.exit.catch(async (error: unknown) => {
    watch.release();
    await endRest();
    throw error;
  });
  const exitAtNs = process.hrtime.bigint();
  // It needs no core any more: the next may start.
  setIdle(true);
  watch.release();
  const wasKilled = signal.aborted || watch.limit() !== null;
  await settled(closed, wasKilled ? 0 : graceMs);
  await endRest();
  if (signal.aborted) throw new RunInterrupted();

  const transcript = readTranscript({
    stdout: stdout.received(),
    stderr: stderr.received(),
    journal: journal.received(),
    spawnedAtNs,
    sharesClock: process.platform === 'linux',
    isVirtual: clock === 'virtual',
    secret,
  });
  const endedAtNs = clock === 'virtual' ? transcript.lastAtNs : exitAtNs;
  const durationMs = Number(endedAtNs - transcript.startedAtNs) / 1e6;
  const shut = closedTo(protection, program);
  const whole = {
    lines: transcript.lines,
    ...exit,
    limit: watch.limit(),
    durationMs,
    programMs: durationMs,
    beganAtMs: Date.now() - Number(process.hrtime.bigint() - transcript.startedAtNs) / 1e6,
    hasInvalidUtf8: transcript.hasInvalidUtf8,
    temporaryFolders: pathsOf(folder),
    ...(shut && { closed: shut }),
    ...(transcript.reads && { reads: transcript.reads }),
    ...(clock === 'virtual' && { clock: clockUsed(transcript, durationMs, limits.timeoutMs) }),
    ...(program.tracesStatements && { pieces: transcript.pieces, values: transcript.values }),
  };
  return program.cells ? { ...whole, cells: cellOutputs(transcript, program.cells, whole) } : whole;
}

/** Waits for a promise, but no longer than `ms`; the timer does not outlive it. */
async function settled(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}
