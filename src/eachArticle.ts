import pMap from 'p-map';
import type { FoundArticle } from './files/foundArticle.ts';
import { RunInterrupted } from './runners/interrupted.ts';
import type { ArticleReport, LeftOut } from './types.ts';

/** The reports of the articles that were finished, in order, and what was not looked at. */
export interface ReportedArticles {
  readonly articles: readonly ArticleReport[];
  /** Null where there is nothing. */
  readonly leftOut: LeftOut | null;
}

/** How the articles of a run are gone through. */
export interface Going {
  /** Articles that are read and held in memory at the same time. */
  readonly maxOpen: number;
  /** True once no further article is to begin. */
  readonly isOver: () => boolean;
  /** True once what is under way will not be finished. */
  readonly isInterrupted: () => boolean;
}

/**
 * Makes the report of each article, some side by side; they come in the order of the articles,
 * whichever is finished first. What was not begun or not finished is counted.
 *
 * @param before What was left out already.
 */
export async function eachArticle(
  found: readonly FoundArticle[],
  before: LeftOut['articles'],
  makeReport: (article: FoundArticle) => Promise<ArticleReport>,
  { maxOpen, isOver, isInterrupted }: Going,
): Promise<ReportedArticles> {
  let isBrokenOff = false;
  const made = await pMap(
    found,
    async (article) => {
      if (isBrokenOff || isInterrupted()) return 'interrupted';
      if (isOver()) return 'bail';
      try {
        const report = await makeReport(article);
        // Programs that were killed may look as if they had failed by themselves.
        return isInterrupted() && !report.rewrite?.isWritten ? 'interrupted' : report;
      } catch (error) {
        if (!(error instanceof RunInterrupted)) throw error;
        isBrokenOff = true;
        return 'interrupted';
      }
    },
    { concurrency: maxOpen },
  );
  const articles = made.filter((one) => typeof one !== 'string');
  const count = (why: 'bail' | 'interrupted'): number => made.filter((one) => one === why).length;
  return { articles, leftOut: leftOutOf(articles, before, count('bail'), count('interrupted')) };
}

function leftOutOf(
  articles: readonly ArticleReport[],
  before: LeftOut['articles'],
  bail: number,
  interrupted: number,
): LeftOut | null {
  const codeBlocks = articles.reduce((sum, one) => sum + (one.codeBlocksLeftOut ?? 0), 0);
  const counts = {
    ...before,
    ...(bail > 0 && { bail }),
    ...(interrupted > 0 && { interrupted }),
  };
  return codeBlocks + Object.keys(counts).length === 0 ? null : { articles: counts, codeBlocks };
}
