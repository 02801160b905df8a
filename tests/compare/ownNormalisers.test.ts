import { describe, expect, it } from 'vitest';
import { compareParts } from '../../src/compare/compareParts.ts';
import { printsTheSame } from '../../src/judge/judgeOutput.ts';
import { type LineRules, rulesWith } from '../../src/normalizers/lineRules.ts';
import { compileNormalisers } from '../../src/normalizers/ownNormalisers.ts';
import type { ExpectedOutput, Output } from '../../src/types.ts';
import { claimed, printed } from '../support/output.ts';

async function rules(...pairs: readonly (readonly [string, string])[]): Promise<LineRules> {
  const compiled = await compileNormalisers(
    pairs.map(([pattern, replacement]) => ({ pattern, replacement })),
  );
  return rulesWith(compiled.flatMap((one) => ('normaliser' in one ? [one.normaliser] : [])));
}

const ids = [['id=[0-9]+', 'id=<n>']] as const;

describe('lines are equal after a normaliser', () => {
  it('of the settings, and the author’s line stays', async () => {
    const compared = compareParts(claimed('a\nid=1'), printed('a', 'id=7'), await rules(...ids));
    expect(compared).toMatchObject({ equality: 'normalised', actual: 'a\nid=1' });
  });

  it('where a claim shows the replacement itself', async () => {
    const compared = compareParts(claimed('id=<n>'), printed('id=7'), await rules(...ids));
    expect(compared.equality).toBe('normalised');
  });

  it('and what has to be written is what was printed', async () => {
    const compared = compareParts(
      claimed('a\nid=1\nx'),
      printed('a', 'id=7 b', 'y'),
      await rules(...ids),
    );
    expect(compared).toMatchObject({ equality: null, actual: 'a\nid=7 b\ny' });
  });

  it('in what only stderr holds', async () => {
    const output = printed('ok', '!Warning id=7');
    const compared = compareParts(claimed('ok\nWarning id=1'), output, await rules(...ids));
    expect(compared).toMatchObject({ view: 'both', equality: 'normalised' });
  });

  it('in the source line of a traceback', async () => {
    const output = printed(
      '!Traceback (most recent call last):',
      '!  File "/run-folder/box/main.py", line 5, in f',
      '!    g(id=7)',
      '!ValueError: id=7',
    );
    const claim =
      'Traceback (most recent call last):\n  File "main.py", line 5, in f\n    g(id=1)\nValueError: id=1';
    expect(compareParts(claimed(claim), output, await rules(...ids)).equality).not.toBeNull();
    expect(compareParts(claimed(claim), output).equality).toBeNull();
  });

  it('in a comment that tells a value in the way of authors', async () => {
    const comment: ExpectedOutput = { ...claimed("{'id': 'x9', 'n': 1}"), kind: 'comment' };
    const output = printed("{'id': 'x4', 'n': 1}");
    const own = await rules(['x[0-9]', 'x#']);
    expect(compareParts(comment, output, own).equality).toBe('normalised');
    const loose = { ...comment, text: '{"id": "x9", "n": 1}' };
    expect(compareParts(loose, output, own).equality).toBe('normalised');
    expect(compareParts(loose, output).equality).toBeNull();
  });

  it('at a prompt', async () => {
    const session: ExpectedOutput = {
      ...claimed('>>> f()\nid=1'),
      kind: 'repl',
      parts: [{ firstLine: 1, endLine: 2, scopes: [{ kind: 'cell', cell: 0 }] }],
    };
    const output: Output = { ...printed('id=7'), cells: [printed('id=7')] };
    expect(compareParts(session, output, await rules(...ids)).equality).toBe('normalised');
  });

  it('of two runs', async () => {
    expect(printsTheSame(printed('id=1'), printed('id=2'), undefined, await rules(...ids))).toBe(
      true,
    );
    expect(printsTheSame(printed('id=1'), printed('id=2'))).toBe(false);
  });
});

describe('a normaliser never makes a claim pass', () => {
  it('by leaving nothing of both sides', async () => {
    const own = await rules(['id=[0-9]+', '']);
    expect(compareParts(claimed('id=1'), printed('id=2'), own).equality).toBeNull();
    expect(compareParts(claimed('id=1'), printed('', 'a'), own).equality).toBeNull();
  });

  it('by putting an elision into the claim', async () => {
    const own = await rules(['[0-9]+', '...']);
    expect(compareParts(claimed('took 5 s'), printed('took 7 s'), own).equality).toBe('normalised');
    expect(compareParts(claimed('took 5'), printed('took forever'), own).equality).toBeNull();
  });
});

describe('normalisers', () => {
  it('cannot make lines grow without bounds', async () => {
    const doubling = Array.from({ length: 20 }, () => ['a', 'aa'.repeat(50)] as const);
    const { own } = await rules(...doubling);
    expect(own('a'.repeat(100)).length).toBeLessThanOrEqual(600);
  });

  it('are not applied to lines that nobody reads', async () => {
    const { own } = await rules(...ids);
    const line = `id=1${' '.repeat(20_000)}`;
    expect(own(line)).toBe(line);
  });
});
