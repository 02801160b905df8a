/**
 * Whether a text would end the `:::message` or `:::details` in which its claim stands: Zenn looks
 * for the closing `:::` line by line, in fences as well (markdown-it-container).
 *
 * @param line Line of the article, from 1, on which the claim stands or behind which it goes.
 */
export function closesContainer(text: string, article: string, line: number): boolean {
  return hasClosingLine(text) && isInContainer(article, line);
}

/** Whether a line of a text ends a Zenn container. */
export function hasClosingLine(text: string): boolean {
  return text.split('\n').some(isClosing);
}

/** Whether a line of an article stands in `:::message` or `:::details`. */
export function isInContainer(article: string, line: number): boolean {
  let depth = 0;
  for (const before of article.split(/\r\n|\n|\r/).slice(0, line)) {
    const own = before.replace(/^[\s>]+/, '');
    if (/^:{3,}\s*(?:message|details)/.test(own)) depth += 1;
    else if (isClosing(own)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function isClosing(line: string): boolean {
  return /^\s*:{3,}\s*$/.test(line);
}
