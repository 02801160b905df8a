import type { Output, Program } from '../../../types.ts';
import { RunInterrupted } from '../../interrupted.ts';
import type { Limits } from '../../runner.ts';
import { observesItself, showsTheRecorder } from '../observesItself.ts';
import { mainFileOf } from '../runFolder.ts';
import { runProgram, type RunSettings } from '../runProgram.ts';
import { takeAhead } from './ahead.ts';
import { type ForkServer, ForkServerEnded, startForkServer } from './forkServer.ts';
import { importsIn, importsOf, loadableOf } from './imports.ts';
import { looksAround } from './looksAround.ts';
import { maxMainFile } from './serverSettings.ts';

/** Runs programs in forks of interpreters that are started already. */
export interface FastRunner {
  /**
   * Null where only the reference run will do: the program looks at what a fork does otherwise, or
   * there is no fork server.
   *
   * @throws ForkServerEnded where the server ended while the program ran.
   */
  readonly run: (program: Program, settings: FastSettings) => Promise<Output | null>;
  /** Lets the server prepare: programs are going to come that are in this text. */
  readonly expectRuns: (text: string) => void;
  /** Why there is no fork server, if it was tried in vain. */
  readonly fault: () => string | null;
  readonly close: () => Promise<void>;
}

export type FastSettings = Omit<RunSettings, 'detail' | 'spawn'>;

export interface FastRunnerOptions {
  readonly python: string;
  readonly limits: Limits;
}

/** A server that ends so often is given up. */
const maxStarts = 5;

/** Makes a fast runner; its server starts when programs are expected, or when the first comes. */
export function createFastRunner({ python, limits }: FastRunnerOptions): FastRunner {
  const { maxMemoryBytes } = limits;
  let current: Promise<ForkServer> | null = null;
  let starts = 0;
  let fault = process.platform === 'win32' ? 'there is no fork on Windows' : null;

  const start = (expected: readonly string[] = []): Promise<ForkServer> => {
    starts += 1;
    const options = { python, maxMemoryBytes, expected };
    current = takeAhead(options) ?? startForkServer(options);
    current.catch((error: unknown) => {
      fault ??= error instanceof Error ? error.message : String(error);
    });
    return current;
  };

  const livingServer = async (): Promise<ForkServer | null> => {
    try {
      const asked = current ?? start();
      const server = await asked;
      if (!server.hasEnded()) return server;
      if (starts >= maxStarts) return null;
      // Of all who find that it has ended, the first starts the next.
      return await (current === asked ? start() : current);
    } catch {
      return null;
    }
  };

  return {
    run: async (program, settings) => {
      if (settings.signal.aborted) throw new RunInterrupted();
      if (fault !== null || !isForkable(program, settings)) return null;
      const imports = importsOf(program);
      const server = await livingServer();
      if (!server) return null;
      const output = await runProgram(program, {
        ...settings,
        detail: program.tracesStatements ? 'statements' : 'lines',
        folders: server.folders,
        spawn: (toSpawn) => server.spawn(toSpawn, loadableOf(imports)),
      });
      if (settings.clock === 'virtual') return output;
      return showsTheRecorder(output) ? null : { ...output, via: 'fork' };
    },
    expectRuns: (text) => {
      if (fault !== null) return;
      const expected = loadableOf(importsIn(text));
      const expect = (server: ForkServer): void => server.expect(expected);
      (current ?? start(expected)).then(expect, () => undefined);
    },
    fault: () => fault,
    close: async () => {
      const server = await current?.catch(() => null);
      await server?.close();
    },
  };
}

/** Whether a fork of a server is, for this program, the same as an interpreter of its own. */
function isForkable(program: Program, { hashSeed }: FastSettings): boolean {
  const { source, files = [], stdin } = program;
  const texts = [source, ...files.map(({ text }) => text)];
  return (
    hashSeed === 0 &&
    stdin == null &&
    mainFileOf(program).length <= maxMainFile &&
    !texts.some((text) => observesItself(text) || looksAround(text))
  );
}

export { ForkServerEnded };
