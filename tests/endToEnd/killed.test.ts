import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { readTemporaryName } from '../../src/files/temporaryName.ts';
import { fuzzing } from '../support/fuzzing.ts';
import { articleWith, makeRepository, type Repository } from '../support/repository.ts';

/** `npm run fuzz` kills 1,000 times. */
const { kills } = fuzzing;
const articles = 50;
/** Python would take most of the time, in which nothing is written. */
const fixPath = fileURLToPath(new URL('../support/fixWithoutPython.mjs', import.meta.url));

const names = Array.from(
  { length: articles },
  (_, k) => `an-article-${String(k).padStart(2, '0')}.md`,
);
const before = names.map((_, k) => articleWith(`print(${k})`, 'wrong'));
const after = names.map((_, k) => articleWith(`print(${k})`, String(k)));

interface RunningFix {
  readonly kill: () => void;
  /** Resolves to the signal that ended it, if one did. */
  readonly ended: Promise<NodeJS.Signals | undefined>;
}

function startFix(repository: Repository, ...paths: string[]): RunningFix {
  const options = { cwd: repository.folder, reject: false } as const;
  const running = execa(process.execPath, [fixPath, ...paths], options);
  return {
    kill: () => running.kill('SIGKILL'),
    ended: running.then(({ signal }) => signal),
  };
}

function contentsOf(repository: Repository): string[] {
  return names.map((name) => readFileSync(repository.path(`articles/${name}`), 'utf8'));
}

/** Whatever lies beside the articles. */
function othersIn(repository: Repository): string[] {
  return readdirSync(repository.path('articles')).filter((name) => !names.includes(name));
}

function reset(repository: Repository): void {
  for (const [k, name] of names.entries()) {
    writeFileSync(repository.path(`articles/${name}`), before[k] ?? '');
  }
}

/** Resolves when something is written beside the articles. */
function firstWrite(repository: Repository): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(repository.path('articles'), () => {
      watcher.close();
      resolve();
    });
  });
}

/** How long a run takes before its first write, and from that one to the last. */
async function timesOf(repository: Repository): Promise<{ startMs: number; writingMs: number }> {
  const startedAt = performance.now();
  const wrote = firstWrite(repository).then(() => performance.now());
  await startFix(repository).ended;
  const wroteAt = await wrote;
  return { startMs: wroteAt - startedAt, writingMs: performance.now() - wroteAt };
}

/** Kills a run at a random moment, mostly one at which it writes; false where it ended before. */
async function killSomewhere(
  repository: Repository,
  { startMs, writingMs }: { startMs: number; writingMs: number },
): Promise<boolean> {
  const wrote = firstWrite(repository);
  const running = startFix(repository);
  const isAnywhere = Math.random() < 0.1;
  if (isAnywhere) await delay(Math.random() * (startMs + writingMs));
  else await Promise.race([wrote, running.ended]).then(() => delay(Math.random() * writingMs));
  running.kill();
  return (await running.ended) === 'SIGKILL';
}

it(
  `killed at any of ${kills} moments, fix leaves each article wholly old or wholly new`,
  async () => {
    const files = names.map((name, k) => [`articles/${name}`, before[k] ?? ''] as const);
    const repository = makeRepository(Object.fromEntries(files));
    const times = await timesOf(repository);
    expect(contentsOf(repository)).toEqual(after);
    const figures = { kills: 0, betweenWrites: 0, withTemporaryFile: 0, tooLate: 0 };
    for (let k = 0; k < kills; k++) {
      reset(repository);
      const isKilled = await killSomewhere(repository, times);
      const contents = contentsOf(repository);
      const torn = contents.filter((text, n) => text !== before[n] && text !== after[n]);
      expect(torn).toEqual([]);
      const written = contents.filter((text, n) => text === after[n]).length;
      figures.kills += 1;
      if (!isKilled) figures.tooLate += 1;
      else if (written > 0 && written < articles) figures.betweenWrites += 1;
      const left = othersIn(repository);
      expect(left.filter((name) => readTemporaryName(name) === null)).toEqual([]);
      if (left.length === 0) continue;
      figures.withTemporaryFile += 1;
      await startFix(repository, `articles/${names[0]}`).ended;
      expect(othersIn(repository)).toEqual([]);
    }
    await startFix(repository).ended;
    expect(contentsOf(repository)).toEqual(after);
    expect(othersIn(repository)).toEqual([]);
    if (fuzzing.isLong) process.stdout.write(`${JSON.stringify(figures)}\n`);
  },
  fuzzing.timeoutMs,
);

it('two at once set every article right, and leave nothing beside them', async () => {
  const files = names.map((name, k) => [`articles/${name}`, before[k] ?? ''] as const);
  const repository = makeRepository(Object.fromEntries(files));
  await Promise.all([startFix(repository).ended, startFix(repository).ended]);
  expect(contentsOf(repository)).toEqual(after);
  expect(othersIn(repository)).toEqual([]);
});
