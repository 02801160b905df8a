import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.ts';
import { mergeReports } from '../../src/commandLine/mergeReports.ts';
import type { Terminal } from '../../src/commandLine/terminal.ts';
import { compileNormalisers, type OwnNormaliser } from '../../src/normalizers/ownNormalisers.ts';
import { exitCodeOf } from '../../src/report.ts';
import type { ReporterName } from '../../src/reporters/reporters.ts';
import { reporters } from '../support/reporters.ts';
import { run } from '../../src/run.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { Report, Shard } from '../../src/types.ts';
import { recordingRunner } from '../support/recordingRunner.ts';
import { articleWith, makeRepository, type Repository } from '../support/repository.ts';

const context = {
  messages: catalogues.en,
  colors: false,
  width: 100,
  jikkoVersion: '1.2.3',
};

/** Right, wrong, unstable, failed, unreadable and without any code; a book of which one is unlisted. */
const corpus = {
  'articles/article-number-1.md': articleWith('print(1)', '1'),
  'articles/article-number-2.md': articleWith('print(2)', 'wrong\n<b>'),
  'articles/article-number-3.md': articleWith('import random\nprint(random.random())', '0.5'),
  'articles/article-number-4.md': articleWith('raise ValueError("no")', '1'),
  'articles/article-number-5.md': '---\ntitle: "never closed"\n',
  'articles/article-number-6.md': 'Only text.\n',
  'articles/article-number-7.md': articleWith('x = 7\nprint(x)  # => 8', '7'),
  'articles/article-number-8.md': '```python\n1 / 0\n```\n',
  'books/a-book-of-code/config.yaml': 'title: "本"\nchapters:\n  - one\n  - gone\n',
  'books/a-book-of-code/one.md': articleWith('print("one")', 'one'),
  'books/a-book-of-code/two.md': articleWith('print("two")', 'two'),
  'books/b-book-of-code/config.yaml': 'title: "本"\nprice: 1\n',
  'books/b-book-of-code/1.three.md': articleWith('print("three")', 'three'),
};

const { getRunner, python } = recordingRunner();

/** `one` matches an output of the corpus, `none` nothing. */
async function normalisers(): Promise<OwnNormaliser[]> {
  const compiled = await compileNormalisers([
    { pattern: 'on[e]', replacement: 'ONE', name: 'one' },
    { pattern: 'nowhere', replacement: '-', name: 'none' },
  ]);
  return compiled.flatMap((one) => ('normaliser' in one ? [one.normaliser] : []));
}

async function reportOf(
  cwd: string,
  shard?: Shard,
  paths: readonly string[] = [],
): Promise<Report> {
  const report = await run({
    paths,
    cwd,
    fix: 'off',
    selection: shard ? { shard } : null,
    isWholeProject: true,
    context: { getRunner, limits: defaultLimits, normalisers: await normalisers() },
    pythonVersion: python.version,
    isolation: python.isolation,
  });
  return { ...report, durationMs: 1 };
}

/** The shards as files of the repository; returns their names. */
async function shardsIn({ folder, path }: Repository, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const report = await reportOf(folder, { index, count });
    const name = `shard-${index}-of-${count}.json`;
    writeFileSync(path(name), reporters.json(report, context).stdout);
    names.push(name);
  }
  return names;
}

interface Merged {
  readonly stdout: string;
  /** The exit status, or the code of why there is none. */
  readonly result: number | string;
}

async function merge(
  { folder }: Repository,
  paths: readonly string[],
  reporter: ReporterName = 'json',
  jikkoVersion = context.jikkoVersion,
): Promise<Merged> {
  let stdout = '';
  const write = (text: string): boolean => {
    stdout += text;
    return true;
  };
  const terminal = {
    cwd: folder,
    env: {},
    stdout: { write },
    stderr: { write },
  } as unknown as Terminal;
  const options = { reporter: [{ name: reporter, file: null }] };
  const merged = await mergeReports({ paths, options }, terminal, { ...context, jikkoVersion });
  return { stdout, result: typeof merged === 'number' ? merged : merged.code };
}

