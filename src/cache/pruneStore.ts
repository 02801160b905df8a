import { lstatSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryKinds } from './store.ts';

/** Enough for some thousand articles; CI servers store it with each run. */
const maxBytes = 96 * 1024 * 1024;

/** After pruning, so that not every run has to. */
const wantedBytes = 64 * 1024 * 1024;

/** What a killed run was about to write is older than any run. */
const leftoverMs = 60 * 60 * 1000;

/** As the store names its entries and, until they are whole, those that it writes. */
const nameOfEntry = /^[0-9a-f]{40}\.json(?:\.[0-9a-f]{12})?$/;

/** To look at all entries takes longer than to write a few. */
const everyMs = 24 * 60 * 60 * 1000;
const manyEntries = 500;

/**
 * Prunes a store where that is due: once a day, or after a run that wrote much.
 *
 * @param written How many entries the run wrote.
 */
export function pruneWhenDue(folder: string, written: number): void {
  if (written === 0) return;
  const mark = join(folder, 'pruned');
  if (written < manyEntries && timeOf(mark) > Date.now() - everyMs) return;
  pruneStore(folder);
  try {
    writeFileSync(mark, '');
  } catch {
    return;
  }
}

function timeOf(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly changedAtMs: number;
}

/**
 * Removes the oldest entries of a store that has become too large, and what killed runs left. The
 * folder may be a link that came with a repository: nothing but entries is ever removed.
 */
export function pruneStore(folder: string): void {
  const entries = entriesIn(folder);
  for (const { path, changedAtMs } of entries) {
    const isLeft = !path.endsWith('.json') && changedAtMs < Date.now() - leftoverMs;
    if (isLeft) remove(path);
  }
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes <= maxBytes) return;
  for (const entry of entries.toSorted((one, other) => one.changedAtMs - other.changedAtMs)) {
    if (bytes <= wantedBytes) return;
    remove(entry.path);
    bytes -= entry.bytes;
  }
}

function entriesIn(folder: string): Entry[] {
  return entryKinds.flatMap((kind) =>
    namesIn(join(folder, kind)).flatMap((name): Entry[] => {
      const path = join(folder, kind, name);
      try {
        const stats = lstatSync(path);
        const isEntry = nameOfEntry.test(name) && stats.isFile();
        return isEntry ? [{ path, bytes: stats.size, changedAtMs: stats.mtimeMs }] : [];
      } catch {
        return [];
      }
    }),
  );
}

/** Where nothing can be removed, the store stays too large. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
