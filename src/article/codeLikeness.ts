/** Lines that are Python for sure, whatever stands around them. */
const codeLine =
  /^\s*(?:(?:async\s+)?(?:def|class|for|with)\s+.+:?|(?:el)?if\s+.+:|while\s+.+:|else\s*:|try\s*:|finally\s*:|except\b.*:|import\s+[\w.]+|from\s+[\w.]+\s+import\b|return\b|yield\b|raise\b|assert\s|pass\s*$|break\s*$|continue\s*$|global\s|del\s|await\s|@[\w.]+(?:\(.*\))?\s*$|[\p{L}_][\p{L}\p{N}_.]*(?:\[[^\]]*\])?(?:\s*,\s*[\p{L}_][\w.]*)*\s*(?::\s*[\w[\], .|]+)?(?:[-+*/|&%^]|\/\/|\*\*|<<|>>)?=(?!=)\s*\S|[\p{L}_][\p{L}\p{N}_.]*\(.*\)?\s*(?:#.*)?$)/u;

/** Lines that hardly any other language has in this form. */
const strongLine =
  /^\s*(?:(?:async\s+)?def\s+\w+\(.*|class\s+\w+.*:\s*$|import\s+[\w.]+(?:\s+as\s+\w+)?\s*$|from\s+[\w.]+\s+import\s+\S|print\(.*|(?:for|if|elif|while|with)\s+.+:\s*(?:#.*)?$)/;

/**
 * The share of a text's lines that are Python code, without blank lines and comments; 0 for a text
 * that has none. Counts for texts that do not parse as a whole: pseudo-code with Japanese words is
 * code, what a program printed is not.
 */
export function codeShare(text: string): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  if (lines.length === 0) return 0;
  return lines.filter((line) => codeLine.test(line)).length / lines.length;
}

/** Whether a text without a language reads like a Python program. */
export function readsLikePython(text: string): boolean {
  return strongLineCount(text) > 0 && codeShare(text) >= minShare;
}

/** Lines of a string or of a call that goes on over several lines read like anything. */
const minShare = 0.5;

function strongLineCount(text: string): number {
  return text.split('\n').filter(isSurelyCode).length;
}

/** Whether a line is Python in a form that hardly anything else has. */
export function isSurelyCode(line: string): boolean {
  return strongLine.test(line);
}
