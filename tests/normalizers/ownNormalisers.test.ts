import { describe, expect, it } from 'vitest';
import {
  compileNormalisers,
  type CompiledNormaliser,
  type OwnNormaliser,
} from '../../src/normalizers/ownNormalisers.ts';

async function compile(pattern: string, replacement: string): Promise<CompiledNormaliser> {
  const [compiled] = await compileNormalisers([{ pattern, replacement }]);
  if (!compiled) throw new Error('nothing was compiled');
  return compiled;
}

async function normaliser(pattern: string, replacement: string): Promise<OwnNormaliser> {
  const compiled = await compile(pattern, replacement);
  if ('fault' in compiled) throw new Error(JSON.stringify(compiled.fault));
  return compiled.normaliser;
}

describe('a normaliser of the settings', () => {
  it.each([
    ['id=[0-9]+', 'id=<n>', 'a id=12 b id=3', 'a id=<n> b id=<n>'],
    [String.raw`(\d+)-(\d+)`, '$2/$1', '10-20', '20/10'],
    [String.raw`(?<year>\d{4})-\d\d`, '$<year>', '2026-11', '2026'],
    ['(?i)GPU:.*', 'gpu', 'Gpu: A100', 'gpu'],
    ['cost', '$$', 'cost 3', '$ 3'],
    [String.raw`\p{Han}+`, '漢', '実行結果 ok', '漢 ok'],
  ])('replaces each match of %s by %s', async (pattern, replacement, line, expected) => {
    expect((await normaliser(pattern, replacement)).normalise(line)).toBe(expected);
  });

  it('leaves a line alone of which it would leave nothing, and tells which', async () => {
    const own = await normaliser('id=[0-9]+', '');
    expect(own.normalise('x id=1')).toBe('x ');
    expect(own.erasedLine()).toBeNull();
    expect(own.normalise('id=1')).toBe('id=1');
    expect(own.normalise('id=2')).toBe('id=2');
    expect(own.erasedLine()).toBe('id=1');
  });

  it('knows whether it matched anything', async () => {
    const own = await normaliser('[0-9]+', '<n>');
    own.normalise('abc');
    expect(own.hasMatched()).toBe(false);
    own.normalise('abc 1');
    expect(own.hasMatched()).toBe(true);
  });

  it.each([
    ['(', { kind: 'pattern', detail: 'missing closing ): `(`' }],
    ['a(?=b)', { kind: 'pattern', detail: 'invalid or unsupported Perl syntax: `(?=`' }],
    [
      String.raw`(a)\1`,
      { kind: 'pattern', detail: String.raw`invalid escape sequence: ` + '`\\1`' },
    ],
    ['a{1001}', { kind: 'pattern', detail: 'invalid repeat count: `{1001}`' }],
  ])('cannot have the pattern %s', async (pattern, fault) => {
    expect(await compile(pattern, 'x')).toEqual({ fault });
  });

  it.each(['(?:a?){1000}', '(?:a?){1000}'.repeat(40), String.raw`(\pL{1,30}){1,30}`])(
    'cannot have a pattern of so many steps as %s',
    async (pattern) => {
      expect(await compile(pattern, 'x')).toEqual({ fault: { kind: 'large' } });
    },
  );

  it.each(['$1', '$0', '$<name>'])(
    'cannot name the group %s where there is none',
    async (group) => {
      expect(await compile('[0-9]+', `<${group}>`)).toEqual({ fault: { kind: 'group', group } });
    },
  );

  it.each(['.*', '.+', '.', '^.*$', String.raw`\S+`, String.raw`[\w\W]*`, '(?s).+', '[^x]'])(
    'cannot make everything equal with %s',
    async (pattern) => {
      const compiled = await compile(pattern, 'x');
      expect(compiled).toMatchObject({ fault: { kind: 'broad', one: 'Lorem ipsum' } });
    },
  );

  it.each([String.raw`\d+`, '[0-9a-f]{8}', String.raw`\d{4}-\d\d-\d\d.*`, '^INFO .*'])(
    'may be as wide as %s',
    async (pattern) => {
      expect(await compile(pattern, '<x>')).toHaveProperty('normaliser');
    },
  );

  it('takes linear time for patterns that make JavaScript hang', async () => {
    const own = await normaliser('(a+)+[0-9]$', 'x');
    // A backtracking engine would need 2 ** 100,000 steps.
    expect(own.normalise('a'.repeat(100_000))).toBe('a'.repeat(100_000));
  });
});
