import type { Messages } from '../../messages/messages.ts';
import { chooseColors } from '../../reporters/colors.ts';
import type { Ask } from '../../rewrite/proposal.ts';
import type { Terminal } from '../terminal.ts';
import { type AskOptions, createAsk } from './createAsk.ts';

/** Asks on stderr, so that stdout is the report alone. */
export function askOnTerminal(
  { stdin, stderr, env }: Terminal,
  messages: Messages,
  around: Pick<AskOptions, 'signal' | 'clearLine'>,
): Ask {
  const colors = chooseColors({ isTTY: stderr.isTTY, env });
  const width = stderr.columns || 80;
  return createAsk({ input: stdin, output: stderr, messages, colors, width, ...around });
}
