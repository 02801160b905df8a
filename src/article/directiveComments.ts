import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { directiveNames } from '../settings/directiveWords.ts';
import { nearestName } from '../settings/nearest.ts';
import type { Range } from '../types.ts';

/** A comment that is a directive, or was meant to be one. */
export interface DirectiveComment {
  readonly kind:
    | 'directive'
    /** Zenn hides only comments of one line. */
    | 'severalLines'
    /** Zenn shows a line that is indented by four as code. */
    | 'indented'
    /** `jiko:`, `jikko` without a colon: to jikko a comment like any other. */
    | 'misspelled';
  readonly range: Range;
  /** What stands between `jikko:` and `-->`; for a misspelled one the key. */
  readonly text: string;
  /** Offset of `text` in the article. */
  readonly textStart: number;
}

/** The comments in a block that are directives, or were meant to be. */
export function directiveComments(block: Nodes, source: string): DirectiveComment[] {
  const found: DirectiveComment[] = [];
  visit(block, ['html', 'text', 'code'], (node) => {
    const range = rangeOf(node);
    const comment = readNode(node.type, source.slice(range.start, range.end), range);
    if (comment) found.push(comment);
  });
  return found;
}

function readNode(type: string, source: string, range: Range): DirectiveComment | null {
  if (type === 'html') return readComment(source, range);
  // Nothing closes it, or an empty line ends the paragraph before its `-->`: Zenn shows it.
  if (type === 'text') return readUnclosed(source, range);
  const indented = /^[ \t]*<!--[ \t]*jikko:.*-->[ \t]*$/.test(source);
  return indented ? { kind: 'indented', range, text: '', textStart: range.start } : null;
}

function readComment(source: string, range: Range): DirectiveComment | null {
  if (!source.startsWith('<!--') || !source.endsWith('-->')) return null;
  const key = /^<!--\s*jikko:/.exec(source)?.[0];
  if (key === undefined) return readMisspelled(source, range);
  const text = source.slice(key.length, -'-->'.length);
  const textStart = range.start + key.length;
  const kind = /[\r\n]/.test(source) ? 'severalLines' : 'directive';
  return { kind, range, text, textStart };
}

function readUnclosed(source: string, { start }: Range): DirectiveComment | null {
  // A backslash before it shows that it is meant to be seen.
  const match = /(?<!\\)<!--[ \t]*jikko:[^\r\n]*/.exec(source);
  if (!match) return null;
  const range = { start: start + match.index, end: start + match.index + match[0].length };
  return { kind: 'severalLines', range, text: '', textStart: range.start };
}

/**
 * A key close to `jikko` with a directive word behind it. Both are asked for, since a comment may
 * speak of jikko without commanding it.
 */
function readMisspelled(source: string, { start, end }: Range): DirectiveComment | null {
  const match = /^<!--[-\s]*((\p{L}{3,8})(?:\s*[:：;=])?)\s*(?<=[\s:：;=])([\w-]+)/u.exec(source);
  const [whole = '', key = '', name = '', word = ''] = match ?? [];
  if (nearestName(name, ['jikko']) === null || nearestName(word, directiveNames) === null)
    return null;
  const textStart = start + whole.indexOf(key);
  return { kind: 'misspelled', range: { start, end }, text: key, textStart };
}

function rangeOf({ position }: Nodes): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
