import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzzing } from '../support/fuzzing.ts';
import { frontMatter } from '../support/repository.ts';
import { freshRun, keptRun, ranIn, verdictsOf } from '../support/keptRun.ts';

/** Two interpreters with a package of their own each. */
const environments = ['one', 'other'] as const;
const base = mkdtempSync(join(tmpdir(), 'jikko-environments-'));
const pythonOf = (name: string): string => join(base, name, 'bin/python');

function packageFolder(name: string): string {
  const question = 'import site; print(site.getsitepackages()[0])';
  return join(execFileSync(pythonOf(name), ['-c', question]).toString().trim(), 'demo_package');
}

const packages = new Map<string, string>();

beforeAll(() => {
  for (const name of environments) {
    execFileSync('python3', ['-m', 'venv', '--without-pip', join(base, name)]);
    packages.set(name, packageFolder(name));
    mkdirSync(packageFolder(name));
    // As tools install packages that are being edited: Python imports it when it starts.
    writeFileSync(join(packageFolder(name), '../demo.pth'), 'import demo_start\n');
  }
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Everything that the verdicts of the article below depend on. */
interface World {
  readonly number: number;
  readonly claim: number;
  readonly data: string;
  readonly dataClaim: string;
  /** By the interpreter. */
  readonly versions: Readonly<Record<'one' | 'other', number>>;
  /** What a module says that Python imports when it starts. */
  readonly started: number;
  readonly python: 'one' | 'other';
  readonly unclaimed: 'off' | 'warn';
  readonly hasOtherFile: boolean;
}

const first: World = {
  number: 1,
  claim: 1,
  data: 'a',
  dataClaim: 'a',
  versions: { one: 1, other: 2 },
  started: 1,
  python: 'one',
  unclaimed: 'warn',
  hasOtherFile: false,
};

function example(code: string, claim: string): string {
  return `\`\`\`python\n${code}\n\`\`\`\n\n**実行結果**:\n\`\`\`\n${claim}\n\`\`\`\n\n`;
}

function write(world: World, folder: string): void {
  const { number, claim, data, dataClaim, versions, started, hasOtherFile } = world;
  const dataFile = join(folder, 'data.txt');
  const otherFile = join(folder, 'other.txt');
  writeFileSync(dataFile, data);
  rmSync(otherFile, { force: true });
  if (hasOtherFile) writeFileSync(otherFile, 'here');
  for (const name of environments) {
    const demo = packages.get(name) ?? '';
    // Of another size each: Python takes bytecode by the size and the second of its source.
    const version = `VERSION = ${versions[name]}${'#'.repeat(versions[name])}\n`;
    writeFileSync(join(demo, '__init__.py'), version);
    const start = `import builtins\nbuiltins.STARTED = ${started}${'#'.repeat(started)}\n`;
    writeFileSync(join(demo, '../demo_start.py'), start);
  }
  const asksForOther = `try:\n    print(open(${JSON.stringify(otherFile)}).read())\nexcept OSError:\n    print("missing")`;
  writeFileSync(
    join(folder, 'articles/an-article-of-many.md'),
    frontMatter +
      example(`print(${number})`, String(claim)) +
      example(`print(open(${JSON.stringify(dataFile)}).read())`, dataClaim) +
      example('import demo_package\nprint(demo_package.VERSION)', '1') +
      example(asksForOther, 'missing') +
      example('print(STARTED)', '1') +
      '```python\nprint("claims nothing")\n```\n',
  );
}

const small = fc.integer({ min: 1, max: 2 });
const letter = fc.constantFrom('a', 'b');
const edit: fc.Arbitrary<Partial<World>> = fc.oneof(
  fc.record({ number: small }),
  fc.record({ claim: small }),
  fc.record({ data: letter }),
  fc.record({ dataClaim: letter }),
  fc.record({ versions: fc.record({ one: small, other: small }) }),
  fc.record({ started: small }),
  fc.record({ python: fc.constantFrom(...environments) }),
  fc.record({ unclaimed: fc.constantFrom('off', 'warn') }),
  fc.record({ hasOtherFile: fc.boolean() }),
);

const sequences = Math.max(1, Math.round(fuzzing.programs / 6));

it(
  'what is kept never gives another verdict than a run that knows nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 8 }), async (edits) => {
        const folder = mkdtempSync(join(tmpdir(), 'zenn-repository-'));
        mkdirSync(join(folder, 'articles'));
        try {
          let world = first;
          for (const change of [{}, ...edits]) {
            world = { ...world, ...change };
            write(world, folder);
            const options = { python: pythonOf(world.python), unclaimed: world.unclaimed };
            const kept = await keptRun(folder, options);
            const fresh = await freshRun(folder, options);
            expect(verdictsOf(kept)).toEqual(verdictsOf(fresh));
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: sequences, seed: fuzzing.seed },
    );
  },
  fuzzing.timeoutMs,
);

it('the articles of this repository are not run twice, and tell the same the second time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zenn-repository-'));
  cpSync(fileURLToPath(new URL('../../articles', import.meta.url)), join(folder, 'articles'), {
    recursive: true,
  });
  try {
    const firstReport = await keptRun(folder);
    const second = await keptRun(folder);
    expect(ranIn(firstReport).length).toBeGreaterThan(0);
    expect(verdictsOf(second)).toEqual(verdictsOf(firstReport));
    const mayRunAgain = firstReport.articles.flatMap(({ path, codeBlocks }) =>
      codeBlocks
        .filter(({ kept }) => kept?.notKept !== null)
        .map(({ codeBlock }) => `${path}:${codeBlock.place.line}`),
    );
    expect(mayRunAgain).toEqual(expect.arrayContaining(ranIn(second)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
