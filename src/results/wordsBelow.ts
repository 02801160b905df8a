import { isSurelyCode } from '../article/codeLikeness.ts';

/** Words that no short output has, and few English sentences are without. */
const smallWords =
  /\b(?:the|an?|is|are|was|this|that|these|of|to|in|with|and|we|it|for|from|not|when|because|so|if|as|here)\b/i;

/**
 * Whether a line of a comment below a marked result is the author's own words, or code, rather than
 * one more line of the result: `# a` is none of them, and what the code itself has in a string may
 * be printed.
 *
 * @param code The code block, with its comments.
 */
export function isWordsBelow(text: string, code: string): boolean {
  const plain = text.trim();
  if (plain === '' || isSurelyCode(plain)) return true;
  if (/^(?:※|←|↑|↓|（|\(|注|NOTE\b|TODO\b)/i.test(plain)) return true;
  if (withoutComments(code).includes(plain)) return false;
  if (/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(plain)) return true;
  return plain.split(/\s+/).length >= 3 && smallWords.test(plain);
}

function withoutComments(code: string): string {
  return code
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n');
}
