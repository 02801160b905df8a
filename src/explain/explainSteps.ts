import { whyEqual } from '../compare/align.ts';
import type { AlignedClaim } from '../compare/compareClaim.ts';
import type { ClaimEntry, PrintedEntry } from '../compare/entries.ts';
import { waitsOf } from '../compare/timingNote.ts';
import type { MeasuredWait } from '../compare/timingStart.ts';
import type { LineRules } from '../normalizers/lineRules.ts';
import type { ExplainedStep } from '../types.ts';
import { equalBy } from './equalBy.ts';

/** What explaining an alignment needs beside it. */
export interface StepsContext {
  readonly rules: LineRules;
  readonly waits: readonly MeasuredWait[];
  /** Line of the article for a line of the claim, from 0. */
  readonly lineOf: (claimLine: number) => number;
}

/** Every line of a claim and an output in order, and what became of it. */
export function explainSteps(aligned: AlignedClaim, context: StepsContext): ExplainedStep[] {
  const { claim, printed, pairing } = aligned;
  const printedOf = new Map(
    [...pairing.equal, ...pairing.replaced].map(([out, own]) => [own, out]),
  );
  const steps: ExplainedStep[] = [];
  let next = 0;
  const passTo = (end: number): void => {
    for (; next < end; next++) steps.push(...unclaimedStep(aligned, next, steps.at(-1)));
  };
  claim.forEach((entry, index) => {
    const output = printedOf.get(index);
    const other = output === undefined ? undefined : printed[output];
    if (output !== undefined) passTo(output);
    steps.push(...ofEntry(entry, other, pairing.equal.get(output ?? -1) === index, context));
    if (output !== undefined) next = Math.max(next, output + 1);
  });
  passTo(printed.length);
  return mergeLeftOut(steps);
}

/** What a line of the claim was found to be, and the wait that it tells of. */
function ofEntry(
  entry: ClaimEntry,
  printed: PrintedEntry | undefined,
  isEqual: boolean,
  { rules, waits, lineOf }: StepsContext,
): ExplainedStep[] {
  const line = lineOf(entry.firstLine);
  const claimed = entry.lines.join('\n');
  const wait = waits.find(({ claimLine }) => claimLine === entry.firstLine);
  const waited = wait ? [waitStep(wait, line)] : [];
  if (!printed) {
    if (entry.note?.kind === 'timing' && wait) return waited;
    if (entry.note) {
      const note = entry.note.kind === 'elision' ? 'elision' : 'comment';
      return [{ kind: 'note', line, claimed, note }];
    }
    return [{ kind: 'missing', line, claimed }];
  }
  const shown = { line, claimed, printed: printed.lines.join('\n'), atMs: printed.atMs };
  const reason = whyEqual(entry, printed);
  if (!isEqual || reason === null) {
    return [{ kind: 'differs', ...shown, isOtherObject: reason !== null }, ...waited];
  }
  const why = equalBy(reason, entry, printed, rules);
  return [{ kind: 'equal', ...shown, ...why }, ...waited];
}

function waitStep({ note, from, startMs, waitMs }: MeasuredWait, line: number): ExplainedStep {
  const { leastMs, mostMs } = waitsOf(note);
  const most = Number.isFinite(mostMs) ? mostMs : null;
  return { kind: 'wait', line, from, startMs, waitMs, leastMs, mostMs: most };
}

/** A line of the output that stands for none of the claim. */
function unclaimedStep(
  { printed, pairing }: AlignedClaim,
  index: number,
  before: ExplainedStep | undefined,
): ExplainedStep[] {
  const entry = printed[index];
  if (!entry) return [];
  if (!pairing.leftOut.has(index)) {
    return [{ kind: 'extra', printed: entry.lines.join('\n'), atMs: entry.atMs }];
  }
  const first = printed.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 1);
  const last = first + entry.lines.length - 1;
  const isElided =
    before?.kind === 'note' || (before?.kind === 'leftOut' && before.by === 'elision');
  const by = isElided || !entry.isOptional ? 'elision' : 'traceback';
  return [{ kind: 'leftOut', firstPrinted: first, lastPrinted: last, by }];
}

/** Lines that are left out one behind the other are told as one. */
function mergeLeftOut(steps: readonly ExplainedStep[]): ExplainedStep[] {
  const merged: ExplainedStep[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    const isMore = step.kind === 'leftOut' && last?.kind === 'leftOut' && last.by === step.by;
    if (isMore) merged[merged.length - 1] = { ...last, lastPrinted: step.lastPrinted };
    else merged.push(step);
  }
  return merged;
}
