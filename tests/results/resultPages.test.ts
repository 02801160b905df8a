import { afterAll, describe, expect, it } from 'vitest';
import { pageLines } from '../support/pageLines.ts';
import { casesOf, pagesIn } from '../support/pages.ts';
import { recordingRunner } from '../support/recordingRunner.ts';

const folders = ['results', 'sessions'].map((name) => ({
  name,
  url: new URL(`../../src/${name}/`, import.meta.url),
}));
const pages = folders.flatMap(({ name, url }) => pagesIn(url).map((page) => ({ name, url, page })));

const { getRunner, python } = recordingRunner();
afterAll(() => python.close());
const { claims, verdicts, fixed } = pageLines(getRunner);

it('every kind of claim in code has a page of cases, and so have sessions', () => {
  expect(pages.map(({ name, page }) => `${name}/${page}`)).toEqual([
    'results/comment.md',
    'results/repl.md',
    'results/separator.md',
    'results/transcript.md',
    'sessions/sessions.md',
  ]);
});

describe.each(pages)('the page $name/$page', ({ url, page }) => {
  const cases = casesOf(url, page);

  it.each(cases)('tells what is read from the article on line $line', async (one) => {
    expect(await claims(one.article)).toBe(one.claims);
  });

  it.each(cases.filter((one) => one.verdicts !== null))(
    'tells what verify says of the article on line $line',
    async (one) => {
      expect(await verdicts(one.article)).toBe(one.verdicts);
    },
  );

  it.each(cases.filter((one) => one.fixed !== null))(
    'tells what fix makes of the article on line $line, and fix leaves that as it is',
    async (one) => {
      expect(await fixed(one.article)).toBe(one.fixed);
      expect(await fixed(one.fixed ?? '')).toBe(one.fixed);
    },
  );
});
