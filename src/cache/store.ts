import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntry } from './isEntry.ts';

/** What an entry is about; each kind has a folder of its own. */
export const entryKinds = ['programs', 'articles', 'facts', 'interpreters', 'runs'] as const;

export type EntryKind = (typeof entryKinds)[number];

/** Small files that are found by their key; a key holds everything that an entry depends on. */
export interface Store {
  /** Null where there is no such entry, or none that can be read. */
  readonly read: (kind: EntryKind, key: string) => unknown;
  /** Never throws: what cannot be kept is run again. */
  readonly write: (kind: EntryKind, key: string, value: unknown) => void;
  readonly state: () => StoreState;
}

/** What went wrong with a store. */
export interface StoreState {
  /** How many entries were no longer what had been written; they are removed. */
  readonly corrupt: number;
  /** Why nothing can be written, or null. */
  readonly unwritable: string | null;
  /** How many entries were written. */
  readonly written: number;
}

/**
 * A store in a folder, which is made when it is first written to. Synchronous: reading a small file
 * takes less than a promise about it. Each file is written beside and renamed, so that another run
 * and a killed one leave whole entries only; each begins with a sum of the rest, so that one that
 * lost bytes all the same is as none.
 */
export function openStore(folder: string): Store {
  let corrupt = 0;
  let written = 0;
  let unwritable: string | null = null;
  return {
    read: (kind, key) => {
      const file = fileOf(folder, kind, key);
      const text = textOf(file);
      if (text === null) return null;
      const body = text.slice(sumLength + 1);
      const value = text.slice(0, sumLength) === sumOf(body) ? parsed(body) : null;
      if (isEntry(kind, value)) return value;
      corrupt += 1;
      remove(file);
      return null;
    },
    write: (kind, key, value) => {
      if (unwritable !== null) return;
      const file = fileOf(folder, kind, key);
      const fresh = `${file}.${randomBytes(6).toString('hex')}`;
      const body = JSON.stringify(value);
      try {
        mkdirSync(join(folder, kind), { recursive: true });
        writeFileSync(fresh, `${sumOf(body)}\n${body}`);
        renameSync(fresh, file);
        written += 1;
      } catch (error) {
        unwritable = (error as NodeJS.ErrnoException).code ?? String(error);
        remove(fresh);
      }
    },
    state: () => ({ corrupt, unwritable, written }),
  };
}

/** A key of everything that is given, which has to be plain data. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, keyLength);
}

const keyLength = 40;
const sumLength = 32;

function sumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, sumLength);
}

function fileOf(folder: string, kind: EntryKind, key: string): string {
  return join(folder, kind, `${key}.json`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Of a folder that nobody may write to, nothing can be removed either. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
