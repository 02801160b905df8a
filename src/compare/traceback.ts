/** The first line of CPython's tracebacks. */
export function isTracebackHeader(line: string): boolean {
  return /^\s*Traceback \(most recent call last\):/.test(line);
}

const frame = /^\s*File "(?:[^"]*)", line \d+(?:, in (.+?))?\s*$/;

/** `  File "main.py", line 3, in main`: a frame, or the place of a SyntaxError. */
export function isFrameLine(line: string): boolean {
  return line.includes('File "') && frame.test(line);
}

/**
 * What must be equal of a frame line: its function. Paths and line numbers do not matter. The place
 * of a SyntaxError names no function; authors write one there as elsewhere.
 */
export function frameKey(line: string): string | null {
  if (!isFrameLine(line)) return null;
  return `frame in ${frame.exec(line)?.[1] ?? '<module>'}`;
}

/** What a claim may leave out of a traceback: all but the exception itself. */
export function isTracebackPart(line: string): boolean {
  return (
    isTracebackHeader(line) || isFrameLine(line) || /^\s+\[Previous line repeated \d+ /.test(line)
  );
}

/** The markers that CPython prints below a source line, from 3.11 on under any frame. */
export function isCaretLine(line: string): boolean {
  return /^\s+[~^]+\s*$/.test(line);
}

/** The last line of a traceback: `ValueError: no`, `asyncio.exceptions.TimeoutError`. */
export function isExceptionLine(line: string): boolean {
  return /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Interrupt|Exit|Warning|Group|Iteration)(?::|$)/.test(
    line,
  );
}
