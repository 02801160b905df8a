import type { Comment } from '../sessions/facts.ts';
import { type MarkedText, markedText } from './commentMarker.ts';

/** Comments that say one thing together: one behind code, or lines below each other. */
export interface CommentGroup {
  /** The lines of the claim; a label that stands alone above them is not among them. */
  readonly comments: readonly Comment[];
  readonly marked: MarkedText;
  /** For each comment the offset of the claimed text in it. */
  readonly textStart: readonly number[];
}

/** Longer blocks of comments are prose or code, and no result that anybody wrote by hand. */
const maxLines = 60;

/** Groups the comments of a code; what is surely no claim is left out. */
export function groupComments(comments: readonly Comment[]): CommentGroup[] {
  return runs(comments).flatMap((run) => {
    const marks = run.map(({ text }) => markedText(text));
    const starts = marks.flatMap((mark, k) => (k === 0 || mark?.marker ? [k] : []));
    return starts.flatMap((start, n) =>
      groupOf(run.slice(start, starts[n + 1] ?? run.length), marks[start] ?? null),
    );
  });
}

/** Comments on lines of their own in the same column, and each comment behind code alone. */
function runs(comments: readonly Comment[]): Comment[][] {
  const found: Comment[][] = [];
  for (const comment of comments) {
    const last = found.at(-1)?.at(-1);
    const continues =
      comment.isOwnLine &&
      last !== undefined &&
      last.line === comment.line - 1 &&
      last.column === comment.column;
    if (continues) found.at(-1)?.push(comment);
    else found.push([comment]);
  }
  return found;
}

function groupOf(run: readonly Comment[], marked: MarkedText | null): CommentGroup[] {
  const [first] = run;
  if (!first || !marked || run.length > maxLines) return [];
  const rest = run.slice(1);
  const own = (comment: Comment): number => /^#+ ?/.exec(comment.text)?.[0].length ?? 1;
  if (marked.text === '') {
    // A label with the result in the lines below it.
    if (marked.marker !== 'label' || rest.length === 0) return [];
    return [{ comments: rest, marked, textStart: rest.map(own) }];
  }
  // What goes on below a marked line is as far in as what stands behind the marker.
  return [{ comments: run, marked, textStart: [marked.start, ...rest.map(own)] }];
}
