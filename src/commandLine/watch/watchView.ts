import type { Messages } from '../../messages/messages.ts';
import { exitCodeOf, summarise } from '../../report.ts';
import type { ArticleReport, Report } from '../../types.ts';

const clearScreen = '\u001B[2J\u001B[3J\u001B[H';

type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** What is written around the reports of a watch. */
export interface WatchView {
  readonly begin: () => void;
  readonly afterReport: (reports: ReadonlyMap<string, ArticleReport>) => void;
  readonly say: (text: string) => void;
}

/** Makes the view; without a terminal nothing is cleared and no key is offered. */
export function createWatchView(screen: Screen, hasKeys: boolean, messages: Messages): WatchView {
  const { selection } = messages.words;
  return {
    begin: () => {
      if (screen.isTTY) screen.write(clearScreen);
    },
    afterReport: (reports) => {
      const wrong = [...reports.values()].filter(isWrong).length;
      const keys = hasKeys ? `${selection.watchKeys}\n` : '';
      screen.write(`\n${selection.watchTotal(reports.size, wrong)}\n${keys}`);
    },
    say: (text) => screen.write(`${text}\n`),
  };
}

function isWrong(article: ArticleReport): boolean {
  return exitCodeOf(reportOf([article])) !== 0;
}

/** A report about articles alone. */
export function reportOf(articles: readonly ArticleReport[]): Report {
  return {
    pythonVersion: null,
    isolation: null,
    durationMs: 0,
    summary: summarise(articles),
    articles,
    otherFiles: [],
    problems: [],
  };
}
