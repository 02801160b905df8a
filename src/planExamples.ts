import { codeShare } from './article/codeLikeness.ts';
import { indexLines } from './article/lines.ts';
import { findExamples, type FoundExamples } from './labels/findExamples.ts';
import { listed, type Problem, problem, warning } from './problem.ts';
import type { GetRunner } from './runners/runner.ts';
import { articleRequirements } from './sessions/articleRequirements.ts';
import { type BlockFacts, blockFactsOf } from './sessions/blockFacts.ts';
import { blockSettingsOf } from './sessions/blockSettings.ts';
import type { CodeFacts } from './sessions/facts.ts';
import { planArticle, type PlannedExample } from './sessions/plan.ts';
import { withRepeats } from './sessions/repeats.ts';
import { snippetsOf } from './sessions/snippets.ts';
import type { Article, CodeBlock, Example, Requirements } from './types.ts';

/** The examples of an article with what is to be run for them, and what is wrong with its labels. */
export interface PlannedArticle extends Pick<FoundExamples, 'warnings' | 'notJudged'> {
  readonly plan: readonly PlannedExample[];
  /** Directives that name what is not there: nothing is to be run then. */
  readonly mistakes: readonly Problem[];
}

/**
 * Reads the examples of an article and plans their runs. Python is asked what the codes consist of;
 * without it each code block runs alone, and claims in comments are not seen.
 *
 * @param getRunner Asked only where the article has code blocks.
 * @param requirements Of the project.
 */
export async function planExamples(
  article: Article,
  getRunner: GetRunner,
  readSetup: ReadSetup,
  requirements: Requirements | null = null,
): Promise<PlannedArticle> {
  const { examples: all, ...found } = findExamples(article);
  const repeated = all.flatMap(withRepeats);
  const setup = await setupOf(article, readSetup);
  const answers = await surveyOf(repeated, setup.code, article, getRunner);
  const facts = answers.examples;
  const isCode = repeated.map(({ codeBlock }, k) => isCodeBlock(codeBlock, facts[k]));
  const examples = repeated.filter((_, k) => isCode[k]);
  const { settings, problems } = blockSettingsOf(article, examples);
  const plan = planArticle({
    article,
    lines: indexLines(article.text),
    examples,
    settings,
    facts: facts.filter((_, k) => isCode[k]),
    fences: found.namedFences,
    setup: answers.setup,
    requirements: await articleRequirements(article, readSetup, requirements),
  });
  const noCode = repeated
    .filter(({ codeBlock }, k) => !isCode[k] && !codeBlock.isTentative)
    .map(({ codeBlock }) => listed('listed-no-code', {}, codeBlock.place));
  const unread = repeated
    .filter((_, k) => facts[k]?.facts?.isUnread)
    .map(({ codeBlock }) => warning('program-unread', {}, codeBlock.place));
  return {
    plan,
    warnings: [...found.warnings, ...unread],
    notJudged: [...found.notJudged, ...noCode],
    mistakes: [...setup.problems, ...problems],
  };
}

/** Reads a file that an article names, or that stands beside it; the path is relative to it. */
export type ReadSetup = (
  path: string,
) => Promise<{ readonly code: string } | { readonly detail: string }>;

/** The setup code of an article: all its files, one after the other. */
async function setupOf(
  { directives }: Article,
  readSetup: ReadSetup,
): Promise<{ readonly code: string | null; readonly problems: readonly Problem[] }> {
  const codes: string[] = [];
  const problems: Problem[] = [];
  for (const { words, place } of directives) {
    const path = words.setupFile;
    if (path === undefined) continue;
    const read = await readSetup(path);
    if ('code' in read) codes.push(read.code);
    else problems.push(problem('directive-setup', { path, detail: read.detail }, place));
  }
  return { code: codes.length > 0 ? codes.join('\n') : null, problems };
}

/** Below this share of lines that read like Python, what does not parse is no code. */
const minCodeShare = 0.15;

/** A fence that nothing calls Python, but its looks, is a code block only if Python can read it. */
function isCodeBlock({ code, isTentative }: CodeBlock, known: BlockFacts | undefined): boolean {
  const error = known?.facts?.syntaxError;
  if (isTentative) return error === null;
  return !error || codeShare(code) >= minCodeShare;
}

interface Survey {
  readonly examples: BlockFacts[];
  readonly setup: BlockFacts | null;
}

async function surveyOf(
  examples: readonly Example[],
  setup: string | null,
  { settings }: Article,
  getRunner: GetRunner,
): Promise<Survey> {
  const snippets = examples.map(({ codeBlock }) => snippetsOf(codeBlock));
  const codes = [...snippets.flatMap((one) => one.codes), ...(setup === null ? [] : [setup])];
  const answers = await answersTo(codes, settings.python ?? null, getRunner);
  let next = 0;
  const blockFacts = examples.map(({ codeBlock }, k): BlockFacts => {
    const own = snippets[k];
    if (!own) return { repl: null, separated: null, source: codeBlock.code, facts: null };
    const facts: readonly CodeFacts[] | null =
      answers && answers.slice(next, next + own.codes.length);
    next += own.codes.length;
    return blockFactsOf(codeBlock, own, facts);
  });
  const setupFacts = { repl: null, separated: null, facts: answers?.at(-1) ?? null };
  return { examples: blockFacts, setup: setup === null ? null : { ...setupFacts, source: setup } };
}

async function answersTo(
  codes: readonly string[],
  python: string | null,
  getRunner: GetRunner,
): Promise<readonly CodeFacts[] | null> {
  if (codes.length === 0) return null;
  const available = await getRunner(python);
  if ('problem' in available) return null;
  return (await available.runner.survey?.(codes)) ?? null;
}
