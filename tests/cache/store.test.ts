import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createKeptPrograms } from '../../src/cache/keptPrograms.ts';
import { createLook } from '../../src/cache/recordedState.ts';
import { pruneStore } from '../../src/cache/pruneStore.ts';
import { keyOf, openStore } from '../../src/cache/store.ts';
import type { Output } from '../../src/types.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const key = keyOf('a', { b: 1 });

/** Of the kind `programs`. */
function entry(text: string): unknown {
  const lines = [{ stream: 'stdout', text, atMs: 1, isApproximate: false }];
  const conditions = { dependencies: [], short: [], keptAtMs: 1 };
  return { first: { lines, exitCode: 0 }, again: null, conditions };
}

it('what was written is read, by another store too', () => {
  const folder = temporaryFolder();
  openStore(folder).write('programs', key, entry('値\n'));
  const store = openStore(folder);
  expect(store.read('programs', key)).toEqual(entry('値\n'));
  expect(store.read('articles', key)).toBeNull();
  expect(store.state()).toEqual({ corrupt: 0, unwritable: null, written: 0 });
});

it.each([
  ['shorter', (bytes: Buffer) => bytes.subarray(0, -3)],
  ['empty', () => Buffer.alloc(0)],
  ['other bytes', (bytes: Buffer) => Buffer.from(bytes.toString().replace('text', 'test'))],
  ['zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
])('an entry that became %s is as none, is counted and removed', (_, damage) => {
  const folder = temporaryFolder();
  openStore(folder).write('programs', key, entry('a'));
  const file = join(folder, 'programs', readdirSync(join(folder, 'programs'))[0] ?? '');
  writeFileSync(file, damage(readFileSync(file)));
  const store = openStore(folder);
  expect(store.read('programs', key)).toBeNull();
  expect(store.state().corrupt).toBe(1);
  expect(readdirSync(join(folder, 'programs'))).toEqual([]);
});

it.each([
  ['no JSON', 'not JSON'],
  ['nothing', 'null'],
  ['no object', '5'],
  ['without its parts', '{}'],
  ['with parts of another kind', '{"first":{"lines":5},"conditions":{"dependencies":[]}}'],
  [
    'with a dependency that is none',
    '{"first":{"lines":[]},"conditions":{"dependencies":[null],"short":[],"keptAtMs":1}}',
  ],
  ['whose parts are inherited', '{"__proto__":{"first":{"lines":[]}},"conditions":{}}'],
])('an entry with the right sum that somebody else wrote is as none: %s', (_, body) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'programs'));
  const sum = createHash('sha256').update(body).digest('hex').slice(0, 32);
  writeFileSync(join(folder, 'programs', `${key}.json`), `${sum}\n${body}`);
  const store = openStore(folder);
  expect(store.read('programs', key)).toBeNull();
  expect(store.state().corrupt).toBe(1);
});

it('where nothing can be written, that is told and nothing is thrown', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const store = openStore(join(folder, 'file'));
  store.write('programs', key, 1);
  expect(store.read('programs', key)).toBeNull();
  expect(store.state()).toEqual({ corrupt: 0, unwritable: 'ENOTDIR', written: 0 });
});

it('leaves no file beside the entries', () => {
  const folder = temporaryFolder();
  const store = openStore(folder);
  for (let k = 0; k < 20; k += 1) store.write('programs', key, k);
  expect(readdirSync(join(folder, 'programs'))).toEqual([`${key}.json`]);
});

function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * 60 * 60 * 1000);
}

it('a store that is too large loses its oldest entries, and what killed runs left', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'programs'));
  for (const [name, hours] of [
    [`${keyOf('old')}.json`, 3],
    [`${keyOf('new')}.json`, 1],
    [`${keyOf('killed')}.json.0a1b2c3d4e5f`, 2],
    ['not-of-jikko', 9],
    ['not-of-jikko.json', 9],
  ] as const) {
    const file = join(folder, 'programs', name);
    writeFileSync(file, '');
    // Without blocks on the disk.
    truncateSync(file, name.endsWith('.json') ? 60 * 1024 * 1024 : 10);
    utimesSync(file, hoursAgo(hours), hoursAgo(hours));
  }
  mkdirSync(join(folder, 'programs', `${keyOf('folder')}.json`));
  mkdirSync(join(folder, 'other'));
  cpSync(join(folder, 'programs', 'not-of-jikko'), join(folder, 'other', `${keyOf('old')}.json`));
  pruneStore(folder);
  expect(readdirSync(join(folder, 'programs')).toSorted()).toEqual(
    [
      `${keyOf('folder')}.json`,
      `${keyOf('new')}.json`,
      'not-of-jikko',
      'not-of-jikko.json',
    ].toSorted(),
  );
  expect(readdirSync(join(folder, 'other'))).toEqual([`${keyOf('old')}.json`]);
});

