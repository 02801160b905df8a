import { readdirSync, readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/article/parse.ts';
import { readArticle } from '../../src/article/readArticle.ts';
import { findExamples } from '../../src/labels/findExamples.ts';
import { labelForms } from '../../src/labels/forms.ts';

const folder = new URL('../../src/labels/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** The claims that jikko reads from an article, one a line. */
function claimsOf(text: string): string {
  const article = readArticle('page.md', { text, hasByteOrderMark: false });
  return findExamples(article)
    .examples.flatMap(({ expectedOutputs }) => expectedOutputs.map((expected) => expected.text))
    .join('\n');
}

/** The `markdown` fences of a page, each with the fence behind it. */
function casesOf(page: string): { line: number; article: string; claims: string }[] {
  const tree = parseMarkdown(readFileSync(new URL(page, folder), 'utf8'));
  const fences = tree.children.filter((node): node is Code => node.type === 'code');
  return fences.flatMap((fence, k) =>
    fence.lang === 'markdown'
      ? [
          {
            line: fence.position?.start.line ?? 0,
            article: fence.value,
            claims: fences[k + 1]?.value ?? '(no fence behind it)',
          },
        ]
      : [],
  );
}

it('every form of label has a page of cases', () => {
  // `adjacent` is the absence of a label: there is nothing for a form to find.
  const names = ['adjacent', ...labelForms.map(({ name }) => name)];
  expect(pages).toEqual(names.map((name) => `${name}.md`).toSorted());
});

describe.each(pages)('the page %s', (page) => {
  it.each(casesOf(page))(
    'tells what is read from the article on line $line',
    ({ article, claims }) => {
      expect(claimsOf(article)).toBe(claims);
    },
  );
});
