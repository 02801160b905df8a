import { expect, it } from 'vitest';
import { indexLines } from '../../src/article/lines.ts';
import { claimEdits } from '../../src/rewrite/claimEdits.ts';
import { claimed } from '../support/output.ts';

it('leaves no blank behind the sign of a comment without words', () => {
  const claim = { ...claimed('x'), kind: 'comment' as const, continuation: '  # ' };
  const [edit] = claimEdits('x\n', indexLines('x\n'), claim, { actual: 'a\n\nb' });
  expect(edit?.text).toBe('a\n  #\n  # b');
});
