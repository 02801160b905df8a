import { isSurelyCode } from '../article/codeLikeness.ts';
import type { LineIndex } from '../article/lines.ts';
import { isLabelOfErrors } from '../labels/words.ts';
import type { CodeFacts, Comment, Statement } from '../sessions/facts.ts';
import type { Certainty, CodeBlock, ExpectedOutput, Scope } from '../types.ts';
import { codeSource, type CodeSource } from './codeSource.ts';
import { type CommentGroup, groupComments } from './commentGroups.ts';
import type { MarkedText } from './commentMarker.ts';
import { isPythonValue, valueBeginnings } from './pythonValue.ts';
import { statementAbove, statementBefore, statementBelow } from './statements.ts';

/**
 * The claims in the comments of a code block. A marked comment (`# => 3`, `# 出力: 3`) is one; an
 * unmarked one is certainly one where it is a Python value behind a `print` or an expression, else
 * only if it turns out to be what that very statement printed. `# ← …` explains and never is one.
 */
export function commentClaims(
  codeBlock: CodeBlock,
  facts: CodeFacts,
  article: string,
  lines: LineIndex,
): ExpectedOutput[] {
  const source = codeSource(codeBlock, article, lines);
  let claimedUntil = 0;
  return groupComments(facts.comments).flatMap((group): ExpectedOutput[] => {
    const about = aboutGroup(group, facts, claimedUntil);
    if (!about) return [];
    const claim = claimOf(group, about, { codeBlock, source, lines });
    if (claim && claim.certainty === 'certain') claimedUntil = group.comments.at(-1)?.line ?? 0;
    return claim ? [claim] : [];
  });
}

/** What a group of comments may be about, and how sure it is that it claims something. */
interface About {
  readonly scopes: readonly Scope[];
  readonly statement: Statement | null;
  /** True where an earlier comment is about the statement. */
  readonly isClaimed: boolean;
  /** True where it may as well describe the code below it, or what a type checker says. */
  readonly tellsOfCode: boolean;
}

