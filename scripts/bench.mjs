// `npm run bench`: what the reference run costs above plain Python, in the same minute on the same
// machine: milliseconds a program, one at a time and side by side. Only the ratios mean something.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { resolveInterpreter } = await import(join(root, 'dist/runners/python/interpreter.js'));
const { createPythonRunner } = await import(join(root, 'dist/runners/python/pythonRunner.js'));
const { defaultLimits } = await import(join(root, 'dist/runners/runner.js'));

const [requested] = process.argv.slice(2);
const found = await resolveInterpreter({ requested, cwd: process.cwd(), env: process.env });
if ('problem' in found) {
  console.error('No usable Python:', found.problem.args);
  process.exit(3);
}

const kinds = [
  (n) => `for i in range(${n}):\n    print(i)`,
  (n) => `import json\nprint(json.dumps({"n": ${n}}, indent=2))`,
  (n) => `import re\nprint(re.findall(r"\\d+", "a${n}b22"))`,
  (n) => `from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\nprint(P(${n}))`,
  (n) => `print(sum(i * i for i in range(${n} * 10000)))`,
  (n) => `from collections import Counter\nprint(Counter("abcabc" * ${n}))`,
  (n) => `import logging\nlogging.warning("n = ${n}")`,
  () => `import asyncio\nasync def main():\n    print(1)\nasyncio.run(main())`,
];
const programs = [1, 2, 3, 4, 5].flatMap((n) => kinds.map((kind) => kind(n)));
const cores = availableParallelism();
const rounds = 3;

const folder = mkdtempSync(join(tmpdir(), 'jikko-bench-'));
programs.forEach((source, index) => writeFileSync(join(folder, `${index}.py`), source));
const runner = createPythonRunner({ interpreter: found.interpreter, limits: defaultLimits, cores });

try {
  const oneByOne = 'for f in *.py; do "$PYTHON" "$f" > /dev/null 2>&1; done';
  const sideBySide = `ls *.py | xargs -P${cores} -I{} sh -c '"$PYTHON" {} > /dev/null 2>&1'`;
  const measured = [];
  for (let round = 0; round <= rounds; round += 1) {
    measured.push([
      await msPerProgram(() => shell(oneByOne)),
      await msPerProgram(runOneByOne),
      await msPerProgram(() => shell(sideBySide)),
      await msPerProgram(runSideBySide),
    ]);
  }
  // The first round warms up.
  const [shellOne, runnerOne, shellMany, runnerMany] = [0, 1, 2, 3].map((column) =>
    median(measured.slice(1).map((row) => row[column])),
  );
  console.log(`Python ${found.interpreter.version}, ${programs.length} programs, ${cores} cores`);
  report('one at a time', 'shell loop', shellOne, runnerOne);
  report('side by side', `xargs -P${cores}`, shellMany, runnerMany);
} finally {
  await runner.close();
  rmSync(folder, { recursive: true, force: true });
}

async function runOneByOne() {
  for (const source of programs) await runner.run({ program: { source }, alone: true });
}

async function runSideBySide() {
  await Promise.all(programs.map((source) => runner.run({ program: { source }, alone: false })));
}

function shell(script) {
  const { PATH } = process.env;
  const env = { PATH, PYTHON: found.interpreter.path, PYTHONUTF8: '1', PYTHONHASHSEED: '0' };
  execFileSync('sh', ['-c', script], { cwd: folder, env, stdio: 'ignore' });
}

async function msPerProgram(run) {
  const start = performance.now();
  await run();
  return (performance.now() - start) / programs.length;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function report(title, rival, rivalMs, runnerMs) {
  const ratio = (runnerMs / rivalMs).toFixed(2);
  console.log(
    `${title}: reference run ${runnerMs.toFixed(1)} ms, ${rival} ${rivalMs.toFixed(1)} ms a program, ratio ${ratio}`,
  );
}
