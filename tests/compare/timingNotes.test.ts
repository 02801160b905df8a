import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../src/compare/compareClaim.ts';
import { parseTimingNote } from '../../src/compare/timingWords.ts';
import type { Output } from '../../src/types.ts';
import { claimed, printed } from '../support/output.ts';

const fetching = printed([20, 'a'], [2022, 'b'], [2022, 'c']);

function equality(claim: string, output: Output): string | null {
  return compareClaim(claimed(claim), output).equality;
}

function rewritten(claim: string, output: Output): string {
  return compareClaim(claimed(claim), output).actual;
}

describe('a wait is told of', () => {
  it.each([
    '(2秒後)',
    '（約２秒後）',
    '【2秒経過】',
    '※2秒待つ',
    '※ ここで2秒ほど待機',
    '→ 2秒後',
    '↓ 約2秒後に表示される',
    '# 2秒待ってから',
    '... 2秒 ...',
    '（2秒間停止）',
    '二秒後',
    '(1〜2秒後)',
    '(1.5秒~2秒後)',
    '(２～３秒後)',
    '(2秒以上待つ)',
    '(最大3秒待つ)',
    '(2秒弱)',
    '(0分2秒後)',
    '(2000ミリ秒後)',
    '(2000ms)',
    '(2s)',
    '(2 sec later)',
    '(after 2 seconds)',
    '# 2 seconds later',
    '[waits for about 2 seconds]',
    '(two seconds later)',
    '(at least 2 seconds)',
    '(1-2 seconds pass)',
  ])('by %s', (note) => {
    expect(equality(`a\n${note}\nb\nc`, fetching)).toBe('noteLines');
  });

  it.each([
    '(3秒後)',
    '(1秒後)',
    '※20秒待つ',
    '二十秒後',
    '三秒後',
    '(2分後)',
    '(2ミリ秒後)',
    '(3〜4秒後)',
    '(2.5秒以上待つ)',
    '(最大1秒待つ)',
    '(three seconds later)',
    '(at least 3 seconds)',
    '(1分2秒後)',
  ])('wrongly by %s', (note) => {
    expect(equality(`a\n${note}\nb\nc`, fetching)).toBeNull();
  });

  it.each([
    '2秒',
    '2',
    '待つ',
    '(2)',
    '(2件後)',
    'took 2 files',
    '2秒で完了: 3件',
    '(5m後)',
    '(3〜2秒後)',
  ])('not by %s', (line) => {
    expect(parseTimingNote(line)).toBeNull();
  });
});

describe('a note beside an output line', () => {
  it.each(['b (2秒後)', 'b  # 2秒後', 'b ← 2秒後', '（2秒後）b', 'b (after 2 seconds)'])(
    'is checked: %s',
    (line) => {
      expect(equality(`a\n${line}\nc`, fetching)).toBe('noteLines');
      const wrong = line.replace('2', '3');
      expect(equality(`a\n${wrong}\nc`, fetching)).toBeNull();
      expect(rewritten(`a\n${wrong}\nc`, fetching)).toBe(`a\n${line}\nc`);
    },
  );

  it('is none where the program printed it', () => {
    expect(equality('a\nb (9秒後)', printed('a', 'b (9秒後)'))).toBe('exact');
    expect(equality('a\nb (8秒後)', printed('a', 'b (9秒後)'))).toBeNull();
  });
});

describe('a figure counts from', () => {
  const output = printed([0, 'a'], [1000, 'b'], [3000, 'c'], [6000, 'd']);
  const startOf = (claim: string): unknown =>
    compareClaim(claimed(claim), output).waits.map(({ from, startMs, waitMs, claimLine }) => [
      from,
      startMs,
      waitMs,
      claimLine,
    ]);

  it.each([
    ['(3秒後)', ['previousLine', 3000, 3000, 3]],
    ['(6秒後)', ['start', 0, 6000, 3]],
    ['(5秒後)', ['earlierLine', 1000, 5000, 3]],
    ['(2秒後)', [null, 3000, 3000, 3]],
  ])('%s: %j', (note, expected) => {
    expect(startOf(`a\nb\nc\n${note}\nd`)).toEqual([expected]);
  });
});

describe('a measured line that the program prints', () => {
  it('is no note, and is compared with its unit', () => {
    const output = { ...printed('処理完了', '(2.03秒経過)'), programMs: 2100 };
    expect(equality('処理完了\n(2.00秒経過)', output)).toBe('normalised');
    expect(equality('処理完了\n(1.00秒経過)', output)).toBeNull();
    expect(equality('処理完了\n(2.00ミリ秒経過)', output)).toBeNull();
    expect(rewritten('処理完了\n(1.00秒経過)', output)).toBe('処理完了\n(2.03秒経過)');
  });

  it('is none in a program that asks no clock: a constant is exact', () => {
    const output = { ...printed('待ち時間: 0.5秒'), programMs: 2100 };
    expect(equality('待ち時間: 0.45秒', output)).toBe('normalised');
    expect(equality('待ち時間: 0.45秒', { ...output, readsClock: false })).toBeNull();
  });

  it('says nothing of other numbers', () => {
    const output = { ...printed('3件 2.03秒'), programMs: 2100 };
    expect(equality('3件 2.00秒', output)).toBe('normalised');
    expect(equality('4件 2.00秒', output)).toBeNull();
  });
});
