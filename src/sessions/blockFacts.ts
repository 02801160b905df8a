import { readReplSession, type ReplSession } from '../results/repl.ts';
import { isOutput, type Separated } from '../results/separator.ts';
import { hasPrompts } from '../results/prompt.ts';
import type { CodeBlock } from '../types.ts';
import type { CodeFacts } from './facts.ts';
import { type Snippets, withoutArrows } from './snippets.ts';

/** What is known of a code block before it runs. */
export interface BlockFacts {
  readonly repl: ReplSession | null;
  /** Where its output stands in the same fence. */
  readonly separated: Separated | null;
  /** The code as it runs: without prompts, outputs and magic lines, on the lines of the block. */
  readonly source: string;
  /** Of the code that runs; null where Python was not asked or could not tell. */
  readonly facts: CodeFacts | null;
}

/** Puts together what Python answered about the snippets of a code block. */
export function blockFactsOf(
  codeBlock: CodeBlock,
  { repl, separated }: Snippets,
  answers: readonly CodeFacts[] | null,
): BlockFacts {
  const code = repl ? codeBlock.code : withoutArrows(codeBlock.code);
  if (repl) return ofSession(code, repl, answers);
  const [whole = null, ...sides] = answers ?? [];
  const split = separated.find((one, k) => {
    const [before, behind] = [sides[2 * k], sides[2 * k + 1]];
    return before && behind && isOutput(one, before, behind);
  });
  if (split) {
    const facts = sides[2 * separated.indexOf(split)] ?? null;
    return { repl: null, separated: split, source: split.code, facts };
  }
  // Notes above a session at the prompt: only what has prompts can be run.
  if (whole?.syntaxError && hasPrompts(code)) {
    return ofSession(code, readReplSession(codeBlock), null);
  }
  return { repl: null, separated: null, source: withoutMagic(code, whole), facts: whole };
}

/** Notebooks understand lines that Python does not; they are passed over. */
function withoutMagic(code: string, facts: CodeFacts | null): string {
  const magic = new Set(facts?.magicLines ?? []);
  if (magic.size === 0) return code;
  return code
    .split('\n')
    .map((line, k) => (magic.has(k + 1) ? '' : line))
    .join('\n');
}

function ofSession(
  code: string,
  repl: ReplSession,
  answers: readonly CodeFacts[] | null,
): BlockFacts {
  const lines = code.split('\n').map(() => '');
  for (const entry of repl.entries) {
    entry.code.split('\n').forEach((line, k) => {
      lines[entry.firstLine + k] = line;
    });
  }
  return { repl, separated: null, source: lines.join('\n'), facts: answers && joined(answers) };
}

/** The facts of entries that run one after the other. */
function joined(entries: readonly CodeFacts[]): CodeFacts {
  const defines = new Set<string>();
  const needs = new Set<string>();
  for (const entry of entries) {
    for (const name of entry.needs) if (!defines.has(name)) needs.add(name);
    for (const name of entry.defines) defines.add(name);
  }
  return {
    syntaxError: null,
    isUnread: entries.some(({ isUnread }) => isUnread === true),
    awaits: entries.some(({ awaits }) => awaits),
    magicLines: [],
    statements: entries.flatMap(({ statements }) => statements),
    comments: [],
    defines: [...defines],
    needs: [...needs],
    imports: entries.flatMap(({ imports }) => imports),
  };
}
