import { describe, expect, test } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.ts';
import { withinBytes } from '../../src/reporters/byteLimit.ts';
import { codeSpan, fence } from '../../src/reporters/markdown.ts';
import { renderSummary } from '../../src/reporters/summary.ts';
import { article, claim, codeBlock, differing, everyOutcome, report } from './reports.ts';

test('the summary of every outcome reads like this', async () => {
  await expect(renderSummary(everyOutcome, catalogues.ja)).toMatchFileSnapshot(
    'expected/summary.ja.txt',
  );
});

describe('article text in Markdown', () => {
  test('stands in inline code, where nothing is a link, HTML or a mention', () => {
    expect(codeSpan('<b>@user</b> ![x](y)')).toBe('`<b>@user</b> ![x](y)`');
  });

  test('cannot close its inline code', () => {
    expect(codeSpan('a `b` ``c``')).toBe('``` a `b` ``c`` ```');
    expect(codeSpan('`')).toBe('`` ` ``');
  });

  test('cannot end a cell or a line', () => {
    expect(codeSpan('a | b\nc')).toBe(String.raw`${'`'}a \x7c b\nc${'`'}`);
  });

  test('that is blank is a dash', () => {
    expect(codeSpan('')).toBe('–');
    expect(codeSpan(' \t')).toBe('–');
  });

  test('cannot close a fence', () => {
    expect(fence('diff', '-```\n+````')).toBe('`````diff\n-```\n+````\n`````');
  });
});

function note(count: number): string {
  return `${count} left out`;
}

test('sections that do not fit are left out whole, and counted', () => {
  expect(withinBytes(['あ', 'いい', 'ううう'], 30, note)).toBe('あ\n\nいい\n\n1 left out\n');
  expect(withinBytes(['あ', 'いい'], 60, note)).toBe('あ\n\nいい\n');
});

test('a summary has at most 1 MiB', () => {
  const long = Array.from({ length: 150 }, (_, index) => `${index} ${'漢'.repeat(200)}`).join('\n');
  const codeBlocks = Array.from({ length: 60 }, (_, index) =>
    codeBlock(index * 9, null, [differing('mismatch', claim(index * 9 + 5, long), 'short')]),
  );
  const summary = renderSummary(report([article('a.md', { codeBlocks })]), catalogues.en);
  const bytes = new TextEncoder().encode(summary).length;
  expect(bytes).toBeLessThanOrEqual(1024 * 1024);
  expect(bytes).toBeGreaterThan(900 * 1024);
  expect(summary).toMatch(/\n\d+ more sections left out, as GitHub takes 1 MiB\. .*\n$/);
});
