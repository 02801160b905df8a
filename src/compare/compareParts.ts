import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import type { ClaimPart, Equality, ExpectedOutput, Output, Scope } from '../types.ts';
import type { Identities } from './addressIdentity.ts';
import { compareClaim, type Comparison } from './compareClaim.ts';
import { elidedParts, hasOwnDots, hasParts } from './elidedLine.ts';
import { isBehindSign, leavesOutPrefix } from './leftOutPrefix.ts';
import {
  addsQuotes,
  differsInType,
  isSameValue,
  looseValue,
  onOneLine,
  unquoted,
  withoutCommas,
} from './looseValue.ts';
import { withMark, withoutMark } from './notebookMark.ts';
import { printedLines, type StreamView } from './printedLines.ts';
import { scopeOf } from './scope.ts';
import { similarity } from './similarity.ts';

/** A claim compared part by part. */
export interface PartsComparison extends Comparison {
  /** The new text of each part; null for one that is right. */
  readonly partTexts: readonly (string | null)[];
  /** What each part was compared with, and how. */
  readonly comparedParts: readonly ComparedPart[];
  /** How near the parts that are not equal come, from 0 to 1. */
  readonly nearness: number;
  /** False where nothing is known to compare one of the parts with. */
  readonly isReached: boolean;
  /** True where a part is the exception that ended the program. */
  readonly showsException: boolean;
}

/** What a part of a claim was compared with. */
export interface ComparedPart {
  /** Null where nothing is known to compare it with. */
  readonly scope: Scope | null;
  readonly view: StreamView;
  readonly equality: Equality | null;
  /** True where it is equal as a value told in the way of authors, and not line by line. */
  readonly isLoose: boolean;
}

/** Compares each part of a claim with what it is about. */
export function compareParts(
  expected: ExpectedOutput,
  output: Output,
  rules: LineRules = builtInRules,
): PartsComparison {
  const lines = expected.text.split('\n');
  const whole: ClaimPart = { firstLine: 0, endLine: lines.length, scopes: [{ kind: 'all' }] };
  const parts = expected.parts ?? [whole];
  const known = { printedOf: new Map<string, string>(), claimedOf: new Map<string, string>() };
  const compared = parts.map((part) => {
    const one = comparePart(expected, lines, part, output, known, rules);
    for (const [claimed, printed] of one.objects) {
      known.printedOf.set(claimed, printed);
      known.claimedOf.set(printed, claimed);
    }
    return one;
  });
  const wrong = compared.filter(({ equality }) => equality === null);
  const partTexts = compared.map(({ equality, actual }) => (equality === null ? actual : null));
  return {
    view: compared.find(({ view }) => view !== 'stdout')?.view ?? 'stdout',
    equality: wrong.length > 0 ? null : leastOf(compared.map(({ equality }) => equality)),
    actual: wrong.length > 0 ? withParts(lines, parts, partTexts) : expected.text,
    partTexts,
    comparedParts: compared.map(({ scope, view, equality, isLoose }) => ({
      scope,
      view,
      equality,
      isLoose,
    })),
    nearness: wrong.reduce((least, { nearness }) => Math.min(least, nearness), 1),
    isReached: compared.every(({ isReached }) => isReached),
    showsException: compared.some((one) => one.showsException),
    waits: compared.flatMap(({ waits }, k) => {
      const { firstLine = 0 } = parts[k] ?? {};
      return waits.map((wait) => ({ ...wait, claimLine: wait.claimLine + firstLine }));
    }),
    objects: compared.flatMap(({ objects }) => objects),
  };
}

function leastOf(equalities: readonly (Equality | null)[]): Equality {
  return (
    (['noteLines', 'normalised'] as const).find((equality) => equalities.includes(equality)) ??
    'exact'
  );
}

/** The text with other texts in the place of its parts. */
function withParts(
  lines: readonly string[],
  parts: readonly ClaimPart[],
  texts: readonly (string | null)[],
): string {
  let next = 0;
  const all = parts.flatMap(({ firstLine, endLine }, k) => {
    const text = texts[k] ?? null;
    const between = lines.slice(next, firstLine);
    next = endLine;
    const own = text === null ? lines.slice(firstLine, endLine) : text === '' ? [] : [text];
    return [...between, ...own];
  });
  return [...all, ...lines.slice(next)].join('\n');
}

type PartComparison = Comparison &
  ComparedPart &
  Pick<PartsComparison, 'nearness' | 'isReached' | 'showsException'>;

