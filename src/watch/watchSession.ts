import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FoundArticle } from '../files/foundArticle.ts';
import { summarise } from '../report.ts';
import type { FixMode } from '../run.ts';
import type { ArticleReport, Report } from '../types.ts';
import type { Inbox, Incoming } from './inbox.ts';
import type { Known } from './known.ts';

/** What a session needs of the world. */
export interface WatchWorld {
  readonly cwd: string;
  readonly find: () => Promise<readonly FoundArticle[]>;
  /** Runs articles; when the signal aborts, everything that runs is killed at once. */
  readonly run: (request: CycleRequest) => Promise<Report>;
  /** Shows the report of what was run. */
  readonly show: (report: Report, known: Known['reports']) => Promise<void>;
  readonly say: (what: 'nothingToFix' | 'running', articles: number) => void;
  /** Called when other files may have to be watched. */
  readonly onCompanions: (paths: readonly string[]) => Promise<void>;
}

/** One go at some articles. */
export interface CycleRequest {
  readonly articles: readonly FoundArticle[];
  readonly fix: FixMode;
  readonly signal: AbortSignal;
}

/**
 * Runs what changed, again and again, until the user has enough or the settings changed. A change
 * that comes in while something runs breaks it off: its result would be of yesterday. What was not
 * finished is run with what changed.
 *
 * @returns Why it ended.
 */
export async function watchSession(
  world: WatchWorld,
  known: Known,
  inbox: Inbox,
): Promise<'quit' | 'settings'> {
  let shown: readonly ArticleReport[] = [];
  // Of a go that was broken off: finished, and not shown yet.
  let unshown: readonly ArticleReport[] = [];
  for (;;) {
    const { paths, wish } = await inbox.take();
    if (wish === 'quit' || wish === 'settings') return wish;
    const found = await world.find();
    const changed = await known.toRun(found, paths);
    await world.onCompanions(known.companions());
    const fix = wish === 'fix' && changed.length === 0 ? 'write' : 'off';
    const articles = fix === 'write' ? fixable(found, shown) : wish === 'all' ? found : changed;
    if (fix === 'write' && articles.length === 0) world.say('nothingToFix', 0);
    if (articles.length === 0) continue;
    world.say('running', articles.length);
    const { report, isBroken } = await cycle({ articles, fix }, world, known, inbox);
    const all = withReports(report, unshown);
    unshown = isBroken ? all.articles : [];
    if (isBroken) continue;
    shown = all.articles;
    await world.show(all, known.reports);
  }
}

/** The report with those of other articles, as far as it has none of them itself. */
function withReports(report: Report, others: readonly ArticleReport[]): Report {
  const own = new Set(report.articles.map(({ path }) => path));
  const articles = [...others.filter(({ path }) => !own.has(path)), ...report.articles];
  return { ...report, articles, summary: summarise(articles) };
}

/** Articles of which something was shown that `fix` may set right. */
function fixable(found: readonly FoundArticle[], shown: readonly ArticleReport[]): FoundArticle[] {
  const wrong = new Set(shown.filter(hasMismatch).map(({ path }) => path));
  return found.filter(({ path }) => wrong.has(path));
}

function hasMismatch({ codeBlocks }: ArticleReport): boolean {
  return codeBlocks
    .flatMap(({ results }) => results)
    .some(({ verdict }) => verdict.outcome === 'mismatch');
}

interface Cycle {
  /** Of the articles that were finished. */
  readonly report: Report;
  readonly isBroken: boolean;
}

async function cycle(
  request: Omit<CycleRequest, 'signal'>,
  world: WatchWorld,
  known: Known,
  inbox: Inbox,
): Promise<Cycle> {
  const broken = new AbortController();
  inbox.interruptedBy = (what) => {
    if (isReason(what, request, world.cwd)) broken.abort();
  };
  try {
    const report = await world.run({ ...request, signal: broken.signal });
    for (const one of report.articles) known.remember(one);
    const done = new Set(report.articles.map(({ path }) => path));
    const undone = request.articles.filter(({ path }) => !done.has(path));
    if (broken.signal.aborted) inbox.putBack(undone.map(({ path }) => resolve(world.cwd, path)));
    return { report, isBroken: broken.signal.aborted };
  } finally {
    inbox.interruptedBy = null;
  }
}

/** Whether something that comes in makes what runs useless. */
function isReason(
  what: Incoming,
  { articles, fix }: Omit<CycleRequest, 'signal'>,
  cwd: string,
): boolean {
  if ('wish' in what) return what.wish === 'quit' || (fix === 'off' && what.wish !== 'look');
  // What is being written changes files by itself.
  if (fix === 'write') return false;
  // That another file is gone may be told late, and makes no difference.
  return existsSync(what.path) || articles.some(({ path }) => resolve(cwd, path) === what.path);
}
