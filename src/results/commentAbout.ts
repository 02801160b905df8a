import { isLabelOfErrors } from '../labels/words.ts';
import type { CodeFacts, Statement } from '../sessions/facts.ts';
import type { Scope } from '../types.ts';
import type { CommentGroup } from './commentGroups.ts';
import type { MarkedText } from './commentMarker.ts';
import { isPythonValue, valueOf } from './pythonValue.ts';
import { statementAbove, statementBefore, statementBelow } from './statements.ts';

/** What a group of comments may be about, and how sure it is that it claims something. */
export interface About {
  readonly scopes: readonly Scope[];
  readonly statement: Statement | null;
  /** True where an earlier comment is about the statement. */
  readonly isClaimed: boolean;
  /** True where it may as well describe the code below it, or what a type checker says. */
  readonly tellsOfCode: boolean;
}

/** What a group of comments may be about, or null where there is nothing. */
export function aboutGroup(
  group: CommentGroup,
  { statements }: CodeFacts,
  claimedUntil: number,
): About | null {
  const [first] = group.comments;
  if (!first) return null;
  if (!first.isOwnLine) {
    const statement = statementBefore(statements, first);
    const scopesOfIt =
      statement && scopesOf(statement, group.marked).map(onlyOf(wholeOf(statements, statement)));
    const tellsOfCode = isLabelOfErrors(group.marked.label);
    return statement && { statement, scopes: scopesOfIt ?? [], isClaimed: false, tellsOfCode };
  }
  const above = statementAbove(statements, first);
  const below = statementBelow(statements, group.comments.at(-1) ?? first);
  const scopes: Scope[] = [];
  if (above) {
    scopes.push(...scopesOf(above, group.marked));
    // Several prints may stand before the comment that shows what they all printed.
    const firstLine = firstLineSince(statements, above, claimedUntil);
    if (firstLine < above.line) {
      scopes.push({ kind: 'statements', firstLine, lastLine: above.endLine });
    }
    scopes.push({ kind: 'statements', firstLine: 1, lastLine: above.endLine });
  }
  if (below?.kind === 'print') scopes.push(printedBy(below));
  const isClaimed = above !== null && claimedUntil >= above.line;
  const tellsOfCode = below !== null || isLabelOfErrors(group.marked.label);
  if (scopes.length === 0) return null;
  return { statement: above, scopes: distinct(scopes), isClaimed, tellsOfCode };
}

function distinct(scopes: readonly Scope[]): Scope[] {
  return [...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values()];
}

function firstLineSince(
  statements: readonly Statement[],
  above: Statement,
  claimedUntil: number,
): number {
  const since = statements.find(({ line, depth }) => line > claimedUntil && depth === above.depth);
  return Math.min(since?.line ?? above.line, above.line);
}

function printedBy({ line, endLine }: Statement): Scope {
  return { kind: 'statements', firstLine: line, lastLine: endLine };
}

function scopesOf(statement: Statement, { marker, text }: MarkedText): Scope[] {
  const { kind, line, endLine, depth } = statement;
  const printed = printedBy(statement);
  const saysValue = marker !== null || isPythonValue(valueOf(text));
  const exception: Scope[] = looksLikeException(text) ? [{ kind: 'exception' }] : [];
  if (kind === 'print') {
    const lastArgument = { kind: 'lastArgument', firstLine: line, lastLine: endLine } as const;
    return [printed, lastArgument, ...exception];
  }
  const hasValue = depth === 0 && saysValue && (kind !== 'assignment' || marker !== null);
  const isExpression = kind === 'call' || kind === 'value' || kind === 'assignment';
  return hasValue && isExpression
    ? [printed, { kind: 'value', line }, ...exception]
    : [printed, ...exception];
}

/** The statement of the module in which a statement stands: a class fails as a whole. */
function wholeOf(statements: readonly Statement[], inner: Statement): Statement {
  const whole = statements.find(
    ({ depth, line, endLine }) => depth === 0 && line <= inner.line && inner.endLine <= endLine,
  );
  return whole?.kind === 'definition' ? whole : inner;
}

/** Behind code, a comment tells of the exception that this very code raised. */
function onlyOf({ line, endLine }: Statement): (scope: Scope) => Scope {
  return (scope) =>
    scope.kind === 'exception' ? { ...scope, firstLine: line, lastLine: endLine } : scope;
}

function looksLikeException(text: string): boolean {
  return /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|Iteration)\b/.test(
    text,
  );
}
