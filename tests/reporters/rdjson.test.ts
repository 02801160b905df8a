import { expect, test } from 'vitest';
import { renderRdjson } from '../../src/reporters/rdjson.ts';
import { contextIn } from './context.ts';
import { article, claim, codeBlock, differing, everyOutcome, report } from './reports.ts';

test('a report of every outcome has this form', async () => {
  await expect(renderRdjson(everyOutcome, contextIn('en')).stdout).toMatchFileSnapshot(
    'expected/rdjson.en.txt',
  );
});

test('a wrong claim carries what fix would write, at the lines of the suggestion', () => {
  const wrong = claim(30, '古い');
  const range = { line: 31, column: 1, endLine: 31, endColumn: 7 };
  const given = report([
    article('articles/a.md', {
      codeBlocks: [codeBlock(20, '例', [differing('mismatch', wrong, '新しい\u001B')])],
      suggestions: [{ claim: wrong.place, range, text: '新しい\u001B' }],
    }),
  ]);
  const { stdout } = renderRdjson(given, contextIn('ja'));
  expect(stdout).toContain('\\u001b');
  const placed = { start: { line: 31, column: 1 }, end: { line: 31, column: 7 } };
  expect(JSON.parse(stdout)).toEqual({
    source: { name: 'jikko', url: 'https://github.com/jikko-zenn/jikko' },
    diagnostics: [
      {
        message:
          'プログラムの出力が「`実行結果`」の記載と異なります。\n' +
          '実際の出力が正しければ `jikko fix` を実行し、記載が正しければコードを直してください。',
        severity: 'ERROR',
        code: {
          value: 'claim-mismatch',
          url: 'https://github.com/jikko-zenn/jikko/blob/main/docs/rules/claim-mismatch.md',
        },
        location: { path: 'articles/a.md', range: placed },
        suggestions: [{ range: placed, text: '新しい\u001B' }],
      },
    ],
  });
});
