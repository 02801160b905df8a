import { type Problem, warning } from '../../problem.ts';
import type { ExpectedOutput, Output } from '../../types.ts';
import { compareParts } from '../compareParts.ts';
import { inCommonWording, outputInCommonWording } from './commonWording.ts';

/**
 * What may help the author of a claim that does not match, or null: that it is right but for line
 * breaks, or what another version of Python prints. The claim is wrong all the same.
 *
 * @param actual What should stand there.
 */
export function hintOf(expected: ExpectedOutput, output: Output, actual: string): Problem | null {
  return brokenLines(expected, actual) ?? otherVersion(expected, output);
}

/** A long value that the author broke into lines, as no terminal does. */
function brokenLines({ text, place }: ExpectedOutput, actual: string): Problem | null {
  const isBroken = text.trimEnd().split('\n').length > actual.split('\n').length;
  if (!isBroken || withoutBlanks(text) !== withoutBlanks(actual)) return null;
  return hint(warning('hint-line-breaks', {}, place));
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Longer outputs are no messages of Python. */
const maxLines = 2000;

function otherVersion(expected: ExpectedOutput, output: Output): Problem | null {
  if (output.lines.length > maxLines) return null;
  const claim = inCommonWording(expected.text);
  const printed = inCommonWording(output.lines.map(({ text }) => text).join('\n'));
  const other = [...claim.forms].filter(
    ([wording, form]) => (printed.forms.get(wording) ?? form) !== form,
  );
  if (other.length === 0) return null;
  const inCommon = { ...expected, text: claim.text };
  if (compareParts(inCommon, outputInCommonWording(output)).equality === null) return null;
  const since = Math.max(...other.map(([wording, form]) => wording[form]?.since ?? oldest));
  const until = Math.min(
    ...other.map(([wording, form]) => (wording[form + 1]?.since ?? newest) - 1),
  );
  const versions = {
    since: since > oldest ? `3.${since}` : '',
    until: until < newest - 1 ? `3.${until}` : '',
  };
  return hint(warning('hint-version', versions, expected.place));
}

/** The first minor version that the table knows, and one that is behind every other. */
const oldest = 8;
const newest = 1000;

function hint(problem: Problem): Problem {
  return { ...problem, severity: 'info' };
}
