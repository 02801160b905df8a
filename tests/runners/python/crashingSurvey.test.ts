import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { surveyCodes } from '../../../src/runners/python/survey.ts';
import { createPythonRunner } from '../../../src/runners/python/pythonRunner.ts';
import { defaultLimits as limits, type Runner } from '../../../src/runners/runner.ts';
import { verifyArticle } from '../../../src/verifyArticle.ts';
import { newest } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'survey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A real Python that does something else where a code holds this word. */
function pythonThat(does: string, word: string): string {
  const file = join(folder, `python-${word}`);
  const body = `codes=$(cat)
case "$codes" in *${word}*) ${does} ;; esac
printf '%s' "$codes" | "${newest.path}" "$@"`;
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('a code that crashes the parser', () => {
  it('keeps none of the others from being known', async () => {
    const codes = ['a = 1  # => 1', 'b = 2', 'crashes = 3  # => 3', 'd = 4  # => 4'];
    const never = new AbortController().signal;
    // As an old parser does on deep nesting.
    const facts = await surveyCodes(pythonThat('kill -SEGV $$', 'crashes'), codes, never);
    expect(facts?.map(({ defines }) => defines)).toEqual([['a'], ['b'], [], ['d']]);
    expect(facts?.map(({ comments }) => comments.length)).toEqual([1, 0, 0, 1]);
    expect(facts?.map(({ isUnread }) => isUnread === true)).toEqual([false, false, true, false]);
  });

  it('nor does one that is never read to its end', async () => {
    const never = new AbortController().signal;
    const python = pythonThat('exec sleep 60', 'hangs');
    const facts = await surveyCodes(python, ['a = 1  # => 1', 'hangs = 2  # => 2'], never, 5000);
    expect(facts?.map(({ comments }) => comments.length)).toEqual([1, 0]);
    expect(facts?.map(({ isUnread }) => isUnread === true)).toEqual([false, true]);
  });

  it('is told of at its line', async () => {
    const text = '```python\na = 1  # => 1\n```\n\n```python\ncrashes = 3  # => 3\n```\n';
    const runner: Runner = {
      ...createPythonRunner({ interpreter: newest, limits, cores: 1 }),
      survey: (codes) =>
        surveyCodes(pythonThat('kill -SEGV $$', 'crashes'), codes, new AbortController().signal),
    };
    const context = { getRunner: async () => ({ runner }), limits };
    const { report } = await verifyArticle('x.md', { text, hasByteOrderMark: false }, context);
    await runner.close();
    expect(report.problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['program-unread', 5],
    ]);
    expect(report.codeBlocks.map(({ outcome }) => outcome)).toEqual(['match', 'unclaimed']);
  });

  it('is no reason to ask again where there is no Python', async () => {
    const never = new AbortController().signal;
    expect(await surveyCodes(join(folder, 'none'), ['a', 'b'], never)).toBeNull();
  });
});
