import type { LeftOutBy } from '../../types.ts';
import { roughly, type SelectionWords } from '../selectionWords.ts';
import { plural } from './plural.ts';

const reasons: Readonly<Record<LeftOutBy, string>> = {
  unchanged: 'unchanged',
  unstaged: 'not staged',
  unpublished: 'not public',
  heading: 'without such a heading',
  otherShard: 'in other shards',
  bail: 'not begun',
  interrupted: 'not finished',
};

export const selected: SelectionWords = {
  leftOutArticles: (counts) => {
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const parts = counts.map(([why, count]) => `${count} ${reasons[why]}`);
    return `Not selected: ${plural(total, 'article')} (${parts.join(', ')})`;
  },
  leftOutCodeBlocks: (count) => `Not selected in these articles: ${plural(count, 'code block')}`,
  bailed: (articles) => `Stopped by --bail: ${plural(articles, 'article')} not begun`,
  interrupted: (articles) => `Interrupted: ${plural(articles, 'article')} not finished`,
  shard: (index, count, allArticles) =>
    `Shard ${index} of ${count} of ${plural(allArticles, 'article')}`,
  left: (leftMs) =>
    `about ${roughly(
      leftMs,
      (count) => `${count} s`,
      (count) => `${count} min`,
    )} left`,

  watching: (articles) => `Watching ${plural(articles, 'article')}`,
  watchKeys: 'f fix what is shown · a run all · q quit',
  watchTotal: (articles, wrongArticles) =>
    wrongArticles === 0
      ? `All: nothing wrong in ${plural(articles, 'article')}`
      : `All: something to look at in ${wrongArticles} of ${plural(articles, 'article')}`,
  watchNothingToFix: 'There is nothing to fix in what is shown.',
  watchSettings: 'The settings changed: everything runs again.',
  watchSettingsModule: 'jikko.config.js changed; start jikko again to use it.',
  watchRunning: (articles) => `Running ${plural(articles, 'article')} …`,
};
