import { expect, it } from 'vitest';
import { articleWith, makeRepository } from '../support/repository.ts';

const config = `title: "本"
summary: "本の説明"
topics: ["python"]
published: true
price: 150
chapters:
  - second
  - first
`;

function chapterWith(code: string, claim: string): string {
  return articleWith(code, claim).replace(/^---[^]*?---\n/, '---\ntitle: "題"\n---\n');
}

const book = {
  'books/a-book-of-code/config.yaml': config,
  'books/a-book-of-code/first.md': chapterWith('print(1)', '1'),
  'books/a-book-of-code/second.md': chapterWith('print(2)', '2'),
  'books/a-book-of-code/extra.md': chapterWith('print(3)', '3'),
};

it('a book is verified in its order; what Zenn would not publish is a warning', async () => {
  const repository = makeRepository(book);
  const finished = await repository.jikko(['verify']);
  expect(finished.stdout.replaceAll(/^(?:Python|isolation) .*\n/gm, '')).toBe(`\
books/a-book-of-code/config.yaml:5:8 ⚠ warning
  “150” is no price that Zenn takes.
  → Write 0, or a multiple of 100 from 200 to 5000, without quotes.

books/a-book-of-code/extra.md:1:1 ⚠ warning
  \`config.yaml\` does not list this file, so Zenn does not publish it.
  → Add its name without \`.md\` to \`chapters\`, if it is a chapter.

Pages with the meaning, an example and the remedy:
  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/book-price.md
  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/book-chapter-unlisted.md

3 examples, 3 match
3 code blocks in 3 articles: 3 checked, 0 only ran (no expected output), 0 not checked
2 warnings
`);
  expect(finished.status).toBe(0);
});

it('the JSON report has the chapters in order, and config.yaml apart from them', async () => {
  const repository = makeRepository(book);
  const { stdout } = await repository.jikko(['verify', '--reporter', 'json']);
  const report = JSON.parse(stdout) as {
    articles: { path: string }[];
    otherFiles: object[];
    problems: object[];
  };
  expect(report.articles.map(({ path }) => path)).toEqual([
    'books/a-book-of-code/second.md',
    'books/a-book-of-code/first.md',
    'books/a-book-of-code/extra.md',
  ]);
  expect(report.otherFiles).toEqual([
    {
      path: 'books/a-book-of-code/config.yaml',
      problems: [
        {
          code: 'book-price',
          severity: 'warning',
          message:
            '“150” is no price that Zenn takes. Write 0, or a multiple of 100 from 200 to 5000, without quotes.',
          line: 5,
          column: 8,
        },
      ],
    },
  ]);
  expect(report.problems).toEqual([]);
});

it('GitHub shows a warning at the line of config.yaml', async () => {
  const repository = makeRepository(book);
  const { stdout } = await repository.jikko(['verify', '--reporter', 'github']);
  expect(stdout).toContain(
    '::warning file=books/a-book-of-code/config.yaml,line=5,endLine=5,title=jikko%3A warning::“150” is no price that Zenn takes.',
  );
});
