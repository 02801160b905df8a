import { describe, expect, it } from 'vitest';
import type { Runner } from '../../src/runners/runner.ts';
import type { Output } from '../../src/types.ts';

/** Programs of one language that do the same in each. */
export interface Phrasebook {
  /** Prints `one` on stdout, `two` on stderr, `three` on stdout. */
  readonly speaksOnBothStreams: string;
  /** Ends with exit code 7 and prints nothing. */
  readonly exitsWithSeven: string;
  /** Fails in the language's usual way. */
  readonly fails: string;
  /** Ends never, and prints nothing. */
  readonly hangs: string;
  /** Ends never, and prints all the time. */
  readonly printsForEver: string;
  /** Writes the file `note.txt`, having printed whether it is there already. */
  readonly leavesAFile: string;
}

export interface RunnerLimits {
  readonly timeoutMs?: number;
  readonly maxOutputBytes?: number;
}

/** What every runner keeps to, whatever its language. */
export function describeRunner(
  name: string,
  makeRunner: (limits?: RunnerLimits) => Runner,
  phrases: Phrasebook,
): void {
  const using = async <Result>(
    use: (run: (source: string, alone?: boolean) => Promise<Output>) => Promise<Result>,
    limits?: RunnerLimits,
  ): Promise<Result> => {
    const runner = makeRunner(limits);
    try {
      return await use((source, alone = false) => runner.run({ program: { source }, alone }));
    } finally {
      await runner.close();
    }
  };

  describe(`the contract of a runner: ${name}`, () => {
    it('gives the lines of both streams in the order of their writing', async () => {
      const output = await using((run) => run(phrases.speaksOnBothStreams));
      expect(output.lines.map(({ stream, text }) => [stream, text])).toEqual([
        ['stdout', 'one'],
        ['stderr', 'two'],
        ['stdout', 'three'],
      ]);
      expect(output).toMatchObject({ exitCode: 0, signal: null, limit: null });
    });

    it('gives times that never go back', async () => {
      const { lines } = await using((run) => run(phrases.speaksOnBothStreams));
      const times = lines.map(({ atMs }) => atMs);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times[0]).toBeGreaterThanOrEqual(0);
    });

    it('resolves with the exit code of a program that fails', async () => {
      const output = await using((run) => run(phrases.exitsWithSeven));
      expect(output).toMatchObject({ lines: [], exitCode: 7, signal: null, limit: null });
      expect((await using((run) => run(phrases.fails))).exitCode).toBeGreaterThan(0);
    });

    it('ends a program at the time limit', async () => {
      const output = await using((run) => run(phrases.hangs), { timeoutMs: 300 });
      expect(output).toMatchObject({ lines: [], exitCode: null, limit: 'time' });
    });

    it('ends a program at the output limit, and keeps what came until then', async () => {
      const output = await using((run) => run(phrases.printsForEver), { maxOutputBytes: 10_000 });
      const bytes = output.lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
      expect(output).toMatchObject({ exitCode: null, limit: 'output' });
      // The last line may have lost its end.
      expect(bytes - 10_000).toBeOneOf([0, 1]);
    });

    it('gives each run a fresh folder', async () => {
      const outputs = await using(async (run) => [
        await run(phrases.leavesAFile),
        await run(phrases.leavesAFile),
      ]);
      const [first, second] = outputs.map(({ lines }) => lines.map(({ text }) => text));
      expect(second).toEqual(first);
    });

    it('lists the folders of the run, longest first', async () => {
      const { temporaryFolders } = await using((run) => run(phrases.exitsWithSeven));
      const lengths = temporaryFolders.map(({ length }) => length);
      expect(lengths.length).toBeGreaterThan(0);
      expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
    });

    it('runs many programs side by side, and one alone between them', async () => {
      const outputs = await using((run) =>
        Promise.all(
          Array.from({ length: 12 }, (_, index) => run(phrases.speaksOnBothStreams, index === 5)),
        ),
      );
      expect(outputs.map(({ lines }) => lines.length)).toEqual(Array(12).fill(3));
    });

    it('rejects what was interrupted by closing, and closes twice', async () => {
      const runner = makeRunner();
      const run = runner.run({ program: { source: phrases.hangs }, alone: false });
      const waiting = runner.run({ program: { source: phrases.hangs }, alone: true });
      const settled = Promise.allSettled([run, waiting]);
      await runner.close();
      await runner.close();
      expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    });
  });
}
