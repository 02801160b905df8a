import type { GetRunner } from '../../src/runners/runner.ts';
import type { Output } from '../../src/types.ts';

/** A runner that runs nothing: it looks up what a program, named by its first line, printed. */
export function scriptedRunner(outputs: Readonly<Record<string, Output>>): GetRunner {
  return async () => ({
    runner: {
      run: async ({ program }) => {
        const name = program.source.split('\n')[0] ?? '';
        const output = outputs[name];
        if (!output) throw new Error(`no output for the program ${JSON.stringify(name)}`);
        return output;
      },
      close: async () => {},
    },
  });
}
