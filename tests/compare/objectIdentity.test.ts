import { describe, expect, it } from 'vitest';
import { compareParts } from '../../src/compare/compareParts.ts';
import { compareClaim } from '../../src/compare/compareClaim.ts';
import type { ExpectedOutput, Output } from '../../src/types.ts';
import { claimed, printed } from '../support/output.ts';

const session = (...results: string[]): ExpectedOutput => ({
  ...claimed(results.flatMap((text) => ['>>> x', text]).join('\n')),
  kind: 'repl',
  parts: results.map((_, cell) => ({
    firstLine: 2 * cell + 1,
    endLine: 2 * cell + 2,
    scopes: [{ kind: 'cell', cell }],
  })),
});
const cells = (...texts: string[]): Output => ({
  ...printed(),
  cells: texts.map((text) => printed(text)),
});

const equalityOf = (claim: string, code: string, ...lines: string[]): string | null =>
  compareClaim(claimed(claim), { ...printed(...lines), code }).equality;

describe('objects over all parts of a claim', () => {
  it.each([
    ['<f at 0x1>', '<f at 0x1>', '<f at 0x7f01>', '<f at 0x7f01>', 'normalised'],
    ['<f at 0x1>', '<f at 0x2>', '<f at 0x7f01>', '<f at 0x7f02>', 'normalised'],
    ['<f at 0x1>', '<f at 0x1>', '<f at 0x7f01>', '<f at 0x7f02>', null],
    ['<f at 0x1>', '<f at 0x2>', '<f at 0x7f01>', '<f at 0x7f01>', null],
    ['<f at 0x1>', '<f at 0x...>', '<f at 0x7f01>', '<f at 0x7f02>', 'normalised'],
  ])('%s and %s for %s and %s: %s', (one, two, first, second, expected) => {
    expect(compareParts(session(one, two), cells(first, second)).equality).toBe(expected);
  });

  it('are counted from the end behind an elision', () => {
    const output = printed('[<f at 0x71>, <f at 0x72>, <f at 0x71>]');
    const equality = (text: string): unknown => compareClaim(claimed(text), output).equality;
    expect(equality('[<f at 0x1>, ..., <f at 0x1>]')).toBe('normalised');
    expect(equality('[<f at 0x1>, ..., <f at 0x2>]')).toBeNull();
  });
});

describe('the numbers of id() and hash()', () => {
  const [a, b, c] = ['140234567890128', '140234567890256', '4346289168'] as const;

  it.each([
    ['alone', 'print(id(x))\nprint(id(y))', (id: string) => id],
    ['behind a text', "print('x:', id(x))\nprint('x:', id(y))", (id: string) => `x: ${id}`],
    [
      'in an f-string',
      "print(f'xは{id(x)}です')\nprint(f'xは{id(y)}です')",
      (id: string) => `xは${id}です`,
    ],
    ['behind words', 'n = id(x)\nprint(text, n)', (id: string) => `id = ${id}`],
    ['behind a call', 'n = id(x)\nprint(text, n)', (id: string) => `id(x): ${id}`],
  ])('are any where they are shown %s', (_, code, line) => {
    expect(equalityOf(`${line(c)}\n${line(b)}`, code, line(a), line(b))).toBe('normalised');
    expect(equalityOf(`${line(c)}\n${line(c)}`, code, line(a), line(b))).toBeNull();
    expect(equalityOf(`${line(c)}\n${line(b)}`, code, line(a), line(a))).toBeNull();
  });

  it('stand side by side', () => {
    expect(equalityOf(`${c} ${a}`, 'print(id(x), id(y))', `${a} ${b}`)).toBe('normalised');
    expect(equalityOf(`${c} ${c}`, 'print(id(x), id(y))', `${a} ${b}`)).toBeNull();
  });

  it.each([
    ['nothing calls id', `n = ${a}`, a, b],
    ['id is a name of the program', 'def id(x): return x\nprint(id(1))', a, b],
    ['the line says another word', 'y = id(x)\nprint("合計:", n)', `合計: ${c}`, `合計: ${a}`],
    ['it is no address', 'print(id(x))', '140234567890129', a],
    ['it is short', 'print(id(x))', '1234', '1240'],
    ['it is a bare hexadecimal number', 'print(id(x))', '0xff', '0xfe'],
    [
      'the hash is that of a number',
      'print(hash(3.14))',
      '322818021289917443',
      '322818021289917444',
    ],
    ['the method is called id', 'print(user.id())', c, a],
  ])('are compared as others where %s', (_, code, claim, line) => {
    expect(equalityOf(claim, code, line)).toBeNull();
  });

  it('of hash() may be negative', () => {
    const code = "print('hash:', hash('a'))";
    expect(equalityOf('hash: -1234567890123456789', code, 'hash: 987654321098765432')).toBe(
      'normalised',
    );
  });
});
