import { differenceOf } from '../../src/compare/difference.ts';
import { differenceOfRuns } from '../../src/compare/runsDifference.ts';
import { type Problem, problem, warning } from '../../src/problem.ts';
import { outcomeOf, summarise } from '../../src/report.ts';
import type {
  ArticleReport,
  CodeBlockReport,
  ExpectedOutput,
  ExplainedRun,
  Explanation,
  Place,
  Report,
  ResultReport,
  Verdict,
} from '../../src/types.ts';

/** A place on one line, or on several. */
export function place(line: number, endLine: number = line): Place {
  return { line, column: 1, endLine, endColumn: 4 };
}

/** A claim in a fence, whose opening fence stands on the line. */
export function claim(line: number, text: string, label = '実行結果'): ExpectedOutput {
  const endLine = line + text.split('\n').length + 1;
  return {
    kind: 'fence',
    label,
    range: { start: 0, end: 0 },
    place: place(line, endLine),
    text,
    firstTextLine: line + 1,
    isClosed: true,
    certainty: 'certain',
  };
}

/** A claim with the verdict on it. */
export function result(expected: ExpectedOutput, verdict: Verdict): ResultReport {
  return { expected, stream: 'stdout', verdict };
}

/** A claim that differs from what the program prints. */
export function differing(
  outcome: 'mismatch' | 'unstable',
  expected: ExpectedOutput,
  actual: string,
  remedy = 'random.seed(0)',
): ResultReport {
  const difference = differenceOf(expected, actual);
  if (outcome === 'mismatch') return result(expected, { outcome, actual, difference });
  const ofRuns = differenceOfRuns(expected.text.split('\n'), actual.split('\n'), String);
  const instability = { cause: 'random', remedy, difference: ofRuns } as const;
  return result(expected, { outcome, actual, difference, instability });
}

/** A code block with its claims; the outcome comes from them unless it is given. */
export function codeBlock(
  line: number,
  heading: string | null,
  results: readonly ResultReport[],
  given: Partial<CodeBlockReport> = {},
): CodeBlockReport {
  return {
    session: null,
    runs: { file: 'main.py', argv: [], codeBlockLines: [line], files: [], hasCells: false },
    codeBlock: {
      range: { start: 0, end: 0 },
      place: place(line, line + 4),
      info: { raw: 'python', language: 'python', fileName: null, isDiff: false },
      code: 'print()',
      heading,
      isClosed: true,
    },
    outcome: outcomeOf(results),
    reason: null,
    durationMs: 42,
    via: 'reference',
    clock: { kind: 'real', reason: 'reference' },
    results,
    ...given,
  };
}

/** How a verdict came about, with a text in every place that can come from outside. */
export function explanationWith(text: string): Explanation {
  const own = { line: 12, claimed: text, printed: `${text}x`, atMs: 2022.4 };
  const wait = { kind: 'wait', line: 14, startMs: 20, leastMs: 1495 } as const;
  return {
    program: {
      file: text,
      argv: [text],
      codeBlockLines: [3, 10],
      files: [text],
      hasCells: true,
      python: '3.11.7',
      stdin: text,
      timeoutMs: 10_000,
    },
    runs: [
      explainedRun(text, { via: 'virtual', clock: { kind: 'virtual' } }),
      explainedRun(text, { why: 'deciding' }),
      explainedRun(text, { why: 'wrong', hashSeed: 1, isAlone: true, limit: 'time' }),
    ],
    claims: [
      {
        line: 11,
        endLine: 20,
        kind: 'fence',
        label: text,
        certainty: 'certain',
        reading: 1,
        readings: 2,
        parts: [
          {
            line: 12,
            endLine: 19,
            scope: 'all',
            stream: 'both',
            equality: null,
            isLoose: false,
            steps: [
              { kind: 'equal', ...own, printed: text, by: 'exact', normalisers: [] },
              { kind: 'equal', ...own, by: 'normalisers', normalisers: ['addresses', text] },
              { ...wait, from: 'previousLine', waitMs: 2002, mostMs: 2550 },
              { ...wait, from: null, waitMs: 20, mostMs: null },
              { kind: 'note', line: 15, claimed: text, note: 'elision' },
              { kind: 'leftOut', firstPrinted: 3, lastPrinted: 9, by: 'elision' },
              { kind: 'differs', ...own, line: 16, isOtherObject: false },
              { kind: 'missing', line: 17, claimed: text },
              { kind: 'extra', printed: text, atMs: 2030 },
            ],
          },
        ],
        verdict: { outcome: 'mismatch', actual: text, difference: noDifference },
        fix: { kind: 'writes', text },
      },
    ],
  };
}

