import { expect, it } from 'vitest';
import { directiveNames } from '../../src/settings/directiveWords.ts';
import { nearestName } from '../../src/settings/nearest.ts';

it.each([
  ['timout', 'timeout'],
  ['tiemout', 'timeout'],
  ['noResult', 'no-result'],
  ['no_result', 'no-result'],
  ['SKIP', 'skip'],
  ['require', 'requires'],
  ['args', 'argv'],
  ['stdim', 'stdin'],
  ['foo', null],
  ['xyzzy', null],
  ['', null],
  ['timeout'.repeat(10_000), null],
])('what was probably meant with %.20s', (written, expected) => {
  expect(nearestName(written, directiveNames)).toBe(expected);
});
