import pMap from 'p-map';
import { decode } from '../article/decode.ts';
import { readArticleFile } from '../files/articleFile.ts';
import type { FoundArticles } from '../files/findArticles.ts';
import type { FoundArticle } from '../files/foundArticle.ts';
import { ArticleError, problem } from '../problem.ts';
import type { FileReport, LeftOut, LeftOutBy, ShardReport } from '../types.ts';
import type { Filter } from './filters.ts';
import { knownDurations } from './knownDurations.ts';
import type { Selection } from './selection.ts';
import { shardOf } from './shards.ts';
import type { ReadStaged } from './stagedContent.ts';
import { countPythonFences, weigh } from './weights.ts';

/** How the articles were divided. */
export type Division = Omit<ShardReport, 'unusedNormalisers'>;

/** The articles that are asked for, and how many are not. */
export interface SelectedArticles extends FoundArticles {
  readonly leftOut: LeftOut['articles'];
  readonly shard: Division | null;
  /** Null where articles are taken as they lie in the work tree. */
  readonly readStaged: ReadStaged | null;
}

/**
 * Selects from the articles that were found, in their order. What goes wrong is a problem of the
 * run, and then nothing is selected: a part that is not the one asked for would look like a pass.
 */
export async function selectArticles(
  found: FoundArticles,
  selection: Selection | null,
  cwd: string,
): Promise<SelectedArticles> {
  if (!selection) return { ...found, leftOut: {}, shard: null, readStaged: null };
  try {
    const { filtersOf } = await import('./filters.ts');
    const filters = await filtersOf(selection, cwd);
    const chosen = await choose(found.articles, filters, cwd);
    const { heading } = selection;
    if (heading !== undefined && chosen.articles.length === 0 && found.articles.length > 0) {
      throw new ArticleError(problem('select-heading-none', { pattern: heading }));
    }
    const { articles, leftOut, shard } = await divide(chosen, selection, cwd);
    const otherFiles = withArticles(found, articles);
    const readStaged = selection.staged ? await readStagedIn(cwd) : null;
    return { ...found, articles, otherFiles, leftOut, shard, readStaged };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const problems = [...found.problems, error.problem];
    const nothing = { articles: [], otherFiles: [], leftOut: {}, shard: null, readStaged: null };
    return { ...nothing, problems };
  }
}

async function readStagedIn(cwd: string): Promise<ReadStaged> {
  const { stagedContent } = await import('./stagedContent.ts');
  return stagedContent(cwd);
}

interface Chosen {
  readonly articles: readonly FoundArticle[];
  readonly leftOut: LeftOut['articles'];
}

/** So many files are read at once. */
const concurrency = 16;

async function choose(
  articles: readonly FoundArticle[],
  filters: readonly Filter[],
  cwd: string,
): Promise<Chosen> {
  if (filters.length === 0) return { articles, leftOut: {} };
  const answers = await pMap(articles, (one) => pass(one, filters, cwd), { concurrency });
  const leftOut: Partial<Record<LeftOutBy, number>> = {};
  for (const answer of answers) {
    if (typeof answer === 'string') leftOut[answer] = (leftOut[answer] ?? 0) + 1;
  }
  return { articles: answers.filter((answer) => typeof answer !== 'string'), leftOut };
}

async function pass(
  article: FoundArticle,
  filters: readonly Filter[],
  cwd: string,
): Promise<FoundArticle | LeftOutBy> {
  const text = await textOf(article.path, cwd);
  let passed = article;
  for (const filter of filters) {
    const answer = await filter(passed, text);
    if (typeof answer === 'string') return answer;
    passed = answer;
  }
  return passed;
}

async function textOf(path: string, cwd: string): Promise<string | null> {
  try {
    return decode((await readArticleFile(path, cwd)).bytes).text;
  } catch (error) {
    if (error instanceof ArticleError) return null;
    throw error;
  }
}

async function divide(
  { articles, leftOut }: Chosen,
  { shard, durations }: Selection,
  cwd: string,
): Promise<Chosen & Pick<SelectedArticles, 'shard'>> {
  if (!shard) return { articles, leftOut, shard: null };
  const known = durations === undefined ? new Map() : await knownDurations(durations, cwd);
  const sizes = await pMap(
    articles,
    async ({ path }) => {
      const text = (await textOf(path, cwd)) ?? '';
      return { path, codeBlocks: countPythonFences(text), bytes: Buffer.byteLength(text) };
    },
    { concurrency },
  );
  const own = shardOf(weigh(sizes, known), shard);
  const kept = articles.filter(({ path }) => own.has(path));
  const others = articles.length - kept.length;
  const allArticles = articles.map(({ path }) => path);
  return {
    articles: kept,
    leftOut: { ...leftOut, ...(others > 0 && { otherShard: others }) },
    shard: { ...shard, allArticles, ownArticles: kept.map(({ path }) => path) },
  };
}

/** Of a book of which no chapter is asked for nothing is told. */
function withArticles(
  { otherFiles }: FoundArticles,
  articles: readonly FoundArticle[],
): readonly FileReport[] {
  const folders = new Set(articles.map(({ path }) => folderOf(path)));
  return otherFiles.filter(({ path }) => folders.has(folderOf(path)));
}

function folderOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/[^/]*$/, '');
}
