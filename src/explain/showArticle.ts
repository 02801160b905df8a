import { readFrontMatter } from '../article/frontMatter.ts';
import type { Article, ArticleReport, Place, ShownArticle } from '../types.ts';
import type { VerifiedArticle } from '../verifyArticle.ts';
import { timelineOf } from './timeline.ts';

/** The report of an article, with its text and when each line of its outputs came. */
export function showArticle(
  { article, judged, rules }: VerifiedArticle,
  report: ArticleReport,
): ArticleReport {
  const timelines = new Map(
    judged.map((one) => [keyOf(one.report.codeBlock.place), timelineOf(one, rules)]),
  );
  const codeBlocks = report.codeBlocks.map((one) => {
    const timeline = timelines.get(keyOf(one.codeBlock.place));
    return timeline ? { ...one, timeline } : one;
  });
  return { ...report, codeBlocks, shown: shownArticle(article) };
}

function shownArticle({ text, tree }: Article): ShownArticle {
  const frontMatter = readFrontMatter(text, tree);
  const title = frontMatter?.values['title'];
  const end = frontMatter?.range.end ?? 0;
  const body = text.slice(0, end).replaceAll(/[^\r\n]/g, '') + text.slice(end);
  return { title: typeof title === 'string' && title.trim() !== '' ? title : null, body };
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`;
}
