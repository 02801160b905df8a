import { readFileSync } from 'node:fs';
import type { Code, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { findDirectives } from '../../src/article/directives.ts';
import { readFrontMatter } from '../../src/article/frontMatter.ts';
import { indexLines } from '../../src/article/lines.ts';
import { parseMarkdown } from '../../src/article/parse.ts';
import { catalogues } from '../../src/messages/catalogues.ts';
import { describeProblem } from '../../src/messages/messages.ts';
import type { Problem } from '../../src/problem.ts';
import { readArticleSettings } from '../../src/settings/articleSettings.ts';
import { checkConfig } from '../../src/settings/configSchema.ts';
import { directivesTable, settingsTable } from '../../src/settings/directivesTable.ts';
import { directiveWords } from '../../src/settings/directiveWords.ts';

const page = readFileSync(new URL('../../docs/directives.md', import.meta.url), 'utf8');
const english = page.indexOf('\n## English\n');

describe.each([
  ['ja', page.slice(0, english)],
  ['en', page.slice(english)],
] as const)('docs/directives.md in %s', (language, text) => {
  const tree = parseMarkdown(text);

  function tell(problems: readonly Problem[]): string {
    const between = catalogues[language].words.betweenSentences;
    return problems
      .map((one) => describeProblem(catalogues[language], one, (argument) => argument))
      .map(({ what, advice }) => `${what}${between}${advice}`)
      .join('\n');
  }

  it.each([
    ['directives', directivesTable(language)],
    ['frontMatter', settingsTable(language, 'frontMatter')],
    ['config', settingsTable(language, 'config')],
  ])('has the table of %s (made by `node scripts/directives-page.mjs`)', (name, table) => {
    const region = new RegExp(`<!-- table: ${name}: ${language} -->\n([^]*?)<!-- /table -->`);
    expect(region.exec(text)?.[1]?.trim()).toBe(table);
  });

  it.each(examplesIn(tree, 'markdown'))(
    'shows on line $line what jikko reads',
    ({ value, told }) => {
      const { directives, problems } = findDirectives({ text: value, tree: parseMarkdown(value) });
      expect(tell(problems)).toBe(told);
      // Every comment is one or the other.
      expect(directives.length + problems.length).toBe(value.split('<!--').length - 1);
    },
  );

  it.each(examplesIn(tree, 'yaml'))('shows front matter that is right', ({ value }) => {
    const article = `---\n${value}\n---\n`;
    const frontMatter = readFrontMatter(article, parseMarkdown(article));
    const { settings, problems } = readArticleSettings(frontMatter, indexLines(article));
    expect(problems).toEqual([]);
    expect(settings).toEqual({ timeoutSeconds: 30, python: '3.12' });
  });

  it.each(examplesIn(tree, 'json'))('shows a configuration that is right', ({ value }) => {
    const given: unknown = JSON.parse(value);
    expect(checkConfig(given, 'f.json')).toEqual({ config: given, problems: [] });
  });

  it('names every word', () => {
    for (const { name } of directiveWords) expect(text).toContain(`\`${name}\``);
  });
});

interface PageExample {
  readonly line: number;
  readonly value: string;
  /** The fence of language `text` behind it, or nothing. */
  readonly told: string;
}

function examplesIn(tree: Root, language: string): PageExample[] {
  const fences = tree.children.filter((node): node is Code => node.type === 'code');
  return fences.flatMap(({ lang, value, position }, index) => {
    if (lang !== language) return [];
    const next = fences[index + 1];
    const told = next?.lang === 'text' ? next.value : '';
    return [{ line: position?.start.line ?? 0, value, told }];
  });
}
