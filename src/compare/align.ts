import { hasParts } from './elidedLine.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';

/** One step along claim and output. Indices are into the two lists of entries. */
export type AlignmentStep =
  | { readonly kind: 'equal'; readonly claim: number; readonly printed: number }
  /** A note line between `printed - 1` and `printed`. */
  | { readonly kind: 'note'; readonly claim: number; readonly printed: number }
  /** An output line for which an elision of the claim stands, or that a traceback may leave out. */
  | { readonly kind: 'leftOut'; readonly printed: number };

/** Whether a claim's entry is what an output's entry shows, after normalisation. */
export function isEqualEntry(claim: ClaimEntry, printed: PrintedEntry): boolean {
  if (claim.key === (claim.isBareFrame ? printed.bareKey : printed.key)) return true;
  return claim.parts !== null && hasParts(printed.key, claim.parts);
}

interface State {
  readonly claim: number;
  readonly printed: number;
  readonly step: AlignmentStep | null;
  readonly before: State | null;
}

/**
 * Aligns a claim with an output so that every line of both is accounted for, or returns null. A
 * line is taken as printed before it is taken as a note; an elision stands for as few lines as do.
 * Each pair of indices is visited once at most.
 */
export function align(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
): AlignmentStep[] | null {
  const stack: State[] = [{ claim: 0, printed: 0, step: null, before: null }];
  const visited = new Set<number>();
  for (let state = stack.pop(); state; state = stack.pop()) {
    if (state.claim === claim.length && state.printed === printed.length) return stepsTo(state);
    const id = state.claim * (printed.length + 1) + state.printed;
    if (visited.has(id)) continue;
    visited.add(id);
    // The last one pushed is tried first.
    stack.push(...nextStates(state, claim[state.claim], printed[state.printed]).toReversed());
  }
  return null;
}

function nextStates(
  state: State,
  claim: ClaimEntry | undefined,
  printed: PrintedEntry | undefined,
): State[] {
  const { claim: i, printed: j } = state;
  const next: State[] = [];
  if (claim && printed && isEqualEntry(claim, printed)) {
    const step = { kind: 'equal', claim: i, printed: j } as const;
    next.push({ claim: i + 1, printed: j + 1, step, before: state });
  }
  if (claim?.note) {
    const step = { kind: 'note', claim: i, printed: j } as const;
    next.push({ claim: i + 1, printed: j, step, before: state });
  }
  if (printed && (claim?.note?.kind === 'elision' || printed.isOptional)) {
    const step = { kind: 'leftOut', printed: j } as const;
    next.push({ claim: i, printed: j + 1, step, before: state });
  }
  return next;
}

function stepsTo(last: State): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  for (let state: State | null = last; state?.step; state = state.before) steps.push(state.step);
  return steps.toReversed();
}
