import { isPromptSession } from '../results/prompt.ts';
import { readReplSession, type ReplSession } from '../results/repl.ts';
import { separateAt, type Separated, separatorLines } from '../results/separator.ts';
import type { CodeBlock } from '../types.ts';

/** The codes of one code block that Python is asked about, by what they would be. */
export interface Snippets {
  /** Set for a session at the prompt: then each entry is a code of its own. */
  readonly repl: ReplSession | null;
  /** The ways to split the code at a separator. */
  readonly separated: readonly Separated[];
  /** All codes, in the order: entries of a session, or the whole, then both sides of each split. */
  readonly codes: readonly string[];
}

const maxSeparators = 4;

/** What is to be asked about a code block. */
export function snippetsOf(codeBlock: CodeBlock): Snippets {
  const { info } = codeBlock;
  const code = withoutArrows(codeBlock.code);
  if (info.isDiff) return { repl: null, separated: [], codes: [] };
  if (isPromptSession(code)) {
    const repl = readReplSession(codeBlock);
    return { repl, separated: [], codes: repl.entries.map((entry) => entry.code) };
  }
  const separated = separatorLines(code)
    .slice(0, maxSeparators)
    .map((separator) => separateAt(code, separator));
  const codes = [code, ...separated.flatMap((one) => [one.code, one.result])];
  return { repl: null, separated, codes };
}

/**
 * `spam()  <-- ここで呼び出す`: words behind an arrow that is no comment. No Python can read them,
 * and the author does not mean it to.
 */
export function withoutArrows(code: string): string {
  return code.includes('<--') ? code.replaceAll(/[ \t]*<-{2,}[ \t]*[^ -~\n].*$/gm, '') : code;
}
