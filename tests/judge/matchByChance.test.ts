import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { mayVary } from '../../src/judge/mayVary.ts';
import { createPython } from '../../src/python.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { articleWith } from '../support/repository.ts';

const python = createPython({ cwd: process.cwd(), env: process.env, limits: defaultLimits });
afterAll(python.close);

const letters = "{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'}";

/** What a program prints with the hash seed of jikko's first run. */
function firstOutput(code: string): string {
  const env = { PATH: process.env['PATH'], PYTHONHASHSEED: '0' };
  return execFileSync('python3', ['-c', code], { env, encoding: 'utf8' }).trimEnd();
}

async function outcomeOf(code: string, reference = false): Promise<string | undefined> {
  const text = splitByteOrderMark(articleWith(code, firstOutput(code)));
  const context = { getRunner: python.getRunner, limits: defaultLimits, reference };
  const { report } = await verifyArticle('README.md', text, context);
  return report.codeBlocks[0]?.outcome;
}

describe('a claim that matches one run by chance is unstable', () => {
  it.each([
    ['the order of a set', `print(${letters})`],
    [
      'the order of a set in a loop',
      `names = set('abcdefgh')\nfor name in names:\n    print(name)`,
    ],
    ['a hash', 'print(hash("a") % 9973)'],
  ])('%s', async (_, code) => {
    expect(await outcomeOf(code)).toBe('unstable');
  });

  it('by reference runs alone, too', async () => {
    expect(await outcomeOf(`print(${letters})`, true)).toBe('unstable');
  });
});

describe('a claim that matches every run is a match', () => {
  it.each([
    ['a sorted set', `print(sorted(${letters}))`],
    ['a set of numbers', 'print({3, 1, 2})'],
    ['seeded random numbers', 'import random\nrandom.seed(1)\nprint(random.random())'],
  ])('%s', async (_, code) => {
    expect(await outcomeOf(code)).toBe('match');
  });
});

describe('a source that shows no sign of it is not run twice', () => {
  it.each([
    'x = {"a": 1, "b": 2}\nprint(f"{x} and {len(x)}")',
    'print(sum(range(3)), {}, set())',
    'import random\nrandom.seed(0)\nprint(random.random())',
    'import numpy as np\nprint(np.random.default_rng(42).random())',
  ])('%j', (source) => {
    expect(mayVary({ source })).toBe(false);
  });

  it.each([
    'print({x for x in "ab"})',
    'import random\nprint(random.choice("ab"))',
    'import secrets\nprint(secrets.choice("ab"))',
  ])('but %j is', (source) => {
    expect(mayVary({ source })).toBe(true);
    expect(mayVary({ source: 'import m', files: [{ path: 'm.py', text: source }] })).toBe(true);
  });
});
