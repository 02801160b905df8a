import stringWidth from 'string-width';
import type { Messages } from '../messages/messages.ts';
import type { Progress } from '../messages/words.ts';

/** The text of the progress line, in at most so many columns. */
export function progressLine(progress: Progress, messages: Messages, width: number): string {
  const text = messages.words.progress(progress);
  if (stringWidth(text) <= width) return text;
  let line = '';
  for (const character of text) {
    if (stringWidth(line + character) > width - 1) break;
    line += character;
  }
  return width < 1 ? '' : `${line}…`;
}
