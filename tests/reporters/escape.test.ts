import { describe, expect, test } from 'vitest';
import { visible, withoutCommands } from '../../src/reporters/escape.ts';

describe('what would be obeyed or hidden is shown as an escape', () => {
  test.each([
    ['colours of a terminal', '\u001B[31mred\u001B[0m', String.raw`\x1b[31mred\x1b[0m`],
    ['a C1 control', 'a\u009B31mb', String.raw`a\x9b31mb`],
    ['line ends', 'a\r\nb', String.raw`a\r\nb`],
    ['NUL, backspace and DEL', '\u0000\b\u007F', String.raw`\x00\x08\x7f`],
    [
      'bidirectional controls',
      'a\u202Eb\u2066c\u200Fd\u061Ce',
      String.raw`a\u202eb\u2066c\u200fd\u061ce`,
    ],
    ['separators of lines', 'a\u2028b\u2029c', String.raw`a\u2028b\u2029c`],
    [
      'zero-width characters',
      'a\u200Bb\u2060c\uFEFFd\u00ADe',
      String.raw`a\u200bb\u2060c\ufeffd\xade`,
    ],
    ['a joiner that joins no emoji', 'a\u200Db', String.raw`a\u200db`],
    ['text hidden in tags', 'a\u{E0041}', String.raw`a\u{e0041}`],
    ['half of a surrogate pair', 'a\uD83Db', String.raw`a\ud83db`],
    ['a command for a runner', 'x ##[error]y ##vso[z', String.raw`x \x23#[error]y \x23#vso[z`],
    ['a command at the start', '  ::error::x', String.raw`  \x3a:error::x`],
  ])('%s', (_, hostile, shown) => {
    expect(visible(hostile)).toBe(shown);
  });
});

describe('what is safe stays as it is', () => {
  test.each([
    ['Japanese', '【Python】非同期処理（２秒後）'],
    ['a tab', 'a\tb'],
    ['an emoji with a style selector', '❤️ 1️⃣'],
    ['emoji that are joined', '👨‍👩‍👧 🏳️‍🌈 👍🏽'],
    ['flags', '🇯🇵 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['a glyph variant of a name', '葛󠄀城'],
    ['colons within a line', 'std::vector'],
    ['hashes of Markdown', '## [link]'],
  ])('%s', (_, text) => {
    expect(visible(text)).toBe(text);
  });
});

test('commands that only the layout would form are broken up, also behind colours', () => {
  expect(withoutCommands('ok\n \u001B[1m::error::x')).toBe('ok\n \u001B[1m\\x3a:error::x');
  expect(withoutCommands('##[group]')).toBe(String.raw`\x23#[group]`);
});
