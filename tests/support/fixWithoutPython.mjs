// `jikko fix` in a process of its own, with a runner that knows what `print(1)` prints. Usage:
// node fixWithoutPython.mjs [paths…]
import { run } from '../../dist/run.js';
import { defaultLimits } from '../../dist/runners/runner.js';

const runner = {
  run: async ({ program }) => ({
    lines: [...program.source.matchAll(/^print\((\d+)\)$/gm)].map(([, text]) => ({
      stream: 'stdout',
      text,
      atMs: 1,
      isApproximate: false,
    })),
    exitCode: 0,
    signal: null,
    limit: null,
    durationMs: 10,
    hasInvalidUtf8: false,
    temporaryFolders: [],
  }),
  close: async () => {},
};

const { articles } = await run({
  paths: process.argv.slice(2),
  cwd: process.cwd(),
  fix: 'write',
  context: { getRunner: async () => ({ runner }), limits: defaultLimits },
  pythonVersion: () => null,
});
const codes = articles.flatMap(({ problems }) => problems.map(({ code }) => code));
process.stdout.write(JSON.stringify({ codes: codes.filter((code) => !code.startsWith('zenn-')) }));
