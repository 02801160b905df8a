import { differenceOf } from '../compare/difference.ts';
import { hintOf } from '../compare/hints/hintOf.ts';
import { agreesOnElapsed } from '../compare/elapsedFigures.ts';
import { type PrintedEntry, printedEntries } from '../compare/entries.ts';
import { isExceptionLine, isTracebackHeader } from '../compare/traceback.ts';
import { objectNumbers, type ObjectNumbers } from '../compare/objectNumbers.ts';
import { printedLines } from '../compare/printedLines.ts';
import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import { problem, type Problem } from '../problem.ts';
import type { Example, ExpectedOutput, Output, ResultReport, Verdict } from '../types.ts';
import { failureOf, type KnownLimits } from './failure.ts';
import { type ComparedClaim, compareReadings } from './judgeClaim.ts';
import { reasonNotToJudge } from './notJudged.ts';

/** What one run of an example says about its claims. */
export interface Judgement {
  /** In the order of the example's expected outputs; what turned out to be none is left out. */
  readonly results: readonly ResultReport[];
  /** Why the program could not be used to check the claims, or ended badly without one. */
  readonly failure: Problem | null;
}

/**
 * Judges every claim of an example by one run of its program.
 *
 * @param failureBefore Why a code block that this one builds on failed: then a claim that does not
 * match says nothing.
 * @param exit Exit status that the author says is as it should be.
 * @param rules By what two lines are equal.
 */
export function judgeOutput(
  example: Example,
  given: Output,
  limits: KnownLimits,
  failureBefore: Problem | null = null,
  exit: number | null = null,
  rules: LineRules = builtInRules,
): Judgement {
  const { codeBlock, expectedOutputs } = example;
  const output = { ...given, code: codeBlock.code };
  const own = failureOf(codeBlock, unclaimedPart(expectedOutputs, output), limits);
  const failure = own?.code === 'program-exited' && own.args.exitCode === exit ? null : own;
  const compared = expectedOutputs.flatMap((expected) => {
    const isJudged = expected.isClosed && !expected.notJudged;
    const claim = isJudged ? compareReadings(expected, output, rules) : null;
    const isClaim = !isJudged || claim !== null || isUnchecked(expected, failure);
    return isClaim ? [{ expected: claim?.expected ?? expected, claim }] : [];
  });
  // An exception that a claim of the article shows is what the author wanted.
  const isShown = compared.some(({ claim }) => claim && showsFailure(claim, failure));
  const unexplained = isShown ? null : failure;
  const results = compared.map(({ expected, claim }) => ({
    expected,
    stream: claim?.comparison.view ?? 'stdout',
    verdict: verdictOf(expected, claim, output, { own: unexplained, before: failureBefore }),
  }));
  return { results, failure: unexplained };
}

/**
 * A fence right behind code that could not run for want of a module is as likely its result as any:
 * that it was not checked is to be told.
 */
function isUnchecked(
  { kind, certainty, isOfDefinitions }: ExpectedOutput,
  failure: Problem | null,
): boolean {
  const isAdjacentFence = kind === 'fence' && certainty === 'possible' && !isOfDefinitions;
  return isAdjacentFence && failure?.code === 'program-module-missing';
}

/**
 * At a prompt an exception ends its entry alone. One that the article shows is judged there; the
 * first other one is why the session failed.
 */
function unclaimedPart(expectedOutputs: readonly ExpectedOutput[], output: Output): Output {
  const repl = expectedOutputs.find(({ kind }) => kind === 'repl');
  const { cells } = output;
  if (!cells || (!repl && cells.length < 2)) return output;
  const shown = repl ? cellsThatShowExceptions(repl) : new Set<number>();
  const failed = cells.find(
    ({ exitCode, limit }, index) => limit !== null || (exitCode !== 0 && !shown.has(index)),
  );
  return failed ?? { ...output, exitCode: 0, signal: null, limit: null };
}

/** The entries of a session below which the article shows an exception. */
function cellsThatShowExceptions({ text, parts = [] }: ExpectedOutput): Set<number> {
  const lines = text.split('\n');
  return new Set(
    parts.flatMap(({ firstLine, endLine, scopes: [scope] }) => {
      const showsException = lines
        .slice(firstLine, endLine)
        .some((line) => isExceptionLine(line) || isTracebackHeader(line));
      return showsException && scope?.kind === 'cell' ? [scope.cell] : [];
    }),
  );
}

function showsFailure({ expected, comparison }: ComparedClaim, failure: Problem | null): boolean {
  // At a prompt only what no entry shows is a failure in the first place.
  if (expected.kind === 'repl') return false;
  if (comparison.showsException) return true;
  if (comparison.view === 'stdout') return false;
  if (failure?.code === 'program-raised' || failure?.code === 'program-syntax-error') return true;
  const isException =
    failure?.code === 'program-module-missing' || failure?.code === 'program-reads-input';
  return isException && comparison.equality !== null;
}

function verdictOf(
  expected: ExpectedOutput,
  claim: ComparedClaim | null,
  output: Output,
  failure: { readonly own: Problem | null; readonly before: Problem | null },
): Verdict {
  if (expected.notJudged) return { outcome: 'skipped', reason: expected.notJudged };
  if (!expected.isClosed) {
    return { outcome: 'failed', reason: problem('fence-unclosed', {}, expected.place) };
  }
  if (!claim) return { outcome: 'failed', reason: failure.own ?? notRunReason };
  if (failure.own) return { outcome: 'failed', reason: failure.own };
  const { equality, actual, partTexts } = claim.comparison;
  if (equality !== null) return { outcome: 'match', equality };
  if (failure.before) return { outcome: 'failed', reason: failure.before };
  const reason = reasonNotToJudge(claim);
  if (reason) return { outcome: 'skipped', reason };
  const difference = differenceOf(expected, actual);
  const hint = hintOf(expected, output, actual);
  return { outcome: 'mismatch', actual, difference, partTexts, hint };
}

/**
 * Whether two runs printed the same, after normalisation: when a line came does not count, nor the
 * present date, nor a little more or less of a measured duration.
 *
 * @param code What ran: it tells which numbers are ids.
 */
export function printsTheSame(
  first: Output,
  second: Output,
  code?: string,
  rules: LineRules = builtInRules,
): boolean {
  if (first.exitCode !== second.exitCode) return false;
  const numbers = objectNumbers(code);
  const isSame = (['stdout', 'stderr'] as const).every((stream) => {
    const [one, other] = [first, second].map((output) =>
      printedEntries(printedLines(output, stream), numbers, rules),
    );
    if (one?.length !== other?.length) return false;
    return (one ?? []).every((entry, k) => isSameEntry(entry, other?.[k]));
  });
  return isSame && valuesOf(first, numbers, rules) === valuesOf(second, numbers, rules);
}

function isSameEntry(one: PrintedEntry, other: PrintedEntry | undefined): boolean {
  if (!other) return false;
  if (one.key === other.key) return true;
  if (one.withoutPresent !== null && one.withoutPresent === other.withoutPresent) return true;
  return agreesOnElapsed(one.elapsed, other.elapsed) || agreesOnElapsed(other.elapsed, one.elapsed);
}

function valuesOf(
  { values = [] }: Output,
  { mask }: ObjectNumbers,
  { normalise }: LineRules,
): string {
  // An address differs in each run, and says nothing.
  const masked = (line: string): string => mask(normalise(line));
  return values.map(({ text }) => text.split('\n').map(masked).join('\n')).join('\n');
}

const notRunReason: Problem = problem('program-not-run', {});