const noDifference = { rows: [], firstLineInArticle: 12 };

function explainedRun(text: string, given: Partial<ExplainedRun>): ExplainedRun {
  return {
    why: 'first',
    via: 'reference',
    clock: { kind: 'real', reason: 'reference' },
    hashSeed: 0,
    isAlone: false,
    exitCode: 0,
    signal: null,
    limit: null,
    durationMs: 2063,
    lines: [
      { stream: 'stdout', text, atMs: 20.4, isApproximate: false },
      { stream: 'stderr', text, atMs: 2022.4, isApproximate: true },
    ],
    values: [{ line: 1, kind: 'value', text }],
    ...given,
  };
}

/** A code block that was not run, or whose run says nothing about its claims. */
export function notChecked(
  line: number,
  heading: string,
  reason: Problem,
  claims: readonly ExpectedOutput[] = [],
): CodeBlockReport {
  const outcome = reason.severity === 'error' ? 'failed' : 'skipped';
  const results = claims.map((expected) => result(expected, { outcome, reason }));
  return codeBlock(line, heading, results, {
    outcome,
    reason,
    durationMs: null,
    via: null,
    clock: null,
  });
}

export function article(path: string, given: Partial<ArticleReport> = {}): ArticleReport {
  return {
    path,
    error: null,
    problems: [],
    codeBlocks: [],
    notJudged: [],
    rewrite: null,
    ...given,
  };
}

export function report(articles: readonly ArticleReport[], given: Partial<Report> = {}): Report {
  return {
    pythonVersion: '3.11.7',
    isolation: null,
    durationMs: 4400,
    summary: summarise(articles),
    articles,
    otherFiles: [],
    problems: [],
    ...given,
  };
}

const matched = result(claim(11, 'Hello'), { outcome: 'match', equality: 'exact' });

/** Five examples, all right, and a block that only ran. */
export const allMatch: Report = report([
  article('articles/python-async-await-basics.md', {
    codeBlocks: [
      ...[10, 20, 30, 40, 50].map((line) => codeBlock(line, 'Step 3', [matched])),
      codeBlock(60, 'まとめ', []),
    ],
  }),
]);

/** One of everything. */
export const everyOutcome: Report = report([
  article('articles/python-async-await-basics.md', {
    problems: [warning('zenn-slug', { slug: 'async' }, place(1))],
    codeBlocks: [
      codeBlock(10, 'Step 3：最初の最小コード', [matched]),
      codeBlock(20, '待つ処理', [
        differing(
          'mismatch',
          claim(30, 'Start fetching...\n(2秒後)\nお客さん1: 会計\ndata'),
          'Start fetching...\n(2秒後)\nお客さん2: 会計\ndone\ndata',
        ),
      ]),
      codeBlock(40, '乱数', [differing('unstable', claim(46, '4', '出力'), '6')]),
      notChecked(
        50,
        '例外',
        problem('program-raised', { error: 'ValueError: 負の数' }, place(52)),
        [claim(56, '0')],
      ),
      notChecked(60, '対話', warning('skipped-diff', {}, place(60, 64)), [claim(66, '3')]),
      codeBlock(70, 'まとめ', []),
      codeBlock(80, 'まとめ', [], {
        reason: warning(
          'program-raised',
          { error: "NameError: name 'x' is not defined" },
          place(81),
        ),
      }),
      codeBlock(90, '図', [], {
        reason: { ...problem('program-module-missing', { module: 'numpy' }), severity: 'info' },
      }),
    ],
  }),
  article('articles/broken.md', { error: problem('front-matter-unclosed', {}, place(1)) }),
]);

export const nothingToDo: Report = report([], { pythonVersion: null, durationMs: 12 });

export const withoutPython: Report = report(
  [
    article('articles/a.md', {
      codeBlocks: [
        notChecked(5, '一', problem('python-missing', { tried: 'python3, python' }), [
          claim(9, '1'),
        ]),
        notChecked(15, '二', problem('python-missing', { tried: 'python3, python' })),
      ],
    }),
  ],
  { pythonVersion: null },
);
