import { type LineRules, rulesWith } from './normalizers/lineRules.ts';
import { compileNormalisers, type OwnNormaliser } from './normalizers/ownNormalisers.ts';
import type { Problem } from './problem.ts';
import { normaliserProblem, normaliserWarnings } from './settings/normaliserProblem.ts';
import type { Article, ArticleReport, Place } from './types.ts';

/** By what the claims of one article are compared. */
export interface ArticleRules {
  readonly rules: LineRules;
  /** What is wrong with the article's own normalisers: nothing of it is run then. */
  readonly mistakes: readonly Problem[];
  /** What is to be told of them after the run. */
  readonly warnings: (isComplete: boolean) => Problem[];
}

/** Compiles the normalisers of an article and adds them to those of the project. */
export async function articleRules(
  { settings }: Article,
  ofProject: readonly OwnNormaliser[],
): Promise<ArticleRules> {
  const given = settings.normalisers ?? [];
  const compiled = await compileNormalisers(given);
  const own: { readonly normaliser: OwnNormaliser; readonly place: Place }[] = [];
  const mistakes: Problem[] = [];
  for (const [k, setting] of given.entries()) {
    const { place } = setting;
    const one = compiled[k];
    const reason = normaliserProblem(one, setting, { file: '', place });
    if (reason) mistakes.push(reason);
    if (one && 'normaliser' in one) own.push({ normaliser: one.normaliser, place });
  }
  return {
    rules: rulesWith([...ofProject, ...own.map(({ normaliser }) => normaliser)]),
    mistakes,
    warnings: (isComplete) =>
      own.flatMap(({ normaliser, place }) => normaliserWarnings(normaliser, isComplete, place)),
  };
}

/** Whether every claim of an article was compared with an output. */
export function isAllCompared({ error, codeBlocks }: ArticleReport): boolean {
  const verdicts = codeBlocks.flatMap(({ results }) => results).map(({ verdict }) => verdict);
  return error === null && verdicts.every((verdict) => !('reason' in verdict));
}
