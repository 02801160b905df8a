import { afterAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/runners/python/interpreter.ts';
import type { Output } from '../../../src/types.ts';
import { differencesOf, snippetsFor } from './clockSnippets.ts';
import { interpreters, makeRunner, ownTemporaryFolder } from './support.ts';

const left = ownTemporaryFolder();
const interpreter = interpreters.toSorted((one, other) => minorOf(one) - minorOf(other)).at(-1)!;
const runner = makeRunner({ interpreter });

function minorOf({ version }: Interpreter): number {
  return Number(version.split('.')[1]);
}

afterAll(async () => {
  await runner.close();
  expect(left()).toEqual([]);
});

function virtually(source: string): Promise<Output> {
  return runner.run({ program: { source }, alone: false, mode: 'fast', clock: 'virtual' });
}

function really(source: string): Promise<Output> {
  return runner.run({ program: { source }, alone: false });
}

/** A slow machine may wake threads in another order; that one time in some is like the other will do. */
const attempts = 4;

describe('the virtual clock', () => {
  describe.concurrent(`on Python ${interpreter.version}`, () => {
    it.each(snippetsFor(interpreter.version))('runs $name as the real one does', async (snippet) => {
      const virtual = await virtually(snippet.source);
      if (snippet.reason !== null) {
        expect(virtual.clock).toEqual({ kind: 'real', reason: snippet.reason });
        return;
      }
      expect(virtual.clock).toEqual({ kind: 'virtual' });
      let differences: string[] = [];
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        differences = differencesOf(snippet, virtual, await really(snippet.source));
        if (differences.length === 0) break;
      }
      expect(differences).toEqual([]);
    });
  });
});
