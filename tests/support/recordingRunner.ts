import { defaultIsolation, type IsolationRequest } from '../../src/isolation/decideIsolation.ts';
import { createPython, type Python } from '../../src/python.ts';
import { defaultLimits, type GetRunner } from '../../src/runners/runner.ts';
import type { Output } from '../../src/types.ts';

/** A runner that runs each program really, but once: later runs get the same output. */
export function recordingRunner(isolation: IsolationRequest = defaultIsolation): {
  readonly getRunner: GetRunner;
  readonly python: Python;
} {
  const { env } = process;
  const python = createPython({ cwd: process.cwd(), env, limits: defaultLimits, isolation });
  const outputs = new Map<string, Promise<Output>>();
  const getRunner: GetRunner = async () => {
    const found = await python.getRunner();
    if ('problem' in found) return found;
    const { runner } = found;
    return {
      runner: {
        run: (request) => {
          const key = JSON.stringify(request.program);
          const output = outputs.get(key) ?? runner.run({ ...request, mode: 'reference' });
          outputs.set(key, output);
          return output;
        },
        ...(runner.survey && { survey: runner.survey }),
        close: runner.close,
      },
    };
  };
  return { getRunner, python };
}
