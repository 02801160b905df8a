import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { killAll } from '../../isolation/kill.ts';
import { closedTo, type Protection } from '../../isolation/launchCommand.ts';
import { remember } from '../../isolation/liveRuns.ts';
import { removeFolder } from '../../isolation/removeFolder.ts';
import type { Output, Program } from '../../types.ts';
import { RunInterrupted } from '../interrupted.ts';
import type { Limits } from '../runner.ts';
import type { SetIdle } from '../scheduler.ts';
import { cellOutputs } from './cellOutputs.ts';
import { collect, createAllowance } from './collect.ts';
import { guard } from './guard.ts';
import type { Interpreter } from './interpreter.ts';
import { readTranscript } from './journal.ts';
import { observesItself, showsTheRecorder } from './observesItself.ts';
import { createRunFolder, fillRunFolder, pathsOf, type RunFolder } from './runFolder.ts';
import { type ProgramToSpawn, spawnProgram, type SpawnedProgram } from './spawnProgram.ts';

/** How programs are run. */
export interface ReferenceSettings {
  readonly interpreter: Interpreter;
  readonly limits: Limits;
  /** Null to start programs without a supervisor. */
  readonly protection: Protection | null;
  readonly hashSeed: number;
  /** Interrupts the run when it aborts. */
  readonly signal: AbortSignal;
}

/** After the end of its first process, what a program left behind may write for so long. */
const graceMs = 150;

/** With nobody left to write, this is for the system to hand over what was written. */
const drainMs = 2000;

/** Records are longer than the shortest writes; more than this is not the work of prints. */
const journalBytesPerOutputByte = 32;

/**
 * The reference run, which everything else is measured by: `python main.py`, alone in a fresh
 * folder, with the real clock. When it settles, no process and no file of the program is left.
 * Rejects with `RunInterrupted` when the signal aborts.
 */
export async function runReference(
  program: Program,
  settings: ReferenceSettings,
  setIdle: SetIdle,
): Promise<Output> {
  // Who asks for statements, or runs cells, has given up being plain to that extent.
  if (program.tracesStatements) {
    return runOnce({ program, settings, setIdle, detail: 'statements' });
  }
  if (!observesItself(program.source)) {
    const output = await runOnce({ program, settings, setIdle, detail: 'lines' });
    if (!showsTheRecorder(output)) return output;
  }
  return runOnce({ program, settings, setIdle, detail: 'start' });
}

interface Run {
  readonly program: Program;
  readonly settings: ReferenceSettings;
  readonly setIdle: SetIdle;
  readonly detail: ProgramToSpawn['detail'];
}

async function runOnce({ program, settings, setIdle, detail }: Run): Promise<Output> {
  const { interpreter, limits, signal } = settings;
  if (signal.aborted) throw new RunInterrupted();
  const folder = createRunFolder();
  const { run, forget } = remember(folder.base);
  try {
    const secret = `jikko-${randomBytes(12).toString('hex')}`;
    fillRunFolder(folder, program, secret);
    const spawnedAtNs = process.hrtime.bigint();
    const spawned = await spawnProgram({
      python: interpreter.path,
      folder,
      program,
      detail,
      hashSeed: settings.hashSeed,
      limits,
      protection: settings.protection,
    });
    run.leaderPid = spawned.pid;
    return await follow(spawned, { program, secret, folder, spawnedAtNs, settings, setIdle });
  } finally {
    await removeFolder(folder.base);
    forget();
  }
}

interface Circumstances {
  readonly program: Program;
  readonly secret: string;
  readonly folder: RunFolder;
  readonly spawnedAtNs: bigint;
  readonly settings: ReferenceSettings;
  readonly setIdle: SetIdle;
}

/** Follows a program to its end, and the end of all that it started. */
async function follow(spawned: SpawnedProgram, circumstances: Circumstances): Promise<Output> {
  const { program, secret, folder, spawnedAtNs, settings, setIdle } = circumstances;
  const { signal } = settings;
  const timeoutMs = program.timeoutMs ?? settings.limits.timeoutMs;
  const limits = { ...settings.limits, timeoutMs };
  const isSupervised = settings.protection !== null;
  const watching = { limits, setIdle, signal, folder: folder.base, isSupervised };
  const watch = guard(spawned.pid, watching);
  const onExceeded = (): void => watch.stop('output');
  const allow = createAllowance(limits.maxOutputBytes, onExceeded);
  const maxJournalBytes = limits.maxOutputBytes * journalBytesPerOutputByte;
  const stdout = collect(spawned.stdout, allow);
  const stderr = collect(spawned.stderr, allow);
  const journal = collect(spawned.journal, createAllowance(maxJournalBytes, onExceeded));
  const closed = Promise.all([stdout.closed, stderr.closed, journal.closed]);

  const exit = await spawned.exit;
  const exitAtNs = process.hrtime.bigint();
  watch.release();
  const wasKilled = signal.aborted || watch.limit() !== null;
  await settled(closed, wasKilled ? 0 : graceMs);
  await killAll({ leaderPid: spawned.pid, folder: folder.base });
  await settled(closed, drainMs);
  for (const stream of [spawned.stdout, spawned.stderr, spawned.journal]) stream.destroy();
  if (signal.aborted) throw new RunInterrupted();

  const transcript = readTranscript({
    stdout: stdout.received(),
    stderr: stderr.received(),
    journal: journal.received(),
    spawnedAtNs,
    sharesClock: process.platform === 'linux',
    secret: program.cells ? secret : null,
  });
  const shut = closedTo(settings.protection, program);
  const whole = {
    lines: transcript.lines,
    ...exit,
    limit: watch.limit(),
    durationMs: Number(exitAtNs - transcript.startedAtNs) / 1e6,
    programMs: Number(exitAtNs - transcript.startedAtNs) / 1e6,
    beganAtMs: Date.now() - Number(process.hrtime.bigint() - transcript.startedAtNs) / 1e6,
    hasInvalidUtf8: transcript.hasInvalidUtf8,
    temporaryFolders: pathsOf(folder),
    ...(shut && { closed: shut }),
    ...(program.tracesStatements && { pieces: transcript.pieces, values: transcript.values }),
  };
  return program.cells ? { ...whole, cells: cellOutputs(transcript, program.cells, whole) } : whole;
}

/** Waits for a promise, but no longer than `ms`; the timer does not outlive it. */
async function settled(promise: Promise<unknown>, ms: number): Promise<void> {
  const abort = new AbortController();
  const timeout = delay(ms, undefined, { signal: abort.signal }).catch(() => undefined);
  await Promise.race([promise, timeout]);
  abort.abort();
}
