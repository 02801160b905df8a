import { describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { explainArticle } from '../../src/explain/explainArticle.ts';
import { recordRuns } from '../../src/explain/recordRuns.ts';
import { rewriteArticle } from '../../src/rewriteArticle.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { Explanation, Output } from '../../src/types.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { printed } from '../support/output.ts';
import { articleWith } from '../support/repository.ts';
import { scriptedRunner } from '../support/scriptedRunner.ts';

const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

async function explain(text: string, output: Output): Promise<Explanation> {
  const record = recordRuns(scriptedRunner({ code: output }));
  const context = { getRunner: record.getRunner, limits: defaultLimits };
  const verified = await verifyArticle('README.md', splitByteOrderMark(text), context);
  expect(verified.report.error).toBeNull();
  const rewritten = await rewriteArticle(verified, nobody, context);
  const report = await explainArticle(verified, { record, rewritten, limits: defaultLimits });
  const explanation = report.codeBlocks[0]?.explanation;
  if (!explanation) throw new Error('nothing was explained');
  return explanation;
}

/** `line kind`, with what tells the steps of a kind apart. */
async function stepsOf(claim: string, output: Output): Promise<string[]> {
  const { claims } = await explain(articleWith('code', claim), output);
  const [first] = claims;
  // The first line of the claim stands on line 15 of the article.
  return (first?.parts ?? []).flatMap(({ steps }) =>
    steps.map((step) => {
      const line = 'line' in step ? `${step.line - 14} ` : '';
      switch (step.kind) {
        case 'equal':
          return [`${line}equal ${step.by}`, ...step.normalisers].join(' ');
        case 'wait':
          return `${line}wait ${step.waitMs} ms since ${step.from}`;
        case 'leftOut':
          return `leaves out ${step.firstPrinted}-${step.lastPrinted} (${step.by})`;
        case 'note':
          return `${line}note ${step.note}`;
        case 'differs':
          return `${line}differs${step.isOtherObject ? ' in the object' : ''}`;
        default:
          return `${line}${step.kind}`;
      }
    }),
  );
}

describe('each line of a claim is explained', () => {
  it.each<[string, string, Output, string[]]>([
    ['the same characters', 'a', printed('a'), ['1 equal exact']],
    ['trailing blanks', 'a', printed('a  '), ['1 equal normalisers trailing-space']],
    ['an address', '<f at 0x1>', printed('<f at 0x7f01>'), ['1 equal normalisers addresses']],
    [
      'the address of another object',
      '<f at 0x1>\n<f at 0x1>',
      printed('<f at 0x7f01>', '<f at 0x7f02>'),
      ['1 equal normalisers addresses', '2 differs in the object'],
    ],
    ['dots in the line', 'id: ...', printed('id: 7'), ['1 equal elision']],
    ['the author’s words', '3  # three', printed('3'), ['1 equal words']],
    [
      'a measured time',
      '経過: 2.0秒',
      { ...printed('経過: 2.01秒'), programMs: 2100 },
      ['1 equal elapsed'],
    ],
    [
      'a note and an elision',
      '# 注\n0\n...\n9',
      printed('0', '1', '2', '9'),
      [
        '1 note comment',
        '2 equal exact',
        '3 note elision',
        'leaves out 2-3 (elision)',
        '4 equal exact',
      ],
    ],
    [
      'a right wait since the line before',
      'a\n(2秒後)\nb',
      printed([20, 'a'], [2022, 'b']),
      ['1 equal exact', '2 wait 2002 ms since previousLine', '3 equal exact'],
    ],
    [
      'a right wait since the start',
      'a\nb\n(3秒後)\nc',
      printed([20, 'a'], [1020, 'b'], [3030, 'c']),
      ['1 equal exact', '2 equal exact', '3 wait 3030 ms since start', '4 equal exact'],
    ],
    [
      'a wrong wait',
      'a\n(5秒後)\nb',
      printed([20, 'a'], [2022, 'b']),
      ['1 equal exact', '2 wait 2002 ms since null', '3 equal exact'],
    ],
    [
      'wrong, missing and further lines',
      'a\nx\nb',
      printed('a', 'y', 'b', 'c'),
      ['1 equal exact', '2 differs', '3 equal exact', 'extra'],
    ],
    ['a line too many', 'a\nb', printed('a'), ['1 equal exact', '2 missing']],
    [
      'a traceback of which only the end is shown',
      'ValueError: no',
      {
        ...printed(
          '!Traceback (most recent call last):',
          '!  File "/run-folder/box/main.py", line 5, in <module>',
          '!    main()',
          '!ValueError: no',
        ),
        exitCode: 1,
      },
      ['leaves out 1-3 (traceback)', '1 equal exact'],
    ],
  ])('that shows %s', async (_, claim, output, steps) => {
    expect(await stepsOf(claim, output)).toEqual(steps);
  });

  it('with the names of the normalisers of the article', async () => {
    const text = articleWith('code', 'id=1').replace(
      '\n---\n\n',
      "\njikko:\n  normalisers: [{ pattern: 'id=[0-9]+', replacement: 'id=<n>', name: 番号 }]\n---\n\n",
    );
    const { claims } = await explain(text, printed('id=7'));
    expect(claims[0]?.parts[0]?.steps).toMatchObject([
      { kind: 'equal', by: 'normalisers', normalisers: ['番号'], claimed: 'id=1', printed: 'id=7' },
    ]);
  });
});

describe('what led to a verdict is told', () => {
  it('for a claim that matches: one run, and nothing to fix', async () => {
    const { runs, claims, program } = await explain(articleWith('code', 'a'), printed('a'));
    expect(program).toMatchObject({
      file: 'main.py',
      argv: [],
      codeBlockLines: [9],
      timeoutMs: 10_000,
    });
    expect(runs).toMatchObject([
      { hashSeed: 0, isAlone: false, exitCode: 0, lines: [{ text: 'a' }] },
    ]);
    expect(claims).toMatchObject([
      {
        line: 14,
        kind: 'fence',
        label: '実行結果',
        certainty: 'certain',
        reading: 1,
        readings: 1,
        parts: [{ line: 15, endLine: 15, scope: 'all', stream: 'stdout', equality: 'exact' }],
        verdict: { outcome: 'match' },
        fix: { kind: 'nothing' },
      },
    ]);
  });

  it('for one that does not: a second run with another hash seed, and what fix would write', async () => {
    const { runs, claims } = await explain(articleWith('code', 'a'), printed('b'));
    expect(runs.map(({ hashSeed, isAlone }) => [hashSeed, isAlone])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(claims[0]).toMatchObject({
      verdict: { outcome: 'mismatch' },
      fix: { kind: 'writes', text: 'b' },
    });
  });

  it('for one that must not be written: why', async () => {
    const { claims } = await explain(articleWith('code', 'a'), printed('/home/somebody/x'));
    expect(claims[0]?.fix).toMatchObject({ kind: 'refused', reason: { code: 'rewrite-private' } });
  });

  it('for what turned out to be no claim: that it is none', async () => {
    const text = '```python\ncode\n```\n\n```\n1\n```\n';
    const { claims } = await explain(text, printed('2'));
    expect(claims).toMatchObject([
      { certainty: 'possible', verdict: null, fix: { kind: 'nothing' } },
    ]);
  });
});
