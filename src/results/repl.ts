import type { ClaimPart, CodeBlock, ExpectedOutput } from '../types.ts';
import { type PromptEntry, promptEntries } from './prompt.ts';

/** A session at the Python prompt: what to run, and what the article shows for it. */
export interface ReplSession {
  /** One for each cell of the program. */
  readonly entries: readonly PromptEntry[];
  /** Null where no output is shown. */
  readonly claim: ExpectedOutput | null;
}

/**
 * Reads a code block with `>>>` as code and results in turn. Prompts without an output below them
 * claim nothing; the values and exceptions below the others are one claim.
 */
export function readReplSession(codeBlock: CodeBlock): ReplSession {
  const { code, range, place, isClosed } = codeBlock;
  const entries = promptEntries(code).filter((entry) => hasCode(entry.code));
  const claim = (parts: ClaimPart[]): ExpectedOutput => ({
    kind: 'repl',
    label: '>>>',
    range,
    place,
    text: code,
    firstTextLine: place.line + 1,
    isClosed,
    certainty: 'certain',
    parts,
  });
  const whole = partsOf(entries, ({ outputEnd }) => outputEnd);
  if (whole.length === 0) return { entries, claim: null };
  const toBlank = partsOf(entries, ({ outputEndAtBlank }) => outputEndAtBlank);
  // What stands behind a blank line alone may be the author's words: it is a result if it matches.
  if (toBlank.length === 0) return { entries, claim: { ...claim(whole), certainty: 'possible' } };
  // A blank line ends the output in `doctest`; authors leave some inside of it, too.
  const first = entries.some(isFollowedByCode) ? toBlank : whole;
  const other = first === whole ? toBlank : whole;
  const isSame = JSON.stringify(first) === JSON.stringify(other);
  return {
    entries,
    claim: { ...claim(first), otherReadings: isSame ? [] : [claim(other)] },
  };
}

function hasCode(code: string): boolean {
  return code.split('\n').some((line) => line.trim() !== '' && !line.trim().startsWith('#'));
}

function partsOf(
  entries: readonly PromptEntry[],
  endOf: (entry: PromptEntry) => number,
): ClaimPart[] {
  return entries.flatMap((entry, cell): ClaimPart[] => {
    const endLine = endOf(entry);
    if (endLine <= entry.endLine) return [];
    return [{ firstLine: entry.endLine, endLine, scopes: [{ kind: 'cell', cell }] }];
  });
}

function isFollowedByCode({ outputEnd, outputEndAtBlank }: PromptEntry): boolean {
  return outputEnd > outputEndAtBlank;
}
