/** What stands before each line of an exception group: as many bars as it is deep. */
const margin = /^\s*\|/;

/** The first line of CPython's tracebacks; those of exception groups stand behind a margin. */
export function isTracebackHeader(line: string): boolean {
  return /^\s*(?:[|+]\s*)?(?:Exception Group )?Traceback \(most recent call last\):/.test(line);
}

const frame = /^(\s*\|)?\s*File "[^"]*", line \d+(?:, in (.*))?$/;

/** `  File "main.py", line 3, in main`: a frame, or the place of a SyntaxError. */
export function isFrameLine(line: string): boolean {
  return line.includes('File "') && frame.test(line.trimEnd());
}

/** Whether a frame line is the place of a SyntaxError, which names no function. */
export function isSyntaxPlace(line: string): boolean {
  return isFrameLine(line) && !frame.exec(line.trimEnd())?.[2];
}

/**
 * What must be equal of a frame line: its function. Paths and line numbers do not matter. The place
 * of a SyntaxError names no function; authors write one there as elsewhere.
 */
export function frameKey(line: string): string | null {
  if (!line.includes('File "')) return null;
  const found = frame.exec(line.trimEnd());
  return found && `${found[1]?.trim() ?? ''}frame in ${found[2]?.trim() || '<module>'}`;
}

/** What a claim may leave out of a traceback: all but the exception itself. */
export function isTracebackPart(line: string): boolean {
  return (
    isTracebackHeader(line) ||
    isFrameLine(line) ||
    /^[\s|]*\[Previous line repeated \d+ /.test(line)
  );
}

/** The markers that CPython prints below a source line, from 3.11 on under any frame. */
export function isCaretLine(line: string): boolean {
  return /^\s*(?:\|\s*)?[~^]+\s*$/.test(line) && /^\s/.test(line);
}

/** A line of a traceback without the margin of an exception group. */
export function withoutMargin(line: string): string {
  return line.replace(margin, '');
}

/** The last line of a traceback: `ValueError: no`, `asyncio.exceptions.TimeoutError`. */
export function isExceptionLine(line: string): boolean {
  return /^(?: {2}\| )?(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Interrupt|Exit|Warning|Group|Iteration)(?::|$| \()/.test(
    line,
  );
}

/**
 * The line that names the exception which ended a program, whatever its class is called; undefined
 * where stderr shows none.
 */
export function endingException(stderr: readonly string[]): string | undefined {
  const header = stderr.findLastIndex((line) =>
    /^(?: {2}\+ Exception Group )?Traceback /.test(line),
  );
  const isGroup = stderr[header]?.startsWith('  +') ?? false;
  const isNamed = isGroup ? /^ {2}\| \S/ : /^\S/;
  const named =
    header === -1 ? undefined : stderr.slice(header + 1).find((line) => isNamed.test(line));
  return named?.replace(/^ {2}\| /, '') ?? stderr.findLast(isExceptionLine);
}

/** What stands between two exceptions of which one led to the other (CPython's `traceback`). */
export function isChainLine(line: string): boolean {
  return /^\s*(?:\|\s*)?(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):\s*$/.test(
    line,
  );
}

const warning = /^(?:.*\.pyw?|<[\w ]+>):\d+: ((?:\w+\.)*\w*Warning: .*)$/;

/**
 * What must be equal of `main.py:3: DeprecationWarning: …`: category and message. The path and the
 * line number do not matter, as in a frame. Null for any other line.
 */
export function warningKey(line: string): string | null {
  if (!line.includes('Warning: ')) return null;
  const found = warning.exec(line.trimEnd())?.[1];
  return found === undefined ? null : `warning ${found}`;
}
