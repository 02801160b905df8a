import { describe, expect, it } from 'vitest';
import markdownToHtml from 'zenn-markdown-html';
import { findDirectives } from '../../src/article/directives.ts';
import { parseMarkdown } from '../../src/article/parse.ts';

// What is a directive to jikko must be hidden by Zenn, and what Zenn shows must be an error.
const fence = '```python\nprint(1)\n```\n';

function codesOf(text: string): string[] {
  const { problems } = findDirectives({ text, tree: parseMarkdown(text) });
  return problems.map(({ code }) => code);
}

describe('Zenn hides a directive', () => {
  it.each([
    ['in a paragraph of its own', `<!-- jikko: skip -->\n\n${fence}`],
    ['right above a fence', `<!-- jikko: skip -->\n${fence}`],
    ['as the last line of a paragraph', `本文\n<!-- jikko: skip -->\n${fence}`],
    ['at the end of a label line', `${fence}\n**結果**: \`1\` <!-- jikko: stream=stdout -->\n`],
    ['in a heading', `### 実行結果 <!-- jikko: result -->\n\n${fence}`],
    ['with quotes and dashes', `<!-- jikko: argv="--name 'a b' -- x" -->\n\n${fence}`],
    ['in a list', `- 手順\n  <!-- jikko: skip -->\n\n${fence}`],
    ['in a quote', `> <!-- jikko: skip -->\n\n${fence}`],
    ['in a message', `:::message\n<!-- jikko: skip -->\n${fence}:::\n`],
  ])('%s', async (_, text) => {
    expect(codesOf(text)).toEqual([]);
    expect(await markdownToHtml(text)).not.toMatch(/jikko|&lt;!--|--&gt;/);
  });
});

describe('Zenn shows, and jikko refuses, a directive', () => {
  it.each([
    ['of several lines', `<!-- jikko: skip\nreason="x" -->\n\n${fence}`, 'directive-several-lines'],
    ['with an empty line', `<!-- jikko: skip\n\n-->\n\n${fence}`, 'directive-several-lines'],
    ['without an end', `<!-- jikko: skip\n\n${fence}`, 'directive-several-lines'],
    ['that is indented by four', `    <!-- jikko: skip -->\n\n${fence}`, 'directive-indented'],
    ['whose value ends it', `<!-- jikko: skip reason="a --> b" -->\n\n${fence}`, 'directive-quote'],
  ])('%s', async (_, text, code) => {
    expect(codesOf(text)).toEqual([code]);
    expect(await markdownToHtml(text)).toMatch(/&lt;!-- jikko|--&gt;/);
  });
});
