import { describe, expect, it } from 'vitest';
import { markedText } from '../../src/results/commentMarker.ts';

describe('the marker of a comment', () => {
  it.each([
    ['# => 3', 'arrow', '3'],
    ['#=>3', 'arrow', '3'],
    ['# -> 3', 'arrow', '3'],
    ['# ==> 3', 'arrow', '3'],
    ['# ⇒ 3', 'arrow', '3'],
    ['#> 3', 'arrow', '3'],
    ['# → 3', 'hint', '3'],
    ['# <- 3', 'hint', '3'],
    ['# 出力: 3', 'label', '3'],
    ['# 結果：3', 'label', '3'],
    ['# 【出力】: 3', 'label', '3'],
    ['# Output: a: b', 'label', 'a: b'],
    ['# => 出力: 3', 'label', '3'],
    ['# 出力', 'label', ''],
    ['## 実行結果', 'label', ''],
    ['# 3', null, '3'],
    ['#3', null, '3'],
    ['# 合計: 3', null, '合計: 3'],
    ['# > 3', null, '> 3'],
    ['#', null, ''],
  ])('%s is read as %s before %j', (comment, marker, text) => {
    expect(markedText(comment)).toMatchObject({ marker, text });
  });

  it.each(['# => 3', '#> 3', '# → 3', '# 出力:  3', '# => 出力: 3', '# 3', '#3'])(
    'of %s ends where the text begins',
    (comment) => {
      const marked = markedText(comment);
      expect(comment.slice(marked?.start)).toBe('3');
    },
  );

  it.each([
    '# ← 3 になる',
    '# ⇐ 3',
    '# >>> 3',
    '#!/usr/bin/env python3',
    '# type: ignore',
    '# noqa: E501',
    '# pylint: disable=all',
    '# %% cell',
  ])('%s is no claim at all', (comment) => {
    expect(markedText(comment)).toBeNull();
  });
});
