import fc from 'fast-check';

/** What Markdown takes for something else, or for something more. */
const markdown = fc.constantFrom(
  '```',
  '````',
  '`````text',
  '~~~',
  '~~~~~',
  '> quote',
  '- item',
  '1. item',
  '# heading',
  '---',
  '===',
  '    indented',
  '\tindented',
  '| a | b |',
  ':::message',
  ':::',
  '$$',
  '<!-- jikko: skip -->',
  '<div>',
  '</details>',
  '[link](url)',
  '![](u =250x)',
  'https://zenn.dev',
  '*a* **b** _c_',
  '`',
  '``',
  '` a `',
  '\\',
  'a\\',
  '&amp;',
  '[^1]: note',
  '**実行結果**:',
);

/** What looks like a line of the author's, or like more than text. */
const noted = fc.constantFrom(
  '# comment',
  '...',
  '…',
  '（省略）',
  '(2秒後)',
  '（約１．５秒後）',
  'a ... b',
  '[0, 1, ..., 9]',
  '<f at 0x7f01>',
  '<f at 0x7f02>',
  '<f at 0x...>',
  'File "main.py", line 1, in f',
  'Traceback (most recent call last):',
  'ValueError: no',
  '>>> 1',
  '... 2',
  '$ python main.py',
  '経過時間: 2.003秒',
  '3  # three',
  '3  ← ここ',
  '2026-11-24 10:00:00',
);

/** What editors and terminals treat in their own way. */
const odd = fc.constantFrom(
  'a\u2028b',
  'a\u2029b',
  'a\u0085b',
  'a\fb',
  '\f',
  'a\vb',
  'z  ',
  '\t',
  '　全角',
  '🎉👨‍👩‍👧',
  '\u{20BB7}野家',
  'e\u0301',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '日本語の長い行'.repeat(40),
  'x'.repeat(3000),
  '\u001B[31m赤\u001B[0m',
  '10%\r50%\r100%',
);

/** What Markdown cannot hold: the claim must stay as it is. */
const unwritable = fc.constantFrom('a\0b', '\u0007', 'a\uFFFD');

const plain = fc.oneof(
  fc.constantFrom('', 'a', 'b', '1', '2', 'abc', '日本語', '[1, 2, 3]', "{'k': 'v'}", '3.14'),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll(/[\p{Cc}\uFFFD]/gu, '')),
);

/** A line that a program prints. */
export const printedLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: plain },
  { weight: 20, arbitrary: markdown },
  { weight: 12, arbitrary: noted },
  { weight: 12, arbitrary: odd },
  { weight: 1, arbitrary: unwritable },
);

/** A line that an author writes into a claim; editors leave no line ends in it. */
export const claimedLine: fc.Arbitrary<string> = printedLine.map((line) =>
  line.replaceAll(/[\r\n]/g, ''),
);

/** A line that an author adds to what a program printed. */
export const noteLine: fc.Arbitrary<string> = fc.constantFrom(
  '# ここが大事',
  '...',
  '（中略）',
  '(2秒後)',
  '（約１秒後）',
  '※1.50秒待つ',
  '(after 500 ms)',
);
