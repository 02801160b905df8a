import { it } from 'vitest';
import { createPythonRunner } from '../src/runners/python/pythonRunner.ts';
import { defaultLimits } from '../src/runners/runner.ts';
it('x', async () => {
  for (const path of (process.env['PYS'] ?? '/usr/bin/python3').split(',')) {
    const runner = createPythonRunner({ interpreter: { path, version: '3' }, limits: defaultLimits, cores: 2 });
    for (const source of ['print(__file__)\n1/0', 'import sys\nprint(sys.argv, sys.path)', 'import json\nprint(json.dumps([1]))', 'import asyncio\nasync def f():\n    print(1)\nasyncio.run(f())','import os\nfor fd in range(2000):\n    try:\n        os.fstat(fd); print(fd, end=" ")\n    except OSError: pass\nprint(os.environ)\nprint(open("/proc/self/environ").read())']) {
      const t = performance.now();
      const output = await runner.run({ program: { source }, alone: false, mode: 'fast' });
      console.log(path, output.via, output.exitCode, (performance.now() - t).toFixed(1), output.lines.map((l) => l.text).join('\n'));
    }
    await runner.close();
  }
});
