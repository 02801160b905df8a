import type { ExpectedOutput } from '../types.ts';
import type { BlockFacts } from './blockFacts.ts';

/** First lines of the statements whose value some claim may be about. */
export function valueLines(claims: readonly ExpectedOutput[]): Set<number> {
  const readings = claims.flatMap((claim) => [claim, ...(claim.otherReadings ?? [])]);
  const scopes = readings.flatMap(({ parts = [] }) => parts.flatMap((part) => part.scopes));
  return new Set(scopes.flatMap((scope) => (scope.kind === 'value' ? [scope.line] : [])));
}

/**
 * The line of the last statement where its value may be shown as a notebook does, else null: a bare
 * expression that is no call, or in a notebook, or where nothing prints, also a call.
 */
export function lastValueLine({ repl, facts }: BlockFacts, isNotebook: boolean): number | null {
  if (repl || !facts) return null;
  const last = facts.statements.findLast(({ depth }) => depth === 0);
  if (!last) return null;
  if (last.kind === 'value') return last.line;
  const prints = facts.statements.some(({ kind }) => kind === 'print');
  const isShown = last.kind === 'call' && (isNotebook || !prints);
  return isShown ? last.line : null;
}