function aboutGroup(
  group: CommentGroup,
  { statements }: CodeFacts,
  claimedUntil: number,
): About | null {
  const [first] = group.comments;
  if (!first) return null;
  if (!first.isOwnLine) {
    const statement = statementBefore(statements, first);
    const scopesOfIt = statement && scopesOf(statement, group.marked).map(onlyOf(statement));
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

/** Whether a text is a Python value, with words behind it only where a sign parts them. */
function isValueFirst(text: string): boolean {
  const value = valueOf(text);
  return isPythonValue(value) && !/^ [^\s(（—–―#※←]|^\p{L}/u.test(text.slice(value.length));
}

/** The longest beginning that is a Python value, else the text. */
function valueOf(text: string): string {
  return valueBeginnings(text).find(isPythonValue) ?? text;
}

interface Where {
  readonly codeBlock: CodeBlock;
  readonly source: CodeSource;
  readonly lines: LineIndex;
}

function claimOf(
  { comments, marked, textStart }: CommentGroup,
  about: About,
  where: Where,
): ExpectedOutput | null {
  const texts = comments.map(({ text }, k) => text.slice(textStart[k]).trimEnd());
  const [first] = comments;
  if (!first || texts.length === 0) return null;
  const shown = texts[0] ?? '';
  const certainty = certaintyOf(marked, texts, first, about);
  const beginnings =
    texts.length > 1
      ? firstLinesOf(texts).slice(0, maxReadings)
      : valueBeginnings(shown).map((value) => [value]);
  // The value decides where there is one; the words behind it are an explanation.
  const sure = beginnings.findIndex(
    (reading) => reading.length === 1 && isPythonValue(reading[0] ?? ''),
  );
  const ordered = texts.length === 1 && sure > 0 ? moveToFront(beginnings, sure) : beginnings;
  const read = (lines: readonly string[], starts: readonly number[]): ExpectedOutput | null =>
    readingOf(lines, comments, starts, about.scopes, marked, where);
  // `# 自動生成 → User(name='山田')`: the value behind words of the author.
  const behindArrow = texts.length === 1 ? /^(.+(?:→|⇒|=>)\s*)(\S.*)$/.exec(shown) : null;
  const starts = [(textStart[0] ?? 0) + (behindArrow?.[1]?.length ?? 0)];
  const inner = behindArrow && read([behindArrow[2] ?? ''], starts);
  const readings = [...ordered.map((lines) => read(lines, textStart)), inner]
    .filter((reading) => reading !== null)
    .map((reading, k) => ({ ...reading, certainty: k === 0 ? certainty : ('possible' as const) }));
  const [claim, ...otherReadings] = readings;
  return claim ? { ...claim, otherReadings } : null;
}

const maxReadings = 12;

/** The first lines that may be the claim, most first: words or taken out code may follow, no value. */
function firstLinesOf(texts: readonly string[]): string[][] {
  const all = texts
    .map((_, k) => texts.slice(0, texts.length - k))
    .filter(({ length }) => !isPythonValue(texts[length] ?? ''));
  const code = texts.findIndex((text, k) => k > 0 && isSurelyCode(text));
  const beforeCode = all.findIndex(({ length }) => length === code);
  return beforeCode === -1 ? all : moveToFront(all, beforeCode);
}

function moveToFront<Item>(items: readonly Item[], index: number): Item[] {
  return items
    .flatMap((item, k) => (k === index ? [] : [item]))
    .toSpliced(0, 0, ...items.slice(index, index + 1));
}

function certaintyOf(
  { marker, text }: MarkedText,
  texts: readonly string[],
  { isOwnLine, line }: Comment,
  { statement, isClaimed, tellsOfCode }: About,
): Certainty {
  const isProse = /[\u3041-\u3096]/u.test(text.replaceAll(/'[^']*'|"[^"]*"/g, ''));
  if (marker === 'arrow') return isProse ? 'likely' : 'certain';
  if (marker === 'label') return isProse && tellsOfCode ? 'possible' : 'certain';
  const kind = statement?.kind;
  const isShown = kind === 'print' || kind === 'value' || (kind === 'call' && !isOwnLine);
  const isValue = texts.length === 1 && isValueFirst(texts[0] ?? text);
  if (isValue && marker === 'hint') return 'certain';
  // `# 3回目` begins with a value, and may count.
  const isCounting = marker === null && !isValue && isPythonValue(valueOf(texts[0] ?? text));
  if (isCounting && texts.length === 1) return 'possible';
  if (isValue && isShown && !isOwnLine) return 'certain';
  const isAdjacent = isValue && statement?.endLine === line - 1 && !isClaimed;
  // A bare expression stands there for its value alone.
  if (isAdjacent && kind === 'value') return 'certain';
  // On a line of its own a number may count steps, and a call may be commented out.
  const isDoubtful = /^(?:\d+|[a-z_][\w.]*\(.*)$/.test(texts[0] ?? '');
  if (isAdjacent && kind === 'print' && !isDoubtful) return 'certain';
  return marker === 'hint' || (kind === 'print' && !isClaimed) ? 'likely' : 'possible';
}

function readingOf(
  reading: readonly string[],
  comments: readonly Comment[],
  textStart: readonly number[],
  scopes: readonly Scope[],
  marked: MarkedText,
  { codeBlock, source, lines }: Where,
): ExpectedOutput | null {
  const last = reading.length - 1;
  const [from, to] = [comments[0], comments[last]];
  if (!from || !to) return null;
  const startColumn = from.column + (textStart[0] ?? 0);
  const endColumn = to.column + (textStart[last] ?? 0) + (reading[last] ?? '').length;
  const start = source.range(from.line, startColumn, startColumn)?.start;
  const end = source.range(to.line, endColumn, endColumn)?.end;
  const firstTextLine = codeBlock.place.line + from.line;
  const range = { start: start ?? codeBlock.range.start, end: end ?? codeBlock.range.start };
  // A comment without words shows how far in the others are only by chance.
  const second = comments.findIndex(({ text }, k) => k > 0 && text.length > (textStart[k] ?? 0));
  const secondLine = comments[second] ?? from;
  const continuation =
    source.prefix(secondLine.line) +
    source.line(secondLine.line).slice(0, secondLine.column) +
    (second > 0 ? secondLine.text.slice(0, textStart[second]) : '# ');
  return {
    kind: 'comment',
    label: marked.label || (marked.marker ? from.text.slice(0, marked.start).trim() : '#'),
    range,
    place: lines.place(range),
    text: reading.join('\n'),
    firstTextLine,
    isClosed: codeBlock.isClosed && start !== undefined && end !== undefined,
    certainty: 'possible',
    parts: [{ firstLine: 0, endLine: reading.length, scopes }],
    ...(from.isOwnLine && { continuation }),
  };
}
