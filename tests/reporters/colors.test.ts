import { expect, test } from 'vitest';
import { chooseColors, colorsFor } from '../../src/reporters/colors.ts';

test('a terminal has colours, a pipe and a dumb terminal have none', () => {
  expect(chooseColors({ isTTY: true, env: {} })).toBe(true);
  expect(chooseColors({ isTTY: false, env: {} })).toBe(false);
  expect(chooseColors({ isTTY: true, env: { TERM: 'dumb' } })).toBe(false);
});

test('NO_COLOR forbids colours unless it is empty', () => {
  expect(chooseColors({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
  expect(chooseColors({ isTTY: true, env: { NO_COLOR: '0', FORCE_COLOR: '1' } })).toBe(false);
  expect(chooseColors({ isTTY: true, env: { NO_COLOR: '' } })).toBe(true);
});

test('FORCE_COLOR asks for colours, or forbids them with 0 or false', () => {
  expect(chooseColors({ isTTY: false, env: { FORCE_COLOR: '1' } })).toBe(true);
  expect(chooseColors({ isTTY: false, env: { FORCE_COLOR: 'true', TERM: 'dumb' } })).toBe(true);
  expect(chooseColors({ isTTY: true, env: { FORCE_COLOR: '0' } })).toBe(false);
  expect(chooseColors({ isTTY: true, env: { FORCE_COLOR: 'false' } })).toBe(false);
});

test('colours that are off leave the text alone', () => {
  expect(colorsFor(false).red('x')).toBe('x');
  expect(colorsFor(true).red('x')).toBe('\u001B[31mx\u001B[39m');
});
