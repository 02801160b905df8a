import { constants } from 'node:os';
import { join } from 'node:path';
import { killGroup } from '../../../isolation/kill.ts';
import { remember } from '../../../isolation/liveRuns.ts';
import { removeFolder } from '../../../isolation/removeFolder.ts';
import { createRunFolder, fillServerFolder, mainFileOf, type RunFolders } from '../runFolder.ts';
import {
  addressSpaceBytes,
  type Exit,
  parametersOf,
  type ProgramToSpawn,
  type SpawnedProgram,
} from '../programToSpawn.ts';
import { createReusedFolders } from './reusedFolders.ts';
import { type Deferred, deferred } from './deferred.ts';
import { startServerProcess } from './serverProcess.ts';
import { placeholder } from './serverSettings.ts';
import { listenForStreams, type Streams } from './streams.ts';

/** Why a forked program has no output: its server ended before it, or does not answer. */
export class ForkServerEnded extends Error {
  constructor(detail: string) {
    super(`The fork server ended: ${detail}`);
    this.name = 'ForkServerEnded';
  }
}

/** An interpreter that forks a child for each program. */
export interface ForkServer {
  /**
   * Forks a child for a program; its folder must be filled.
   *
   * @throws ForkServerEnded also by the promise of the exit.
   */
  readonly spawn: (toSpawn: ProgramToSpawn, imports: readonly string[]) => Promise<SpawnedProgram>;
  /** Lets it load modules that programs are likely to import, each once. */
  readonly expect: (modules: readonly string[]) => void;
  /** Of programs that are to be forked; the server removes them should jikko die. */
  readonly folders: RunFolders;
  readonly hasEnded: () => boolean;
  readonly close: () => Promise<void>;
}

export interface ForkServerOptions {
  readonly python: string;
  readonly maxMemoryBytes: number;
  /** Modules that programs are likely to import; default none. */
  readonly expected?: readonly string[];
}

interface Child {
  /** The pid, when the child has said it. */
  readonly started: Deferred<number>;
  readonly exited: Deferred<Exit>;
}

/** A server that has not answered for so long does not answer any more. */
const patienceMs = 20_000;

/** Connected before the program began, its streams are late only on a busy machine. */
const streamsMs = 10_000;

/** What a server that ends has to do takes less; one that was stopped never does it. */
const closeMs = 2000;

/**
 * Starts a fork server.
 *
 * @throws ForkServerEnded where this machine or this interpreter cannot have one.
 */
export async function startForkServer(options: ForkServerOptions): Promise<ForkServer> {
  const folder = createRunFolder();
  const { run, forget } = remember(folder.base);
  const children = new Map<number, Child>();
  let endedBy: Error | null = null;
  let nextId = 1;
  const ready = deferred<void>();

  fillServerFolder(folder);
  const socket = join(folder.base, 'socket');
  // Nothing is awaited before the server starts: parsing would come between.
  const listener = listenForStreams(socket, () => server.kill());
  const folders = createReusedFolders((bases) => server.send(`folders ${JSON.stringify(bases)}`));
  const settings = {
    socket,
    folder: folder.base,
    placeholder,
    address_space: addressSpaceBytes(options.maxMemoryBytes),
  } as const;
  const server = startServerProcess(options.python, folder, settings, (line) => {
    const [word, id, value] = line.split(' ');
    const child = children.get(Number(id));
    if (word === 'ready') ready.resolve();
    else if (word === 'started') child?.started.resolve(Number(value));
    else if (word === 'exited') hasExited(child, exitOf(Number(value)));
    else if (word === 'refused') fail(child, new ForkServerEnded('it could not fork'));
  });
  run.leaderPid = server.pid;
  const ended = server.ended.then(async (said) => {
    endedBy = new ForkServerEnded(said);
    for (const child of children.values()) fail(child, endedBy);
    listener.close();
    await Promise.all([removeFolder(folder.base), folders.close()]);
    forget();
    // Who is told that there is no server need not wait for what it leaves.
    ready.reject(endedBy);
  });
  const expected = new Set<string>();
  const expect = (modules: readonly string[]): void => {
    const added = modules.filter((name) => !expected.has(name));
    if (added.length === 0 || endedBy) return;
    for (const name of added) expected.add(name);
    server.send(`expect ${added.join(',')}`);
  };
  expect(options.expected ?? []);
  await ready.promise;
  server.setBusy(false);

  const spawn: ForkServer['spawn'] = async (toSpawn, imports) => {
    if (endedBy) throw endedBy;
    const id = nextId++;
    const child: Child = { started: deferred(), exited: deferred() };
    children.set(id, child);
    server.setBusy(true);
    const streams = listener.streamsOf(id);
    const giveUpStreams = (): void => listener.giveUp(id);
    let timer = setTimeout(server.kill, patienceMs + toSpawn.limits.timeoutMs);
    const waitForStreams = (): void => {
      clearTimeout(timer);
      timer = setTimeout(giveUpStreams, streamsMs);
    };
    child.exited.promise.then(waitForStreams, giveUpStreams);
    // Until then this process must not end: the streams alone do not keep it alive.
    void Promise.allSettled([child.exited.promise, streams]).then(() => {
      clearTimeout(timer);
      children.delete(id);
      if (children.size === 0) server.setBusy(false);
    });
    server.send(requestOf(id, toSpawn, imports));
    return followed(child, streams);
  };

  return {
    spawn,
    expect,
    folders,
    hasEnded: () => endedBy !== null,
    close: async () => {
      const timer = setTimeout(server.kill, closeMs);
      server.end();
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @throws ForkServerEnded where the child could not be made, or was lost. */
async function followed(child: Child, arriving: Promise<Streams>): Promise<SpawnedProgram> {
  const exit = child.exited.promise;
  const [started, streams] = await Promise.allSettled([child.started.promise, arriving]);
  if (started.status === 'fulfilled' && streams.status === 'fulfilled') {
    const [stdout, stderr, journal] = streams.value;
    return { pid: started.value, stdout, stderr, journal, exit };
  }
  if (streams.status === 'fulfilled') for (const stream of streams.value) stream.destroy();
  if (started.status === 'rejected') throw started.reason;
  killGroup(started.value);
  await exit;
  throw new ForkServerEnded('it did not connect a program');
}

/** Each child tells that it has started, in the same line of news, before the server that it ended. */
function hasExited(child: Child | undefined, exit: Exit): void {
  child?.started.reject(new ForkServerEnded('a child ended before it began'));
  child?.exited.resolve(exit);
}

function fail(child: Child | undefined, error: Error): void {
  child?.started.reject(error);
  child?.exited.reject(error);
}

function requestOf(id: number, toSpawn: ProgramToSpawn, imports: readonly string[]): string {
  const { folder, program } = toSpawn;
  const text = JSON.stringify({
    folder: folder.base,
    work: folder.work,
    argv: program.argv ?? [],
    program: { ...parametersOf(toSpawn), main: mainFileOf(program), address_space: 0 },
  });
  return `fork ${id} ${imports.join(',')} ${text}`;
}

/** What waitpid(2) tells. */
function exitOf(status: number): Exit {
  const signal = status & 0x7f;
  if (signal === 0) return { exitCode: (status >> 8) & 0xff, signal: null };
  const name = Object.entries(constants.signals).find(([, number]) => number === signal)?.[0];
  return { exitCode: null, signal: name ?? `signal ${signal}` };
}
