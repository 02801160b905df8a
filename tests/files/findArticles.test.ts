import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/files/findArticles.ts';
import type { Problem } from '../../src/problem.ts';
import { makeRepository } from '../support/repository.ts';

const config = `title: "本"
summary: "本の説明"
topics: ["python"]
published: true
price: 0
`;

type Files = Readonly<Record<string, string>>;

/** Paths with their lines and warnings, one a line; then what is wrong with other files. */
async function find(files: Files, paths: readonly string[] = []): Promise<string[]> {
  return findIn(makeRepository(files).folder, paths);
}

async function findIn(folder: string, paths: readonly string[] = []): Promise<string[]> {
  const { articles, otherFiles, problems } = await findArticles(paths, folder);
  return [
    ...articles.map(({ path, lines, warnings }) =>
      [lines ? `${path}:${lines.join(',')}` : path, ...warnings.map(({ code }) => code)].join(' '),
    ),
    ...otherFiles.flatMap((file) => file.problems.map((one) => told(file.path, one))),
    ...problems.map((one) => told('!', one)),
  ];
}

function told(path: string, { code, severity, place, args }: Problem): string {
  const where = place ? `${path}:${place.line}:${place.column}` : path;
  return [where, severity, code, ...Object.values(args)].join(' ');
}

/** A file of the book `a-book-of-code`. */
function inBook(name: string): string {
  return `books/a-book-of-code/${name}`;
}

describe('without paths', () => {
  it('articles come by name, then books by name, then those of Qiita CLI', async () => {
    const files = {
      'README.md': '',
      'public/newArticle001.md': '',
      'public/drafts/later.md': '',
      'public/.remote/0123456789abcdef0123.md': '',
      [inBook('config.yaml')]: config,
      [inBook('1.intro.md')]: '',
      'books/a-book-of-code-2/config.yaml': config,
      'books/a-book-of-code-2/1.intro.md': '',
      'books/a-book-of-code-2/images/picture.md': '',
      'articles/b.md': '',
      'articles/a.md': '',
      'articles/drafts/c.md': '',
      'articles/a.txt': '',
    };
    expect(await find(files)).toEqual([
      'articles/a.md',
      'articles/b.md',
      'books/a-book-of-code/1.intro.md',
      'books/a-book-of-code-2/1.intro.md',
      'public/drafts/later.md',
      'public/newArticle001.md',
    ]);
  });

  it('a repository without articles is told', async () => {
    expect(await find({ 'README.md': '' })).toEqual([
      '! error no-articles articles/*.md, books/*/*.md, public/**/*.md',
    ]);
  });
});

describe('a path', () => {
  const repository = { 'articles/a.md': '', 'README.md': '', [inBook('1.intro.md')]: '' };

  it('to a folder means its own articles and those of the repository in it', async () => {
    const moved = Object.fromEntries(
      Object.entries(repository).map(([path, text]) => [`zenn [1]/${path}`, text]),
    );
    expect(
      await find({ ...moved, 'zenn [1]/books/a-book-of-code/config.yaml': config }, ['zenn [1]/']),
    ).toEqual([
      'zenn [1]/README.md',
      'zenn [1]/articles/a.md',
      'zenn [1]/books/a-book-of-code/1.intro.md',
    ]);
  });

  it.each(['books', 'books/', './books'])('to %s means all chapters', async (path) => {
    const found = await find({ ...repository, [inBook('config.yaml')]: config }, [path]);
    expect(found).toEqual(['books/a-book-of-code/1.intro.md']);
  });

  it('named twice is found once, and keeps the place where it was named first', async () => {
    const paths = ['README.md', 'articles/*.md', 'README.md'];
    expect(await find(repository, paths)).toEqual(['README.md', 'articles/a.md']);
  });

  it('by another name is the same file', async () => {
    const { folder, path } = makeRepository(repository);
    symlinkSync('a.md', path('articles/0.md'));
    expect(await findIn(folder, ['articles', './articles/a.md', path('articles/a.md')])).toEqual([
      'articles/a.md',
    ]);
  });

  it('with a line narrows the article to it, with or without a column', async () => {
    const paths = ['articles/a.md:12', 'articles/a.md:3:7', 'articles/a.md:12'];
    expect(await find(repository, paths)).toEqual(['articles/a.md:12,3']);
  });

  it('with a line makes no difference where the whole article is asked for', async () => {
    expect(await find(repository, ['articles/a.md:12', 'articles/a.md'])).toEqual([
      'articles/a.md',
    ]);
    expect(await find(repository, ['articles/a.md', 'articles/a.md:12'])).toEqual([
      'articles/a.md',
    ]);
  });

  it('that is the name of a file is that file, whatever it looks like', async () => {
    expect(await find({ 'a.md': '', 'a.md:12': '' }, ['a.md:12'])).toEqual(['a.md:12']);
  });

  it.each(['nothing.md', 'nothing.md:12', 'articles:12', 'articles/a.md:x', ':12'])(
    '%s that does not exist is told',
    async (path) => {
      expect(await find(repository, [path])).toEqual([`! error article-not-found ${path}`]);
    },
  );

  it('to a line of a chapter says nothing about the book, but whether it has the chapter', async () => {
    const files = { [inBook('config.yaml')]: '- a\n', [inBook('1.intro.md')]: '' };
    expect(await find(files, [`${inBook('1.intro.md')}:5`])).toEqual([
      'books/a-book-of-code/1.intro.md:5',
    ]);
  });
});

