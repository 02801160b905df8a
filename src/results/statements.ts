import type { Comment, Statement } from '../sessions/facts.ts';

/** The innermost statement that ends on the line of a comment behind it. */
export function statementBefore(
  statements: readonly Statement[],
  { line }: Comment,
): Statement | null {
  const ending = statements.filter(
    ({ endLine, kind }) => endLine === line && kind !== 'compound' && kind !== 'definition',
  );
  return ending.toSorted((a, b) => b.depth - a.depth || b.column - a.column)[0] ?? null;
}

/**
 * The statement that a comment on a line of its own stands below: in the comment's column where
 * there is one, so that a comment below a loop is about the loop.
 */
export function statementAbove(
  statements: readonly Statement[],
  { line, column }: Comment,
): Statement | null {
  const above = statements.filter(({ endLine }) => endLine < line);
  const last = Math.max(0, ...above.map(({ endLine }) => endLine));
  const nearest = above.filter(({ endLine }) => endLine === last);
  const inColumn = nearest.filter((statement) => statement.column === column);
  return inColumn[0] ?? nearest.toSorted((a, b) => b.depth - a.depth)[0] ?? null;
}

/** The statement right below a comment on a line of its own. */
export function statementBelow(
  statements: readonly Statement[],
  { line, column }: Comment,
): Statement | null {
  return (
    statements.find((statement) => statement.line === line + 1 && statement.column === column) ??
    null
  );
}
