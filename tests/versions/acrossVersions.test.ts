import { describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { exitCodeOf, summarise } from '../../src/report.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { Output, Report } from '../../src/types.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { acrossVersions } from '../../src/versions/acrossVersions.ts';
import { printed } from '../support/output.ts';
import { verifyText } from '../support/verifyText.ts';

const text =
  '```python\none\n```\n\n**実行結果**\n\n```\na\n```\n\n```python\ntwo\n```\n\n**実行結果**: `b`\n';

async function reportOn(pythonVersion: string | null, one: Output, two: Output): Promise<Report> {
  const { report } = await verifyText(text, { one, two });
  return {
    pythonVersion,
    isolation: null,
    durationMs: 10,
    summary: summarise([report]),
    articles: [report],
    otherFiles: [],
    problems: [],
  };
}

const right = () => reportOn('3.9.18', printed('a'), printed('b'));

describe('claims judged on several Pythons', () => {
  it('match where they hold on all', async () => {
    const report = acrossVersions([
      { asked: '3.9', report: await right() },
      { asked: '3.13', report: { ...(await right()), pythonVersion: '3.13.0' } },
    ]);
    expect(report).toMatchObject({ pythonVersion: '3.9.18, 3.13.0', durationMs: 20 });
    expect(report.summary).toMatchObject({ codeBlocks: 2, match: 2 });
    expect(report.articles[0]?.problems).toEqual([]);
    expect(report.articles[0]?.codeBlocks[0]?.results[0]?.versions).toEqual([
      { python: '3.9.18', outcome: 'match' },
      { python: '3.13.0', outcome: 'match' },
    ]);
    expect(exitCodeOf(report)).toBe(0);
  });

  it('are wrong where one of them says so, and it is told which', async () => {
    const report = acrossVersions([
      { asked: '3.9', report: await right() },
      { asked: '3.13', report: await reportOn('3.13.0', printed('other'), printed('b')) },
    ]);
    const [article] = report.articles;
    expect(article?.codeBlocks.map(({ outcome }) => outcome)).toEqual(['mismatch', 'match']);
    expect(article?.codeBlocks[0]?.results[0]?.verdict).toMatchObject({ actual: 'other' });
    expect(article?.problems).toMatchObject([
      { code: 'claim-versions', severity: 'warning', args: { holds: '3.9.18', others: '3.13.0' } },
    ]);
    expect(report.summary).toMatchObject({ match: 1, mismatch: 1 });
    expect(exitCodeOf(report)).toBe(1);
  });

  it('were not checked where one of them cannot even read the code', async () => {
    const [on9, on13] = [await right(), await right()];
    const [article] = on9.articles;
    if (!article) throw new Error('no article');
    const unread = { ...article, codeBlocks: article.codeBlocks.slice(1) };
    const report = acrossVersions([
      { asked: '3.9', report: { ...on9, articles: [unread] } },
      { asked: '3.13', report: { ...on13, pythonVersion: '3.13.0' } },
    ]);
    const [first, second] = report.articles[0]?.codeBlocks ?? [];
    expect([first?.outcome, second?.outcome]).toEqual(['failed', 'match']);
    expect(first?.results[0]?.verdict).toMatchObject({ reason: { code: 'program-syntax-error' } });
    expect(exitCodeOf(report)).toBe(3);
  });

  it('say nothing of a version that the metadata of the code excludes', async () => {
    const code = '# /// script\n# requires-python = ">=3.10"\n# ///';
    const page = `\`\`\`python\n${code}\n\`\`\`\n\n**実行結果**\n\n\`\`\`\na\n\`\`\`\n`;
    const on = async (version: string): Promise<Report> => {
      const runner = { run: async () => printed('a'), close: async () => {}, version };
      const context = { getRunner: async () => ({ runner }), limits: defaultLimits };
      const { report } = await verifyArticle('README.md', splitByteOrderMark(page), context);
      return { ...(await right()), pythonVersion: version, articles: [report] };
    };
    const reports = [await on('3.9.18'), await on('3.13.0')];
    const codes = reports.map(({ articles }) => articles[0]?.codeBlocks[0]?.reason?.code);
    expect(codes).toEqual(['program-python', undefined]);
    const merged = acrossVersions(reports.map((report) => ({ asked: '3', report })));
    expect(merged.summary).toMatchObject({ codeBlocks: 1, match: 1 });
    expect(merged.articles[0]?.problems).toEqual([]);
  });

  it('are told by what was asked for where there is no such Python', async () => {
    const report = acrossVersions([
      { asked: '3.9', report: await right() },
      { asked: '3.7', report: await reportOn(null, printed('a'), printed('b')) },
    ]);
    expect(report.pythonVersion).toBe('3.9.18, 3.7');
  });
});
