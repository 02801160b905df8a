import { isSurelyCode } from '../article/codeLikeness.ts';
import { isTracebackHeader } from '../compare/traceback.ts';
import { isLabelText } from '../labels/words.ts';
import { hasPrompts } from './prompt.ts';
import type { CodeFacts } from '../sessions/facts.ts';
import type { CodeBlock, ExpectedOutput } from '../types.ts';

/** A line of a fence that may separate the code from what it prints; lines count from 0. */
export interface SeparatorLine {
  readonly line: number;
  readonly label: string;
  /** True for a traceback right behind the code: its first line is output as well. */
  readonly isOutput: boolean;
}

/** `# 結果`, `>>> Result`, `実行結果:`, `--- 出力 ---`, `----`: what may stand between. */
export function separatorLines(code: string): SeparatorLine[] {
  const lines = code.split('\n');
  const last = lines.findLastIndex((text) => text.trim() !== '');
  return lines.flatMap((text, line): SeparatorLine[] => {
    // Code before it, and something behind it, are what makes it a separator.
    if (line === 0 || line >= last) return [];
    if (isTracebackHeader(text)) return [{ line, label: 'Traceback', isOutput: true }];
    const label = labelOf(text);
    return label === null ? [] : [{ line, label, isOutput: false }];
  });
}

function labelOf(text: string): string | null {
  // Further in, it stands in a function, and code goes on behind it.
  if (/^\s/.test(text)) return null;
  if (/^\s*(?:-{3,}|={3,}|\*{3,}|─{3,}|━{3,})\s*$/.test(text)) return text.trim();
  const words = text
    .replace(/^\s*(?:#+|>{1,3}|\/\/|-{2,}|={2,}|\*{2,})\s*/, '')
    .replace(/\s*(?:-{2,}|={2,}|\*{2,})\s*$/, '')
    .trim();
  if (words === '' || !isLabelText(words)) return null;
  // A name such as `output` alone is code; a label is marked, or is no name.
  const isMarked = words !== text.trim() || /[:：]$/.test(words) || /[^ -~]/.test(words);
  return isMarked ? words.replace(/\s*[:：]$/, '') : null;
}

/** The two sides of a separator. */
export interface Separated {
  readonly separator: SeparatorLine;
  readonly code: string;
  readonly result: string;
}

export function separateAt(code: string, separator: SeparatorLine): Separated {
  const lines = code.split('\n');
  return {
    separator,
    code: lines.slice(0, separator.line).join('\n'),
    result: lines.slice(firstResultLine(separator)).join('\n'),
  };
}

function firstResultLine({ line, isOutput: hasOutput }: SeparatorLine): number {
  return hasOutput ? line : line + 1;
}

/**
 * Whether what stands behind a separator is an output: it is no Python, or nothing but values and
 * lines such as `合計: 6`. Code goes on behind `# 結果` as often.
 */
export function isOutput({ result }: Separated, code: CodeFacts, behind: CodeFacts): boolean {
  if (code.syntaxError || code.statements.length === 0 || hasPrompts(result)) return false;
  if (goesOnWithCode(result)) return false;
  // Lines of comments are a claim of their own kind.
  if (result.split('\n').every((line) => line.trim() === '' || /^\s*#/.test(line))) return false;
  if (behind.syntaxError) return true;
  const isPlain = behind.statements.every(
    ({ kind, depth }) => (kind === 'value' || kind === 'annotation') && depth === 0,
  );
  return isPlain && behind.needs.every((name) => !code.defines.includes(name));
}

/** Code behind the output, or a second output: where each ends cannot be told. */
function goesOnWithCode(result: string): boolean {
  const isLabelled = separatorLines(result).some(
    ({ label, isOutput: isTraceback }) => !isTraceback && isLabelText(label),
  );
  // In a traceback, code is indented.
  return isLabelled || result.split('\n').some((line) => /^\S/.test(line) && isSurelyCode(line));
}

/** The claim behind a separator. */
export function separatorClaim(
  { code, range, place, isClosed }: CodeBlock,
  { separator }: Separated,
): ExpectedOutput {
  const lines = code.split('\n');
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const from = firstResultLine(separator);
  const first = lines.findIndex((line, k) => k >= from && line.trim() !== '');
  return {
    kind: 'separator',
    label: separator.label,
    range,
    place: {
      line: place.line + 1 + separator.line,
      column: 1,
      endLine: place.line + end,
      endColumn: (lines[end - 1] ?? '').length + 1,
    },
    text: code,
    firstTextLine: place.line + 1,
    isClosed,
    certainty: 'certain',
    parts: [{ firstLine: first, endLine: end, scopes: [{ kind: 'all' }] }],
  };
}
