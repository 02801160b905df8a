import { isLabelText } from '../labels/words.ts';

/** What an author puts before a result in a comment. */
export interface MarkedText {
  /** `arrow` says it for sure, `label` in words, `hint` may say something else as well. */
  readonly marker: 'arrow' | 'label' | 'hint' | null;
  /** The words of a label; `''` for the other markers. */
  readonly label: string;
  /** Offset of what follows the marker, in the comment. */
  readonly start: number;
  readonly text: string;
}

/** `# => 3` and `#> 3`: of 109 of the first in Japanese articles 104 are results. */
const arrow = /^#+\s*(?:(?:=+|-+)>+|⇒|(?<=#)>(?!>))\s*/;

/** `# → 3` is a result in two of three cases, `# <- 3` too; `# ← …` explains and is none. */
const hint = /^#+\s*(?:→|⇨|<-+|<=+)\s*/;

/** `# 出力: 3`, `# 結果 => 3`. */
const labelled = /^#+\s*([^:：=→-]{1,40}?)\s*(?:[:：]|=+>|-+>|→)\s*/;

/**
 * Reads what stands in a comment behind its marker, or null for one that explains (`# ← …`) or that
 * is no remark of the author (a shebang, the settings of tools).
 *
 * @param comment With its `#`.
 */
export function markedText(comment: string): MarkedText | null {
  if (
    /^#+\s*(?:←|⇐|>>>)|^#!|^#\s*(?:type|noqa|pylint|mypy|pragma|fmt|isort|ruff)\b|^#\s*%%/.test(
      comment,
    )
  ) {
    return null;
  }
  const words = labelled.exec(comment);
  if (words && isLabelText(words[1] ?? '')) {
    return marked('label', words[0].length, comment, words[1] ?? '');
  }
  const certain = arrow.exec(comment);
  if (certain) return behindLabel(comment, certain[0].length, 'arrow');
  const uncertain = hint.exec(comment);
  if (uncertain) return behindLabel(comment, uncertain[0].length, 'hint');
  const bare = /^#+\s*/.exec(comment)?.[0].length ?? 0;
  // `# 出力` alone: the result stands in the lines below.
  if (isLabelText(comment.slice(bare))) {
    return marked('label', comment.length, comment, comment.slice(bare).trim());
  }
  return marked(null, bare, comment, '');
}

/** `# => 出力: 3` has both. */
function behindLabel(comment: string, start: number, marker: 'arrow' | 'hint'): MarkedText {
  const words = labelled.exec(`#${comment.slice(start)}`);
  if (!words || !isLabelText(words[1] ?? '')) return marked(marker, start, comment, '');
  return marked('label', start + words[0].length - 1, comment, words[1] ?? '');
}

function marked(
  marker: MarkedText['marker'],
  start: number,
  comment: string,
  label: string,
): MarkedText {
  return { marker, label: label.trim(), start, text: comment.slice(start).trimEnd() };
}
