import { isSurelyCode } from '../article/codeLikeness.ts';
import type { LineIndex } from '../article/lines.ts';
import type { CodeFacts } from '../sessions/facts.ts';
import type { CodeBlock, ExpectedOutput } from '../types.ts';
import { codeSource } from './codeSource.ts';
import { type About, aboutGroup } from './commentAbout.ts';
import { certaintyOf } from './commentCertainty.ts';
import { type CommentGroup, groupComments } from './commentGroups.ts';
import { readingOf, type Where } from './commentReading.ts';
import { isPythonValue, valueBeginnings } from './pythonValue.ts';
import { isWordsBelow } from './wordsBelow.ts';

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
  // Below a mark all is the result, but for what are clearly words; without one it may be anything.
  const maySkip = (text: string): boolean =>
    marked.marker === null || isWordsBelow(text, where.codeBlock.code);
  const beginnings =
    texts.length > 1
      ? firstLinesOf(texts, maySkip).slice(0, maxReadings)
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
function firstLinesOf(texts: readonly string[], maySkip: (text: string) => boolean): string[][] {
  const all = texts
    .map((_, k) => texts.slice(0, texts.length - k))
    .filter(({ length }) => {
      const next = texts[length];
      return next === undefined || (!isPythonValue(next) && maySkip(next));
    });
  const code = texts.findIndex((text, k) => k > 0 && isSurelyCode(text));
  const beforeCode = all.findIndex(({ length }) => length === code);
  return beforeCode === -1 ? all : moveToFront(all, beforeCode);
}

function moveToFront<Item>(items: readonly Item[], index: number): Item[] {
  return items
    .flatMap((item, k) => (k === index ? [] : [item]))
    .toSpliced(0, 0, ...items.slice(index, index + 1));
}
