import type { VFile } from 'vfile';
import { splitByteOrderMark } from '../article/decode.ts';
import { readResults } from '../editor/resultsFile.ts';
import { hashOfText } from '../editor/storedResults.ts';
import { listed } from '../problem.ts';
import { type MessageContext, tell, tellNews } from './messages.ts';

/** A fence of Python, for a text that need not be parsed for it. */
const pythonFence = /^[ \t>*+-]*(?:`{3,}|~{3,})[ \t]*py/im;

/**
 * Puts on the file what `verify` found in this very text, and executes nothing. Where the text is
 * another one by now, one message says so: no place in it would be sure.
 */
export async function tellKnown(file: VFile, context: MessageContext): Promise<void> {
  const { text } = splitByteOrderMark(String(file));
  const results = await readResults(file.path ?? '', file.cwd);
  if (results?.textHash === hashOfText(text)) {
    for (const told of results.told) tell(file, told, context);
    return;
  }
  if (pythonFence.test(text)) tellNews(file, listed('results-outdated', {}), context.messages);
}
