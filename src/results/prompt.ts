/** One entry at the Python prompt, and what the article shows below it. Lines count from 0. */
export interface PromptEntry {
  readonly firstLine: number;
  /** The first line that is no longer input. */
  readonly endLine: number;
  /** The input without prompts. */
  readonly code: string;
  /** The lines that show its output: from `endLine` to here, half-open. */
  readonly outputEnd: number;
  /** Where the output ends if a blank line ends it, as `doctest` has it. */
  readonly outputEndAtBlank: number;
}

const primary = /^\s*(?:>>>(?: |$|(?=[\w'"([{]))|In \[\d*\]:(?: |$))/;
/** Also a prompt that lost one of its characters. */
const damagedPrimary = /^\s*>> (?!>)/;
const secondary = /^\s*(?:\.\.\.|\.{3}:)(?: |$)/;

/** Whether a code shows a session at the Python prompt: its first line of code has a prompt. */
export function isPromptSession(code: string): boolean {
  const lines = code.split('\n');
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  if (primary.test(first)) return true;
  return damagedPrimary.test(first) && lines.some((line) => primary.test(line));
}

/** Whether prompts stand anywhere in a code, as below other lines. */
export function hasPrompts(code: string): boolean {
  return code.split('\n').some((line) => primary.test(line));
}

/** The entries of a session; what stands before the first prompt belongs to none. */
export function promptEntries(code: string): PromptEntry[] {
  const lines = code.split('\n');
  const starts = lines.flatMap((line, k) => (isPrompt(line) ? [k] : []));
  return starts.map((firstLine, k) => entryAt(lines, firstLine, starts[k + 1] ?? lines.length));
}

function isPrompt(line: string): boolean {
  return primary.test(line) || damagedPrimary.test(line);
}

function entryAt(lines: readonly string[], firstLine: number, next: number): PromptEntry {
  let endLine = firstLine + 1;
  const first = withoutPrompt(lines[firstLine] ?? '');
  while (endLine < next && continues(lines, endLine, first)) endLine += 1;
  const input = lines.slice(firstLine, endLine).map(withoutPrompt);
  const outputEnd = endOfOutput(lines, endLine, next);
  const blank = lines.findIndex((line, k) => k >= endLine && line.trim() === '');
  return {
    firstLine,
    endLine,
    code: input.join('\n').trimEnd(),
    outputEnd,
    outputEndAtBlank: blank === -1 ? outputEnd : Math.min(blank, outputEnd),
  };
}

/** `...` goes on with the input, unless it stands for left-out output: a lone one below a value. */
function continues(lines: readonly string[], line: number, first: string): boolean {
  const text = lines[line] ?? '';
  if (!secondary.test(text)) return false;
  const isLone = /^\s*\.\.\.\s*$/.test(text);
  if (!isLone) return true;
  const isOpen = /[:\\([{,]\s*(?:#.*)?$/.test(first) || /^\s*@/.test(first);
  return isOpen || secondary.test(lines[line - 1] ?? '');
}

function withoutPrompt(line: string): string {
  return line.replace(primary, '').replace(damagedPrimary, '').replace(secondary, '');
}

/**
 * Blank lines and remarks before the next prompt are not output: an input with nothing but a remark
 * below it claims nothing.
 */
function endOfOutput(lines: readonly string[], start: number, next: number): number {
  return Math.max(start, lines.slice(0, next).findLastIndex(isOutput) + 1);
}

function isOutput(line: string): boolean {
  return line.trim() !== '' && !/^\s*#/.test(line);
}
