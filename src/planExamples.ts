import { codeShare } from './article/codeLikeness.ts';
import { indexLines } from './article/lines.ts';
import { findExamples, type FoundExamples } from './labels/findExamples.ts';
import type { GetRunner } from './runners/runner.ts';
import { type BlockFacts, blockFactsOf } from './sessions/blockFacts.ts';
import type { CodeFacts } from './sessions/facts.ts';
import { planArticle, type PlannedExample } from './sessions/plan.ts';
import { snippetsOf } from './sessions/snippets.ts';
import type { Article, CodeBlock, Example } from './types.ts';

/** The examples of an article with what is to be run for them, and what is wrong with its labels. */
export interface PlannedArticle extends Pick<FoundExamples, 'warnings'> {
  readonly plan: readonly PlannedExample[];
}

/**
 * Reads the examples of an article and plans their runs. Python is asked what the codes consist of;
 * without it each code block runs alone, and claims in comments are not seen.
 *
 * @param getRunner Asked only where the article has code blocks.
 */
export async function planExamples(
  article: Article,
  getRunner: GetRunner,
): Promise<PlannedArticle> {
  const found = findExamples(article);
  const facts = await factsOf(found.examples, getRunner);
  const isCode = found.examples.map(({ codeBlock }, k) => isCodeBlock(codeBlock, facts[k]));
  const plan = planArticle({
    article,
    lines: indexLines(article.text),
    examples: found.examples.filter((_, k) => isCode[k]),
    facts: facts.filter((_, k) => isCode[k]),
    fences: found.namedFences,
  });
  return { plan, warnings: found.warnings };
}

/** Below this share of lines that read like Python, what does not parse is no code. */
const minCodeShare = 0.15;

/** A fence that nothing calls Python, but its looks, is a code block only if Python can read it. */
function isCodeBlock({ code, isTentative }: CodeBlock, known: BlockFacts | undefined): boolean {
  const error = known?.facts?.syntaxError;
  if (isTentative) return error === null;
  return !error || codeShare(code) >= minCodeShare;
}

async function factsOf(examples: readonly Example[], getRunner: GetRunner): Promise<BlockFacts[]> {
  const snippets = examples.map(({ codeBlock }) => snippetsOf(codeBlock));
  const codes = snippets.flatMap((one) => one.codes);
  const answers = await answersTo(codes, getRunner);
  let next = 0;
  return examples.map(({ codeBlock }, k): BlockFacts => {
    const own = snippets[k];
    if (!own) return { repl: null, separated: null, source: codeBlock.code, facts: null };
    const facts: readonly CodeFacts[] | null =
      answers && answers.slice(next, next + own.codes.length);
    next += own.codes.length;
    return blockFactsOf(codeBlock, own, facts);
  });
}

async function answersTo(
  codes: readonly string[],
  getRunner: GetRunner,
): Promise<readonly CodeFacts[] | null> {
  if (codes.length === 0) return null;
  const available = await getRunner();
  if ('problem' in available) return null;
  return (await available.runner.survey?.(codes)) ?? null;
}
