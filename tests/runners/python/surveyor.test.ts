import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createSurveyor } from '../../../src/runners/python/surveyor.ts';
import { newest } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'surveyor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const never = new AbortController().signal;

/** A real Python that dies of a question that holds `crashes`. */
function brittlePython(): string {
  const python = join(folder, 'python');
  const body = `while IFS= read -r codes || [ -n "$codes" ]; do
  case "$codes" in *crashes*) kill -SEGV $$ ;; esac
  printf '%s' "$codes" | "${newest.path}" "$@"
done`;
  writeFileSync(python, `#!/bin/sh\n${body}\n`);
  chmodSync(python, 0o755);
  return python;
}

describe.skipIf(process.platform === 'win32')('a surveyor', () => {
  it('answers each question, whatever order they are asked in, and any line ends in them', async () => {
    const surveyor = createSurveyor(newest.path, never);
    const questions = [
      ['a = 1'],
      [],
      ['b = 1\nc = 2', 'd = "\u2028"  # => 1\r\n'],
      ['e = '.repeat(9)],
    ];
    const answers = await Promise.all(questions.map((codes) => surveyor.survey(codes)));
    surveyor.close();
    expect(answers.map((facts) => facts?.map(({ defines }) => defines))).toEqual([
      [['a']],
      [],
      [['b', 'c'], ['d']],
      [[]],
    ]);
  });

  it('asks one by one what has crashed it, and starts again for the next', async () => {
    const python = brittlePython();
    const surveyor = createSurveyor(python, never);
    const asked = [['a = 1'], ['b = 2', 'crashes = 3'], ['c = 4']];
    const answers = await Promise.all(asked.map((codes) => surveyor.survey(codes)));
    const later = await surveyor.survey(['d = 5']);
    surveyor.close();
    expect(answers.map((facts) => facts?.map(({ defines }) => defines))).toEqual([
      [['a']],
      [['b'], []],
      [['c']],
    ]);
    expect(later?.map(({ defines }) => defines)).toEqual([['d']]);
  });

  it('knows nothing where there is no Python', async () => {
    const surveyor = createSurveyor(join(folder, 'none'), never);
    expect(await surveyor.survey(['a = 1'])).toBeNull();
    surveyor.close();
  });
});
