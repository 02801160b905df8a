import type { Comment } from '../sessions/facts.ts';
import type { Certainty } from '../types.ts';
import type { About } from './commentAbout.ts';
import type { MarkedText } from './commentMarker.ts';
import { isPythonValue, valueOf } from './pythonValue.ts';

/** How sure it is that a comment claims something, by its marker, its text and its statement. */
export function certaintyOf(
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

/** Whether a text is a Python value, with words behind it only where a sign parts them. */
function isValueFirst(text: string): boolean {
  const value = valueOf(text);
  return isPythonValue(value) && !/^ [^\s(（—–―#※←]|^\p{L}/u.test(text.slice(value.length));
}
