import type { Paragraph } from 'mdast';
import { type Problem, problem, warning } from '../problem.ts';
import type { DirectiveWords } from '../settings/directive.ts';
import type { Article, Place, Range } from '../types.ts';
import { type DirectiveComment, directiveComments } from './directiveComments.ts';
import { type LeafBlock, leafBlocks } from './flow.ts';
import { indexLines, type LineIndex } from './lines.ts';
import { readDirective } from './readDirective.ts';

/** A directive: a comment of one line, `<!-- jikko: … -->`, which Zenn hides. */
export interface FoundDirective {
  /** Of the whole comment. */
  readonly place: Place;
  readonly range: Range;
  readonly words: DirectiveWords;
}

/** The directives of an article that are right, and what is wrong with the others. */
export interface FoundDirectives {
  readonly directives: readonly FoundDirective[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the directives of an article in the order of its text. What a directive applies to is for
 * the caller to say, by where it stands; that there is something behind it is checked here.
 */
export function findDirectives({ text, tree }: Pick<Article, 'text' | 'tree'>): FoundDirectives {
  // Nearly every article has none, and each text node would be looked into.
  if (!text.includes('<!--')) return { directives: [], problems: [] };
  const lines = indexLines(text);
  const blocks = leafBlocks(tree);
  const isFollowed = followedBlocks(blocks, text);
  const read = blocks.flatMap((block, index) =>
    directiveComments(block, text).map((one) => readOne(one, lines, isFollowed[index] ?? false)),
  );
  return {
    directives: read.flatMap(({ directive }) => directive ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The directives that stand between two offsets of the article. */
export function directiveFor(
  directives: readonly FoundDirective[],
  fromOffset: number,
  toOffset: number,
): readonly FoundDirective[] {
  return directives.filter(({ range }) => range.start >= fromOffset && range.end <= toOffset);
}

interface ReadComment {
  readonly directive: FoundDirective | null;
  readonly problems: readonly Problem[];
}

function readOne(comment: DirectiveComment, lines: LineIndex, isFollowed: boolean): ReadComment {
  const mistake = mistakeIn(comment, lines);
  if (mistake) return { directive: null, problems: [mistake] };
  const { range, text, textStart } = comment;
  const { words, targets, problems } = readDirective(text, textStart, lines);
  if (problems.length > 0) return { directive: null, problems };
  const place = lines.place(range);
  const isForArticle = targets.size === 1 && targets.has('article');
  if (isForArticle || isFollowed) return { directive: { place, range, words }, problems: [] };
  return { directive: null, problems: [problem('directive-misplaced', {}, place)] };
}

/** Why a comment is no directive although it was meant to be one, or null. */
function mistakeIn(
  { kind, range, text, textStart }: DirectiveComment,
  lines: LineIndex,
): Problem | null {
  const place = lines.place(range);
  if (kind === 'severalLines') return problem('directive-several-lines', {}, place);
  if (kind === 'indented') return problem('directive-indented', {}, place);
  if (kind === 'directive')
    return text.trim() === '' ? problem('directive-empty', {}, place) : null;
  const key = { start: textStart, end: textStart + text.length };
  return warning('directive-misspelled', { found: text }, lines.place(key));
}

/**
 * For each block, whether in it, or behind it up to the next heading, stands something to which a
 * directive can apply.
 */
function followedBlocks(blocks: readonly LeafBlock[], source: string): readonly boolean[] {
  let isFollowed = false;
  return blocks
    .toReversed()
    .map((block) => {
      const own = isTarget(block, source) || isFollowed;
      isFollowed = own && block.type !== 'heading';
      return own;
    })
    .toReversed();
}

/** A fence, or a line that ends with inline code, which may be a result behind its label. */
function isTarget(block: LeafBlock, source: string): boolean {
  if (block.type === 'paragraph') return endsWithInlineCode(block);
  // Indented code begins with blanks.
  return block.type === 'code' && /^[`~]/.test(source.charAt(block.position?.start.offset ?? 0));
}

function endsWithInlineCode({ children }: Paragraph): boolean {
  const last = children.findLast(
    (node) => node.type !== 'html' && !(node.type === 'text' && node.value.trim() === ''),
  );
  return last?.type === 'inlineCode';
}
