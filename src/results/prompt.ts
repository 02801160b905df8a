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
  if (endLine === firstLine + 1) endLine = endOfUnprompted(lines, firstLine, next, first);
  const input = lines.slice(firstLine, endLine).map(withoutPrompt);
  const outputEnd = endOfOutput(lines, endLine, next);
  const blank = lines.slice(endLine, outputEnd).findIndex((line) => line.trim() === '');
  return {
    firstLine,
    endLine,
    code: input.join('\n').trimEnd(),
    outputEnd,
    outputEndAtBlank: blank === -1 ? outputEnd : endLine + blank,
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

/** Editors such as IDLE go on without a prompt: below a colon, or until brackets are closed. */
function endOfUnprompted(
  lines: readonly string[],
  firstLine: number,
  next: number,
  first: string,
): number {
  const isBlock = /:\s*(?:#.*)?$/.test(first);
  let depth = bracketDepth(first);
  let end = firstLine + 1;
  while (end < next) {
    const line = lines[end] ?? '';
    const goesOn = isBlock
      ? /^\s+\S|^(?:else|elif|except|finally)\b/.test(line)
      : depth > 0 && line.trim() !== '';
    if (!goesOn) break;
    depth += bracketDepth(line);
    end += 1;
  }
  return end;
}

/** Brackets that a line opens and does not close; strings do not count. */
function bracketDepth(line: string): number {
  const code = line.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|#.*$/g, '');
  const count = (pattern: RegExp): number => code.match(pattern)?.length ?? 0;
  return count(/[([{]/g) - count(/[)\]}]/g);
}

function withoutPrompt(line: string): string {
  return line
    .replace(primary, '')
    .replace(damagedPrimary, '')
    .replace(secondary, '')
    .replace(wordsBehindInput, '');
}

/** `  <--※補足`, which no Python can read. */
const wordsBehindInput = /\s*<-+\s*[^ -~].*$/;

/**
 * Blank lines and remarks before the next prompt are not output: an input with nothing but a remark
 * below it claims nothing.
 */
function endOfOutput(lines: readonly string[], start: number, next: number): number {
  return start + lines.slice(start, next).findLastIndex(isOutput) + 1;
}

function isOutput(line: string): boolean {
  return line.trim() !== '' && !/^\s*#/.test(line);
}
