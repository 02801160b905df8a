import type { Nodes, Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { splitByteOrderMark } from '../article/decode.ts';
import { toldProblems } from '../editor/toldProblems.ts';
import { setupReader } from '../files/readSetupFile.ts';
import { catalogues } from '../messages/catalogues.ts';
import { chooseLanguage, type Language } from '../messages/language.ts';
import { privateFacts } from '../privateFacts.ts';
import { expectPrograms } from '../expectPrograms.ts';
import { ArticleError, problem } from '../problem.ts';
import { createPython } from '../python.ts';
import type { ClaimRewrite } from '../rewrite/planEdits.ts';
import { rewriteArticle } from '../rewriteArticle.ts';
import { defaultLimits, type GetRunner } from '../runners/runner.ts';
import { verifyArticle } from '../verifyArticle.ts';
import { tell, tellProblem } from './messages.ts';
import { tellKnown } from './tellKnown.ts';

export interface RemarkJikkoOptions {
  /**
   * Whether the plugin may execute the code of the article: `always`, only report what `jikko verify`
   * found in the same text (`cached`, for editors), or `never`, which reports nothing that a run tells.
   * A language server gets `cached` for `always`: each keystroke would run the code. Default `always`.
   */
  readonly run?: 'always' | 'cached' | 'never';
  /**
   * Sets wrong claims right: the compiled document is the original text with the claims replaced
   * and nothing else. Where `remark-stringify` is used behind this plugin, the nodes of the tree
   * carry the new text instead. Default `false`.
   */
  readonly fix?: boolean;
  /** Python to use: a path, a command or a version such as `3.12`. */
  readonly python?: string;
  /** Time limit of one program in seconds. Default 10. */
  readonly timeoutSeconds?: number;
  /** Language of messages. Default: from `LC_ALL`, `LC_MESSAGES`, `LANG`. */
  readonly lang?: Language;
}

/**
 * A remark plugin that **executes the Python of an article**, puts a message on each wrong claim
 * and, where asked, sets it right. It parses the document itself, in Zenn's dialect, so that other
 * plugins before it make no difference.
 */
export const remarkJikko: Plugin<[RemarkJikkoOptions?], Root> = function remarkJikko(
  this: Processor,
  options: RemarkJikkoOptions = {},
) {
  const { fix = false, timeoutSeconds } = options;
  const timeoutMs = timeoutSeconds === undefined ? defaultLimits.timeoutMs : timeoutSeconds * 1000;
  const limits = { ...defaultLimits, timeoutMs };
  const messages = catalogues[chooseLanguage({ lang: options.lang, env: process.env })];
  const context = { messages, isFixed: fix };
  const rewrittenTexts = new WeakMap<VFile, string>();
  // The tree of an article is never printed: remark-stringify would change other parts of it. An
  // editor that formats with a language server leaves the article alone, then.
  if (fix || options.run === 'cached')
    this.compiler = (_tree, file) => rewrittenTexts.get(file) ?? String(file);

  // One interpreter for all files of the pipeline, looked for when the first one comes.
  let getRunner: GetRunner | null = null;
  return async (tree, file) => {
    try {
      if (modeFor(file, options) === 'cached') return await tellKnown(file, context);
      getRunner ??= runnerFor(options, file.cwd, limits);
      const readSetup = setupReader(file.path ?? '', file.cwd);
      const running = { getRunner, limits, readSetup };
      const decoded = splitByteOrderMark(String(file));
      await expectPrograms(decoded.text, running);
      const verified = await verifyArticle(file.path ?? '', decoded, running);
      const rewritten = await rewriteArticle(verified, privateFacts(), running);
      for (const told of toldProblems(verified, rewritten)) tell(file, told, context);
      if (fix) for (const refusal of rewritten.refusals) tellProblem(file, refusal, messages);
      if (!fix || rewritten.text === null) return;
      rewrittenTexts.set(file, rewritten.text);
      updateTree(tree, rewritten.rewrites);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      tellProblem(file, error.problem, messages);
    }
  };
};

/** A language server says which document of its client it gives; that one is being edited. */
function modeFor(
  { data }: VFile,
  { run = 'always' }: RemarkJikkoOptions,
): NonNullable<RemarkJikkoOptions['run']> {
  return run === 'always' && data['lspDocumentUri'] !== undefined ? 'cached' : run;
}

function runnerFor(
  { run = 'always', python: requested }: RemarkJikkoOptions,
  cwd: string,
  limits: typeof defaultLimits,
): GetRunner {
  if (run === 'always') return createPython({ requested, cwd, env: process.env, limits }).getRunner;
  return async () => ({ problem: { ...problem('program-not-run', {}), severity: 'info' } });
}

/** Gives the nodes of the claims the new text, for whoever prints the tree. */
function updateTree(tree: Nodes, rewrites: readonly ClaimRewrite[]): void {
  const actualAt = new Map(rewrites.map(({ expected, actual }) => [expected.range.start, actual]));
  visit(tree, ['code', 'inlineCode'], (node) => {
    const actual = actualAt.get(node.position?.start.offset ?? -1);
    if (actual !== undefined && 'value' in node) node.value = actual;
  });
}
