import { changed, type Wording } from './wording.ts';

const vague = /^SyntaxError: (?:invalid syntax|unexpected EOF while parsing)$/;

/** What the parser of 3.10 says more of (PEP 617 and its follow-ups). */
export const syntaxWordings: readonly Wording[] = [
  changed(
    10,
    [
      vague,
      /^SyntaxError: (?:expected ':'|'[([{]' was never closed|':' expected after dictionary key|invalid syntax\. (?:Maybe you meant|Perhaps you forgot) .*)$/,
    ],
    'SyntaxError',
  ),
  changed(
    10,
    [
      /^SyntaxError: EOL while scanning string literal$/,
      /^SyntaxError: unterminated string literal \(detected at line \d+\)$/,
    ],
    'unterminated string',
  ),
  changed(
    10,
    [
      /^SyntaxError: EOF while scanning triple-quoted string literal$/,
      /^SyntaxError: unterminated triple-quoted string literal \(detected at line \d+\)$/,
    ],
    'unterminated string',
  ),
  changed(
    10,
    [/Did you mean print\((?!\.\.\.\)).*\)\?$/, /Did you mean print\(\.\.\.\)\?$/],
    'Did you mean print?',
  ),
  changed(
    10,
    [
      /^IndentationError: expected an indented block$/,
      /^IndentationError: expected an indented block after .*$/,
    ],
    'expected an indented block',
  ),
  changed(
    10,
    [
      /^(SyntaxError: cannot assign to [\w ]+?)$/,
      /^(SyntaxError: cannot assign to [\w ]+?) here\. Maybe .*$/,
    ],
    '$1',
  ),
];
