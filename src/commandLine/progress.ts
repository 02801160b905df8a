import type { Messages } from '../messages/messages.ts';
import { progressLine } from '../reporters/progress.ts';

/** Hooks of a run that keep one line of a terminal up to date. */
export interface ProgressHooks {
  readonly onPlanned: (codeBlocks: number) => void;
  readonly onCodeBlock: () => void;
  readonly onArticle: () => void;
  /** Takes the line away again. */
  readonly clear: () => void;
}

const eraseLine = '\r\u001B[2K';

/** Shows progress on a terminal; elsewhere the hooks do nothing. */
export function createProgress(stream: NodeJS.WriteStream, messages: Messages): ProgressHooks {
  let codeBlocks = 0;
  let codeBlocksDone = 0;
  let articlesDone = 0;
  const show = (): void => {
    if (!stream.isTTY) return;
    const progress = { codeBlocks, codeBlocksDone, articlesDone };
    stream.write(eraseLine + progressLine(progress, messages, (stream.columns || 80) - 1));
  };
  return {
    onPlanned: (count) => {
      codeBlocks += count;
      show();
    },
    onCodeBlock: () => {
      codeBlocksDone += 1;
      show();
    },
    onArticle: () => {
      articlesDone += 1;
      show();
    },
    clear: () => {
      if (stream.isTTY) stream.write(eraseLine);
    },
  };
}