const longAgo = new Date(Date.now() - 60_000);
const later = (): number => Date.now() + 1000;

it('a file that holds the same is the same, and one of the same size and time is not', () => {
  const file = join(temporaryFolder(), 'x');
  writeFileSync(file, 'one');
  utimesSync(file, longAgo, longAgo);
  const recorded = createLook().record(file, later());
  if (typeof recorded === 'string') throw new Error(recorded);
  expect(createLook().isUnchanged(recorded)).toBe(true);
  writeFileSync(file, 'two');
  utimesSync(file, longAgo, longAgo);
  expect(createLook().isUnchanged(recorded)).toBe(false);
  writeFileSync(file, 'one');
  expect(createLook().isUnchanged(recorded)).toBe(true);
  rmSync(file);
  expect(createLook().isUnchanged(recorded)).toBe(false);
});

it('a folder is known by the names in it, and nothing by nothing', () => {
  const folder = temporaryFolder();
  const look = createLook();
  const recorded = [folder, join(folder, 'missing')].map((path) => look.record(path, later()));
  const states = recorded.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  expect(states.map(({ kind }) => kind)).toEqual(['folder', 'missing']);
  writeFileSync(join(folder, 'missing'), '');
  const now = createLook();
  expect(states.map((one) => now.isUnchanged(one))).toEqual([false, false]);
});

it('a folder of links is another one where one leads to something else', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  symlinkSync('../target', join(folder, 'in/link'));
  mkdirSync(join(folder, 'target'));
  const recorded = createLook().record(join(folder, 'in'), later());
  if (typeof recorded === 'string') throw new Error(recorded);
  expect(recorded.stamp).toBeNull();
  expect(createLook().isUnchanged(recorded)).toBe(true);
  rmSync(join(folder, 'target'), { recursive: true });
  writeFileSync(join(folder, 'target'), '');
  expect(createLook().isUnchanged(recorded)).toBe(false);
});

it('what changed since a program began may not be what it read', () => {
  const file = join(temporaryFolder(), 'x');
  const beganAtMs = Date.now() - 1000;
  writeFileSync(file, '');
  expect(createLook().record(file, beganAtMs)).toBe('changed');
  rmSync(file);
  expect(createLook().record(file, beganAtMs)).toBe('changed');
  expect(createLook().record('/dev/zero', later())).toBe('special');
  expect(createLook().record('/proc/uptime', later())).toBe('special');
  symlinkSync('/proc/uptime', file);
  expect(createLook().record(file, later())).toBe('special');
});

it('what another program of the same run may have written is no dependency of a pass', async () => {
  const folder = temporaryFolder();
  const [old, fresh] = [join(folder, 'old'), join(folder, 'fresh')];
  writeFileSync(old, '');
  await delay(50);
  const programs = createKeptPrograms(openStore(join(folder, 'kept')), '', createLook());
  await delay(100);
  writeFileSync(fresh, '');
  await delay(100);
  const runner = {
    identity: 'python',
    run: () => Promise.reject(new Error()),
    close: async () => {},
  };
  const keep = (path: string): unknown => {
    const output = { ...plain, beganAtMs: Date.now(), reads: [{ what: 'file', path }] } as const;
    return programs.keep({ source: path }, runner, { first: output, again: null });
  };
  expect(keep(fresh)).toBe('changing');
  expect(keep(old)).toMatchObject({ dependencies: [{ path: old, kind: 'file' }] });
});

const plain: Output = {
  lines: [],
  exitCode: 0,
  signal: null,
  limit: null,
  durationMs: 1,
  temporaryFolders: [],
  hasInvalidUtf8: false,
};
