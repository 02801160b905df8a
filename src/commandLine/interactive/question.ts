import { RunInterrupted } from '../../runners/interrupted.ts';

/** Where questions are asked. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
}

/**
 * Asks for one line. Each question has a reader of its own, so that Ctrl-C is the usual signal while
 * programs run. Null where the input ends (Ctrl-D).
 *
 * @throws RunInterrupted on Ctrl-C and when the process is asked to end.
 */
export async function question(
  text: string,
  { input, output, signal }: Dialogue,
): Promise<string | null> {
  if (signal.aborted) throw new RunInterrupted();
  const { createInterface } = await import('node:readline');
  const reader = createInterface({ input, output, terminal: true, historySize: 0 });
  try {
    return await new Promise<string | null>((resolve, reject) => {
      const breakOff = (): void => reject(new RunInterrupted());
      // A terminal in raw mode makes no signal of Ctrl-C.
      reader.once('SIGINT', breakOff);
      signal.addEventListener('abort', breakOff, { once: true });
      reader.once('close', () => resolve(null));
      reader.question(text, resolve);
    });
  } finally {
    reader.close();
  }
}
