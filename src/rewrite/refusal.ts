import { type Problem, problem } from '../problem.ts';
import type { ExpectedOutput } from '../types.ts';
import { closesContainer } from './zennContainer.ts';
import { type PrivateFacts, privateTextIn } from './privateText.ts';

/** Why a text must not be written in the place of a claim, or null where it may. */
export function refusalFor(
  expected: ExpectedOutput,
  actual: string,
  article: string,
  facts: PrivateFacts,
): Problem | null {
  const { place } = expected;
  const lines = actual.split('\n').length;
  const hasOneLine =
    expected.kind === 'inline' ||
    (expected.kind === 'comment' && expected.continuation === undefined);
  const needsText = hasOneLine || ['comment', 'text', 'quote'].includes(expected.kind);
  if (hasOneLine && lines > 1) return problem('rewrite-inline-lines', { lines }, place);
  if (needsText && actual.trim() === '') return problem('rewrite-inline-empty', {}, place);
  const control = unwritable.exec(actual)?.[0];
  if (control !== undefined) {
    const codePoint = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return problem('rewrite-control-character', { codePoint }, place);
  }
  if ([expected.text, actual].some((text) => closesContainer(text, article, place.line))) {
    return problem('rewrite-container', {}, place);
  }
  const found = privateTextIn(actual, article, facts);
  return found === null ? null : problem('rewrite-private', { ...found }, place);
}

/**
 * Control characters, of which Markdown replaces NUL and editors lose the others, and U+FFFD, which
 * stands for bytes that were no UTF-8. Tabs, line ends and form feeds are text.
 */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\r\u000E-\u001F\u007F-\u009F\uFFFD]/;
