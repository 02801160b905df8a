import type { Messages } from '../messages/messages.ts';
import { brief } from '../reporters/brief.ts';
import { withoutCommands } from '../reporters/escape.ts';
import { progressLine } from '../reporters/progress.ts';
import { estimateLeftMs } from './estimate.ts';

/** Hooks of a run that tell how far it is. */
export interface ProgressHooks {
  /** With the number of all articles. */
  readonly onSelected: (articles: number) => void;
  readonly onPlanned: (codeBlocks: number) => void;
  readonly onCodeBlock: () => void;
  readonly onArticle: () => void;
  /** With what is going to be installed. */
  readonly onInstall: (requirements: readonly string[]) => void;
  /** Takes the line away again. */
  readonly clear: () => void;
}

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

const eraseLine = '\r\u001B[2K';

/** On a terminal the line is drawn so often at most; thousands of times a second would cost much. */
const terminalIntervalMs = 50;
/** In a log each is a line of its own: a short run says nothing. */
const logIntervalMs = 30_000;

/**
 * Shows progress: on a terminal in a line that is kept up to date, elsewhere now and then.
 *
 * @param now Milliseconds of a clock that never goes back.
 */
export function createProgress(
  stream: Stream,
  messages: Messages,
  now: () => number = () => performance.now(),
): ProgressHooks {
  const startedMs = now();
  let shownMs = stream.isTTY ? -Infinity : startedMs;
  const counts = { articles: 0, articlesDone: 0, planned: 0, codeBlocks: 0, codeBlocksDone: 0 };
  const show = (): void => {
    const nowMs = now();
    if (nowMs - shownMs < (stream.isTTY ? terminalIntervalMs : logIntervalMs)) return;
    shownMs = nowMs;
    // How many there are is known only when all articles have been read.
    const isKnown = counts.planned >= counts.articles;
    const leftMs = estimateLeftMs(counts, nowMs - startedMs);
    const progress = { ...counts, codeBlocks: isKnown ? counts.codeBlocks : null, leftMs };
    const columns = stream.isTTY ? (stream.columns || 80) - 1 : Infinity;
    const line = progressLine(progress, messages, columns);
    stream.write(stream.isTTY ? eraseLine + line : `${line}\n`);
  };
  return {
    onSelected: (articles) => {
      counts.articles = articles;
      show();
    },
    onPlanned: (codeBlocks) => {
      counts.planned += 1;
      counts.codeBlocks += codeBlocks;
      show();
    },
    onCodeBlock: () => {
      counts.codeBlocksDone += 1;
      show();
    },
    onArticle: () => {
      counts.articlesDone += 1;
      show();
    },
    onInstall: (requirements) => {
      const text = messages.words.installing(requirements.map((one) => brief(one)).join(', '));
      stream.write(`${stream.isTTY ? eraseLine : ''}${withoutCommands(text)}\n`);
    },
    clear: () => {
      if (stream.isTTY) stream.write(eraseLine);
    },
  };
}
