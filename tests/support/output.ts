import type { ExpectedOutput, Output, OutputLine } from '../../src/types.ts';

/** An output that printed these lines; `[ms, text]` gives a time, `!text` stands on stderr. */
export function printed(...lines: (string | readonly [number, string])[]): Output {
  return {
    lines: lines.map((line): OutputLine => {
      const [atMs, raw] = typeof line === 'string' ? [1, line] : line;
      const stream = raw.startsWith('!') ? 'stderr' : 'stdout';
      const text = stream === 'stderr' ? raw.slice(1) : raw;
      return { stream, text, atMs, isApproximate: false };
    }),
    exitCode: 0,
    signal: null,
    limit: null,
    durationMs: 3000,
    hasInvalidUtf8: false,
    temporaryFolders: ['/run-folder/box', '/run-folder'],
  };
}

/** A claim in a fence whose first line stands on line 10. */
export function claimed(text: string, label = '実行結果'): ExpectedOutput {
  const lines = text.split('\n').length;
  return {
    kind: 'fence',
    label,
    range: { start: 0, end: 0 },
    place: { line: 9, column: 1, endLine: 10 + lines, endColumn: 4 },
    text,
    firstTextLine: 10,
    isClosed: true,
    certainty: 'certain',
  };
}
