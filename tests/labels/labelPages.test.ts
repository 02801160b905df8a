import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/readArticle.ts';
import { findExamples } from '../../src/labels/findExamples.ts';
import { labelForms } from '../../src/labels/forms.ts';
import type { ExpectedOutput } from '../../src/types.ts';
import { casesOf, pagesIn } from '../support/pages.ts';

const folder = new URL('../../src/labels/', import.meta.url);
const pages = pagesIn(folder);

/** The claims that jikko reads from an article, one a line. */
function claimsOf(text: string): string {
  const article = readArticle('page.md', { text, hasByteOrderMark: false });
  return findExamples(article)
    .examples.flatMap(({ expectedOutputs }) => expectedOutputs.map(claimedText))
    .join('\n');
}

/** The lines that are compared: a label in the first line is none of them. */
function claimedText({ text, parts }: ExpectedOutput): string {
  const lines = text.split('\n');
  if (!parts) return text;
  return parts.flatMap(({ firstLine, endLine }) => lines.slice(firstLine, endLine)).join('\n');
}

it('every form of label has a page of cases', () => {
  // These are found without a form: no label, one within the result, and results in text.
  const names = ['adjacent', 'firstLine', 'text', ...labelForms.map(({ name }) => name)];
  expect(pages.toSorted()).toEqual(names.map((name) => `${name}.md`).toSorted());
});

describe.each(pages)('the page %s', (page) => {
  it.each(casesOf(folder, page))(
    'tells what is read from the article on line $line',
    ({ article, claims }) => {
      expect(claimsOf(article)).toBe(claims);
    },
  );
});