function comparePart(
  expected: ExpectedOutput,
  lines: readonly string[],
  { firstLine, endLine, scopes }: ClaimPart,
  output: Output,
  known: Identities,
  rules: LineRules,
): PartComparison {
  const text = lines.slice(firstLine, endLine).join('\n');
  const marked = expected.kind === 'repl' ? withoutMark(text) : null;
  if (marked) {
    const own = comparePart(
      expected,
      marked.text.split('\n'),
      { firstLine: 0, endLine, scopes },
      output,
      known,
      rules,
    );
    return { ...own, actual: own.equality === null ? withMark(own.actual, marked) : text };
  }
  const claim = { ...expected, text, firstTextLine: expected.firstTextLine + firstLine };
  const compared = scopes.flatMap((scope): ScopedComparison[] => {
    const scoped = scopeOf(output, scope);
    return scoped ? [compareScoped(claim, scoped, scope, known, rules)] : [];
  });
  const match = compared.find(({ equality }) => equality !== null);
  return match ?? nearestOf(claim.text, compared) ?? { ...nothingKnown, actual: claim.text };
}

type ScopedComparison = PartComparison;

function nearestOf(claim: string, compared: readonly ScopedComparison[]): PartComparison | null {
  const last = compared.find(({ scope }) => scope?.kind === 'lastArgument');
  const [all] = compared;
  // Who left the printed text out before meant the value alone.
  if (all && last && leavesOutPrefix(claim, all.actual, last.actual)) return last;
  // Where none is near, what shows something rather than what shows nothing.
  const shows = ({ actual }: ScopedComparison): number => Number(actual.trim() !== '');
  return compared.toSorted((a, b) => b.nearness - a.nearness || shows(b) - shows(a))[0] ?? null;
}

const nothingKnown = {
  scope: null,
  isLoose: false,
  view: 'stdout',
  equality: null,
  nearness: 0,
  waits: [],
  objects: [],
  isReached: false,
  showsException: false,
} as const;

function compareScoped(
  claim: ExpectedOutput,
  output: Output,
  scope: Scope,
  known: Identities,
  rules: LineRules,
): PartComparison {
  const comparison = compareClaim(claim, output, claim.stream, known, rules);
  const isReached = true;
  const compared = { ...comparison, scope, isReached, isLoose: false };
  const isMatch = comparison.equality !== null;
  const showsException = isMatch && scope.kind === 'exception';
  if (isMatch) return { ...compared, nearness: 1, showsException };
  if (scope.kind === 'exception') return compareException(claim.text, compared);
  if (claim.kind === 'comment') {
    const printed = printedLines(output, 'stdout').map(({ text }) => text);
    const shown = printed.join('\n');
    const isOtherType =
      scope.kind === 'value'
        ? differsInType(claim.text, shown)
        : addsQuotes(claim.text, shown, output.code);
    if (!isOtherType && saysTheSame(lineByLine(claim.text, rules.own), printed.map(rules.own))) {
      const equality = 'normalised';
      const actual = claim.text;
      return { ...compared, equality, actual, nearness: 1, showsException, isLoose: true };
    }
  }
  const nearness = similarity(claim.text, comparison.actual);
  return { ...compared, nearness, showsException };
}

function lineByLine(text: string, normalise: (line: string) => string): string {
  return text.split('\n').map(normalise).join('\n');
}

function saysTheSame(claim: string, printed: readonly string[]): boolean {
  const loose = looseValue(claim);
  const parts = [claim, unquoted(claim)].map((text) => text && elidedParts(looseValue(text)));
  return [printed.join('\n'), ...onOneLine(printed)].some((shown) => {
    if (isSameValue(claim, shown) || isSameValue(withoutCommas(claim), shown)) return true;
    const form = looseValue(unquoted(shown) ?? shown);
    if (printed.length === 1 && isBehindSign(loose, form)) return true;
    return [looseValue(shown), form].some((text) =>
      parts.some((own) => own && hasParts(text, own, hasOwnDots(text))),
    );
  });
}

/**
 * `# ValueError` and `# StopIteration が発生` name the exception and say nothing of its message; with
 * another message behind a colon the comment tells it in other words.
 */
function compareException(
  claim: string,
  known: Omit<PartComparison, 'nearness' | 'showsException'>,
): PartComparison {
  const name = nameOf(claim);
  if (name !== nameOf(known.actual)) return { ...known, nearness: 0, showsException: false };
  if (/^\s*[:：]/.test(claim.trim().slice(name.length))) {
    return { ...known, nearness: similarity(claim, known.actual), showsException: true };
  }
  const isMatch = { equality: 'normalised', actual: claim, nearness: 1, isLoose: true } as const;
  return { ...known, ...isMatch, showsException: true };
}

/** `ValueError` of `ValueError: no`. */
function nameOf(line: string): string {
  return /^(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*/.exec(line.trim())?.[0] ?? '';
}