describe('the chapters of a book', () => {
  const chapters = { [inBook('a.md')]: '', [inBook('b.md')]: '', [inBook('c.md')]: '' };

  it('come in the order of config.yaml, then those that it does not list', async () => {
    const files = {
      ...chapters,
      [inBook('README.md')]: '',
      [inBook('config.yaml')]: `${config}chapters:\n  - c\n  - a\n`,
    };
    expect(await find(files)).toEqual([
      'books/a-book-of-code/c.md',
      'books/a-book-of-code/a.md',
      'books/a-book-of-code/README.md',
      'books/a-book-of-code/b.md book-chapter-unlisted',
    ]);
  });

  it('come in that order when each of them is named, as a shell does', async () => {
    const files = {
      ...chapters,
      'articles/a.md': '',
      [inBook('config.yml')]: `${config}chapters: [c, b, a]\n`,
    };
    expect(await find(files, [inBook('a.md'), 'articles/a.md', inBook('c.md')])).toEqual([
      'books/a-book-of-code/c.md',
      'books/a-book-of-code/a.md',
      'articles/a.md',
    ]);
  });

  it.each(['', 'chapters:\n', 'chapters: []\n'])(
    'come in the order of their numbers where config.yaml lists none (%j)',
    async (list) => {
      const files = {
        [inBook('config.yaml')]: config + list,
        [inBook('10.end.md')]: '',
        [inBook('2.middle.md')]: '',
        [inBook('1.intro.md')]: '',
        [inBook('1.2.more.md')]: '',
        [inBook('x.more.md')]: '',
        [inBook('notes.md')]: '',
      };
      expect(await find(files)).toEqual([
        'books/a-book-of-code/1.intro.md',
        'books/a-book-of-code/2.middle.md',
        'books/a-book-of-code/10.end.md',
        'books/a-book-of-code/1.2.more.md book-chapter-unnumbered',
        'books/a-book-of-code/notes.md book-chapter-unnumbered',
        'books/a-book-of-code/x.more.md book-chapter-unnumbered',
      ]);
    },
  );

  it('may have odd names', async () => {
    const files = {
      [inBook('はじめに.md')]: '',
      [inBook('a b (1)[x].md')]: '',
      [inBook('config.yaml')]: `${config}chapters: ["はじめに", "a b (1)[x]"]\n`,
    };
    expect(await find(files)).toEqual([
      'books/a-book-of-code/はじめに.md',
      'books/a-book-of-code/a b (1)[x].md',
    ]);
  });

  it('are found in a book that is a symbolic link, and a loop of links ends', async () => {
    const repository = makeRepository({
      'elsewhere/config.yaml': `${config}chapters: [b, a]\n`,
      'elsewhere/a.md': '',
      'elsewhere/b.md': '',
      'public/newArticle001.md': '',
    });
    mkdirSync(repository.path('books'));
    symlinkSync(repository.path('elsewhere'), repository.path('books/a-book-of-code'));
    symlinkSync('..', repository.path('public/loop'));
    symlinkSync('nowhere.md', repository.path('elsewhere/broken.md'));
    expect(await findIn(repository.folder)).toEqual([
      'books/a-book-of-code/b.md',
      'books/a-book-of-code/a.md',
      'public/newArticle001.md',
    ]);
  });
});

