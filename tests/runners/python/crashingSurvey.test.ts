import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { surveyCodes } from '../../../src/runners/python/survey.ts';
import { newest } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'survey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A real Python that crashes where a code holds this word, as an old parser does on deep nesting. */
function crashingAt(word: string): string {
  const file = join(folder, 'python');
  const body = `codes=$(cat)
case "$codes" in *${word}*) kill -SEGV $$ ;; esac
printf '%s' "$codes" | "${newest.path}" "$@"`;
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('a code that crashes the parser', () => {
  it('keeps none of the others from being known', async () => {
    const codes = ['a = 1  # => 1', 'b = 2', 'crashes = 3  # => 3', 'd = 4  # => 4'];
    const never = new AbortController().signal;
    const facts = await surveyCodes(crashingAt('crashes'), codes, never);
    expect(facts?.map(({ defines }) => defines)).toEqual([['a'], ['b'], [], ['d']]);
    expect(facts?.map(({ comments }) => comments.length)).toEqual([1, 0, 0, 1]);
    expect(facts?.map(({ syntaxError }) => syntaxError !== null)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('is no reason to ask again where there is no Python', async () => {
    const never = new AbortController().signal;
    expect(await surveyCodes(join(folder, 'none'), ['a', 'b'], never)).toBeNull();
  });
});
