import { compareParts } from '../../compare/compareParts.ts';
import type { CodeBlock, ExpectedOutput, Output } from '../../types.ts';

/** A claim behind a code block that says nothing yet. */
export function emptyClaim({ range, place }: CodeBlock): ExpectedOutput {
  const at = { start: range.end, end: range.end };
  return {
    kind: 'fence',
    label: '',
    range: at,
    place,
    text: '',
    firstTextLine: place.endLine,
    isClosed: true,
    certainty: 'certain',
  };
}

/**
 * What a claim has to say of what a code block printed on stdout: without colours, with `0x...` for
 * addresses. `''` where it printed nothing, or blank lines alone.
 */
export function claimText(codeBlock: CodeBlock, output: Output): string {
  const { equality, actual } = compareParts(emptyClaim(codeBlock), output);
  return equality === null ? actual : '';
}

/** Whether a claim with this text is right for an output. */
export function isRightFor(codeBlock: CodeBlock, text: string, output: Output): boolean {
  return compareParts({ ...emptyClaim(codeBlock), text }, output).equality !== null;
}