describe('the merged reports of all shards', () => {
  let single: Report | undefined;

  it.each([1, 2, 3, 7])('are the report of a single run where there are %i', async (count) => {
    const repository = makeRepository(corpus);
    single ??= await reportOf(repository.folder);
    const names = await shardsIn(repository, count);
    // Whatever the order in which they come.
    const merged = await merge(repository, names.toReversed());
    expect(JSON.parse(merged.stdout)).toEqual(JSON.parse(reporters.json(single, context).stdout));
    expect(merged.result).toBe(exitCodeOf(single));
    for (const name of ['terminal', 'github'] as const) {
      const { stdout } = await merge(repository, names, name);
      expect(stdout).toBe(reporters[name](single, context).stdout);
    }
  });
});

describe('reports that do not make one', () => {
  let repository: Repository;
  const texts = new Map<string, string>();
  const names = ['shard-1-of-3.json', 'shard-2-of-3.json', 'shard-3-of-3.json'];

  beforeEach(async () => {
    repository = makeRepository(corpus);
    if (texts.size === 0) {
      await shardsIn(repository, 3);
      for (const name of names) texts.set(name, repository.read(name).toString());
    }
    for (const [name, text] of texts) writeFileSync(repository.path(name), text);
  });

  /** Writes another report: the first, changed. */
  function changed(name: string, change: (report: ChangedReport) => unknown): string {
    const report = JSON.parse(repository.read(names[0] ?? '').toString()) as ChangedReport;
    change(report);
    writeFileSync(repository.path(name), JSON.stringify(report));
    return name;
  }

  interface ChangedReport {
    jikko: string;
    summary: { match: number };
    articles: unknown[];
    shard: {
      index: number;
      allArticles: string[];
      ownArticles: string[];
      data: { pythonVersion: string; articles: { path: string }[]; leftOut?: object };
    };
  }

  it.each<[string, string, (others: string[]) => string[]]>([
    ['one is missing', 'merge-shard-missing', (others) => others],
    ['one is there twice', 'merge-shard-twice', (others) => [...others, ...names]],
    ['one is not there', 'merge-unreadable', (others) => ['nowhere.json', ...others]],
    [
      'one is no report',
      'merge-unreadable',
      (others) => [
        changed('a.json', (one) => delete (one as Partial<ChangedReport>).jikko),
        ...others,
      ],
    ],
    [
      'one is that of a run that was not divided',
      'merge-no-shard',
      (others) => [
        changed('b.json', (one) => delete (one as Partial<ChangedReport>).shard),
        ...others,
      ],
    ],
    [
      'one was written by another version of jikko',
      'merge-differs',
      (others) => [changed('c.json', (one) => (one.jikko = '1.2.4')), ...others],
    ],
    [
      'one was made with another Python',
      'merge-differs',
      (others) => [changed('d.json', (one) => (one.shard.data.pythonVersion = '3.1.0')), ...others],
    ],
    [
      'one was interrupted',
      'merge-incomplete',
      (others) => [
        changed(
          'e.json',
          (one) => (one.shard.data.leftOut = { articles: { interrupted: 1 }, codeBlocks: 0 }),
        ),
        ...others,
      ],
    ],
    [
      'one says nothing of an article',
      'merge-unreadable',
      (others) => [changed('f.json', (one) => one.shard.data.articles.pop()), ...others],
    ],
    [
      'one knows other articles',
      'merge-split',
      (others) => [changed('g.json', (one) => one.shard.allArticles.push('new.md')), ...others],
    ],
    [
      'one divided them in another way',
      'merge-article-twice',
      (others) => [
        changed('h.json', (one) => {
          const [first] = JSON.parse(repository.read(names[1] ?? '').toString()).shard.ownArticles;
          const [own] = one.shard.ownArticles.splice(0, 1, first);
          const article = one.shard.data.articles.find(({ path }) => path === own);
          if (article) article.path = first;
        }),
        ...others,
      ],
    ],
  ])('%s', async (_, code, namesOf) => {
    const merged = await merge(repository, namesOf(names.slice(1)));
    expect(merged).toEqual({ stdout: '', result: code });
  });
});
