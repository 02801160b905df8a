import { describe, expect, it } from 'vitest';
import { asTerminalLeavesIt } from '../../src/compare/terminal.ts';

const escape = '\u001B';

describe('a terminal leaves', () => {
  it.each([
    ['what has no controls as it is', 'a\tb 日本', 'a\tb 日本'],
    ['the last state of a progress bar', ' 10%\r 50%\r100%', '100%'],
    ['the rest of what was longer', '100%|####|\r done', ' done####|'],
    ['nothing of an erased line', `loading...\r${escape}[Kdone`, 'done'],
    ['nothing behind the place that was erased', `abcdef\rab${escape}[K`, 'ab'],
    ['blanks before it', `abcdef${escape}[3D${escape}[1KX`, '   Xef'],
    ['what was written over a backspace', 'abc\b\bX', 'aXc'],
    ['text without colours', `${escape}[1;32mok${escape}[0m!`, 'ok!'],
    ['the text of a link', `${escape}]8;;http://x${escape}\\here${escape}]8;;\u0007`, 'here'],
    ['half of a wide character as a blank', '日本\ra', 'a 本'],
    ['what two narrow ones put over a wide one', '日本\rab', 'ab本'],
    ['what a wide one puts over two narrow ones', 'abcd\r日', '日cd'],
    ['a wide one over halves of two', '日本\rx語', 'x語 '],
    ['a line that ends in a carriage return', 'done\r', 'done'],
    ['a combining character on its base', 'か\u3099\rX', 'X '],
    ['a column that was asked for', `ab${escape}[6Gx`, 'ab   x'],
  ])('%s', (_, line, expected) => {
    expect(asTerminalLeavesIt(line)).toBe(expected);
  });
});
