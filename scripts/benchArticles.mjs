// `npm run bench:articles`: what `jikko verify` takes for whole articles, against a shell that runs
// the same programs by `xargs` or in a loop, in the same minute on the same machine. Only the ratios
// mean something.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { resolveInterpreter } = await import(join(root, 'dist/runners/python/interpreter.js'));

const [requested] = process.argv.slice(2);
const found = await resolveInterpreter({ requested, cwd: process.cwd(), env: process.env });
if ('problem' in found) {
  console.error('No usable Python:', found.problem.args);
  process.exit(3);
}
const python = found.interpreter.path;
const cores = availableParallelism();
const rounds = 3;

/** A program each, with what it prints; 25 % of each of four kinds. */
const mixed = [
  (n) => [`print("n =", ${n})`, `n = ${n}`],
  (n) => [
    `import asyncio\n\n\nasync def double(n):\n    return n * 2\n\n\nasync def main():\n    print(await asyncio.gather(*[double(n) for n in range(3)]), ${n})\n\n\nasyncio.run(main())`,
    `[0, 2, 4] ${n}`,
  ],
  (n) => library[n % library.length](n),
  (n) => [
    `class Point:\n    def __init__(self, x):\n        self.x = x\n\n    def __repr__(self):\n        return f"Point({self.x})"\n\n\nprint(Point(${n}))`,
    `Point(${n})`,
  ],
];
const library = [
  (n) => [`import json\n\nprint(json.dumps({"n": ${n}}))`, `{"n": ${n}}`],
  (n) => [`import re\n\nprint(re.findall(r"\\d+", "a${n}b22"))`, `['${n}', '22']`],
  (n) => [
    `from dataclasses import dataclass\n\n\n@dataclass\nclass P:\n    x: int\n\n\nprint(P(${n}))`,
    `P(x=${n})`,
  ],
  (n) => [
    `from collections import Counter\n\nprint(Counter("aab" * ${n + 1}).most_common(1))`,
    `[('a', ${2 * (n + 1)})]`,
  ],
  (n) => [
    `from datetime import date, timedelta\n\nprint(date(2024, 1, 1) + timedelta(days=${n % 31}))`,
    `2024-01-${String((n % 31) + 1).padStart(2, '0')}`,
  ],
  (n) => [
    `from typing import Optional\n\n\ndef f(x: Optional[int]) -> int:\n    return (x or 0) + ${n}\n\n\nprint(f(None))`,
    String(n),
  ],
];
const sleeping = [
  (n) => [`import time\n\ntime.sleep(0.5)\nprint(${n})`, String(n)],
  (n) => [
    `import asyncio\n\n\nasync def main():\n    await asyncio.sleep(0.5)\n    print(${n})\n\n\nasyncio.run(main())`,
    String(n),
  ],
];
const xargs = `ls *.py | xargs -P${cores} -I{} sh -c '"$PYTHON" {} > /dev/null 2>&1'`;
const loop = 'for f in *.py; do "$PYTHON" "$f" > /dev/null 2>&1; done';

console.log(`Python ${found.interpreter.version}, ${cores} cores`);
compare('200 mixed code blocks', { kinds: mixed, articles: 20, perArticle: 10 }, xargs);
compare('40 that sleep, 20 s in all', { kinds: sleeping, articles: 4, perArticle: 10 }, loop);
compare('1 article of 10', { kinds: mixed, articles: 1, perArticle: 10 }, xargs);

function compare(title, { kinds, articles, perArticle }, script) {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-bench-'));
  try {
    mkdirSync(join(folder, 'articles'));
    for (let article = 0; article < articles; article += 1) {
      const examples = Array.from({ length: perArticle }, (_, k) => {
        const n = article * perArticle + k;
        return kinds[n % kinds.length](n);
      });
      examples.forEach(([source], k) =>
        writeFileSync(join(folder, `p${article * perArticle + k}.py`), `${source}\n`),
      );
      writeFileSync(join(folder, 'articles', `article-${100 + article}.md`), articleOf(examples));
    }
    const measured = [];
    for (let round = 0; round < rounds; round += 1) {
      measured.push([wallMs(() => shell(script, folder)), wallMs(() => verify(folder))]);
    }
    const [rivalMs, ownMs] = [0, 1].map((column) =>
      Math.min(...measured.map((row) => row[column])),
    );
    const ratio = (ownMs / rivalMs).toFixed(3);
    console.log(
      `${title}: verify ${ownMs.toFixed(0)} ms, shell ${rivalMs.toFixed(0)} ms, ratio ${ratio}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function articleOf(examples) {
  const front =
    '---\ntitle: "x"\nemoji: "🐍"\ntype: "tech"\ntopics: ["python"]\npublished: true\n---\n';
  const blocks = examples.map(
    ([source, output], k) =>
      `## Step ${k + 1}\n\n\`\`\`python\n${source}\n\`\`\`\n\n**実行結果**\n\n\`\`\`\n${output}\n\`\`\`\n`,
  );
  return [front, ...blocks].join('\n');
}

function shell(script, cwd) {
  const { PATH } = process.env;
  const env = { PATH, PYTHON: python, PYTHONUTF8: '1', PYTHONHASHSEED: '0' };
  execFileSync('sh', ['-c', script], { cwd, env, stdio: 'ignore' });
}

function verify(cwd) {
  // Of the environment only what is needed: on a CI server programs would be protected, and some
  // settings of Node make its start slow.
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/bundle/cli.js'), 'verify', '--python', python],
    { cwd, env: { PATH, HOME }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`verify ended with ${status}: ${stdout}${stderr}`);
}

function wallMs(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