describe('a config.yaml', () => {
  it.each([
    ['that is missing', {}, 'config.yaml warning book-config-missing a-book-of-code'],
    [
      'that is a list',
      { 'config.yaml': '- a\n- b\n' },
      'config.yaml:1:1 warning book-config-yaml not a map of keys and values',
    ],
    [
      'that is a text',
      { 'config.yaml': 'book\n' },
      'config.yaml:1:1 warning book-config-yaml not a map of keys and values',
    ],
    ['that is empty', { 'config.yaml': '\n' }, 'config.yaml warning book-config-yaml empty'],
    [
      'that is no YAML',
      { 'config.yaml': 'title: "x\nsummary: y\n' },
      expect.stringMatching(/^config\.yaml:\d:\d+ warning book-config-yaml /) as string,
    ],
    [
      'with an alias to nothing',
      { 'config.yaml': 'title: *nobody\n' },
      expect.stringMatching(/^config\.yaml:1:\d+ warning book-config-yaml /) as string,
    ],
    [
      'whose chapters are no list',
      { 'config.yaml': `${config}chapters: intro\n` },
      'config.yaml:6:11 warning book-chapters-list',
    ],
    [
      'whose chapters are numbers',
      { 'config.yaml': `${config}chapters:\n  - 1\n` },
      'config.yaml:7:3 warning book-chapters-list',
    ],
    [
      'whose chapters are nested',
      { 'config.yaml': `${config}chapters:\n  - part\n    - intro\n` },
      'config.yaml:7:3 warning book-chapters-list',
    ],
    [
      'that is called config.yml',
      { 'config.yml': `${config}price: x\n` },
      expect.stringMatching(
        /^config\.yml:6:1 warning book-config-yaml Map keys must be unique/,
      ) as string,
    ],
  ])('%s is told, and the chapters are found by name', async (_, files, expected) => {
    const all = { '2.b.md': '', '10.a.md': '', ...files };
    const inFolder = Object.fromEntries(
      Object.entries(all).map(([name, text]) => [inBook(name), text]),
    );
    const [first, second, ...others] = await find(inFolder);
    expect([first, second]).toEqual([
      'books/a-book-of-code/10.a.md',
      'books/a-book-of-code/2.b.md',
    ]);
    expect(others.map((one) => one.replace('books/a-book-of-code/', ''))).toEqual([expected]);
  });

  it('that is empty gives way to config.yml, as for zenn-cli', async () => {
    const files = {
      [inBook('1.a.md')]: '',
      [inBook('config.yaml')]: '',
      [inBook('config.yml')]: `${config}chapters: ["1.a"]\n`,
    };
    expect(await find(files)).toEqual(['books/a-book-of-code/1.a.md']);
  });

  it('that is a folder or no UTF-8 is told', async () => {
    const repository = makeRepository({
      [inBook('1.a.md')]: '',
      'books/another-book-1/1.a.md': '',
      'books/another-book-1/config.yaml': new Uint8Array([0x93, 0xfa]),
    });
    mkdirSync(repository.path(inBook('config.yaml')));
    expect(await findIn(repository.folder)).toEqual([
      'books/a-book-of-code/1.a.md',
      'books/another-book-1/1.a.md',
      'books/a-book-of-code/config.yaml warning book-config-unreadable EISDIR',
      'books/another-book-1/config.yaml warning book-config-unreadable UTF-8',
    ]);
  });

  it('with wrong values is told at each of them', async () => {
    const files = {
      'books/short/a.md': '',
      'books/short/config.yaml': `title: ${'あ'.repeat(71)}
summary:
topics: [a, b, c, d, e, abcdefghijklmnopqrs]
published: "true"
price: 150
chapters:
  - a.md
  - nothing
`,
    };
    expect(await find(files)).toEqual([
      'books/short/a.md',
      'books/short/config.yaml warning book-slug short',
      'books/short/config.yaml:2:9 warning book-key-invalid summary',
      'books/short/config.yaml:1:8 warning zenn-title 71',
      'books/short/config.yaml:3:9 warning zenn-topics-count 6',
      'books/short/config.yaml:3:9 warning zenn-topic abcdefghijklmnopqrs',
      'books/short/config.yaml:4:12 warning zenn-published true',
      'books/short/config.yaml:5:8 warning book-price 150',
      'books/short/config.yaml:7:5 warning book-chapter-extension a.md',
      'books/short/config.yaml:8:5 warning book-chapter-missing nothing',
    ]);
  });

  it.each(['0', '200', '5000'])('with the price %s is fine', async (price) => {
    const text = config.replace('price: 0', `price: ${price}`);
    const files = { [inBook('1.a.md')]: '', [inBook('config.yaml')]: text };
    expect(await find(files)).toEqual(['books/a-book-of-code/1.a.md']);
  });

  it.each(['100', '250', '5100', '"500"', '-100', '.nan'])(
    'with the price %s is told',
    async (price) => {
      const text = config.replace('price: 0', `price: ${price}`);
      const files = { [inBook('1.a.md')]: '', [inBook('config.yaml')]: text };
      expect((await find(files)).at(-1)).toMatch(/config\.yaml:5:8 warning book-price /);
    },
  );
});
