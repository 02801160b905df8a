import { indexLines } from '../../src/article/lines.ts';
import { claimEdits } from '../../src/rewrite/claimEdits.ts';
import { refusalFor } from '../../src/rewrite/refusal.ts';
import { splice } from '../../src/rewrite/splice.ts';
import { defaultLimits, type GetRunner } from '../../src/runners/runner.ts';
import type { Article, ExpectedOutput } from '../../src/types.ts';
import { type VerifiedArticle, verifyArticle } from '../../src/verifyArticle.ts';
import { equivalenceOf, isNoteLine } from './equivalence.ts';
import { type Mutant, mutantsOf, type Random } from './mutants.ts';

/** What became of one mutant of a claim that matches. */
export interface Trial {
  readonly path: string;
  readonly expected: ExpectedOutput;
  readonly part: number;
  readonly mutant: Mutant;
  /** `refused`: wrong or unstable; `unjudged`: shown as such; `gone`: no longer taken as a claim. */
  readonly fate: 'refused' | 'unjudged' | 'gone' | 'survived';
  /** The rule by which the mutant says the same. */
  readonly equivalence: string | null;
}

const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

/** Mutates every claim of an article that matches, and verifies each mutant as an article. */
export async function checkArticle(
  path: string,
  text: string,
  getRunner: GetRunner,
  random: Random,
  maxMutantsPerClaim: number,
): Promise<Trial[]> {
  const verify = (source: string): Promise<VerifiedArticle> =>
    verifyArticle(
      path,
      { text: source, hasByteOrderMark: false },
      { getRunner, limits: defaultLimits },
    );
  const { article, report } = await verify(text);
  const matching = report.codeBlocks
    .flatMap(({ results }) => results)
    .filter(({ verdict }) => verdict.outcome === 'match')
    .map(({ expected }) => expected);
  const trials: Trial[] = [];
  for (const expected of matching) {
    const all = mutantsIn(article, expected, random);
    for (const { part, mutant, lines, source } of sample(all, maxMutantsPerClaim, random)) {
      const fate = fateOf(await verify(source), expected);
      trials.push({
        path,
        expected,
        part,
        mutant,
        fate,
        equivalence: equivalenceOf(expected.kind, lines, mutant),
      });
    }
  }
  return trials;
}

interface MutatedArticle {
  readonly part: number;
  readonly lines: readonly string[];
  readonly mutant: Mutant;
  readonly source: string;
}

function mutantsIn(article: Article, expected: ExpectedOutput, random: Random): MutatedArticle[] {
  const all = expected.text.split('\n');
  const parts = expected.parts ?? [{ firstLine: 0, endLine: all.length }];
  return parts.flatMap(({ firstLine, endLine }, part) => {
    const lines = all.slice(firstLine, endLine);
    return mutantsOf(lines, isNoteLine, random).flatMap((mutant): MutatedArticle[] => {
      const source = withMutant(article, expected, part, mutant);
      return source === null ? [] : [{ part, lines, mutant, source }];
    });
  });
}

/** The article with the mutant in the claim's place; null where the claim cannot hold it. */
function withMutant(
  { text }: Article,
  expected: ExpectedOutput,
  part: number,
  { lines }: Mutant,
): string | null {
  const all = expected.text.split('\n');
  const parts = expected.parts ?? [{ firstLine: 0, endLine: all.length }];
  const { firstLine, endLine } = parts[part] ?? { firstLine: 0, endLine: 0 };
  const actual = all.toSpliced(firstLine, endLine - firstLine, ...lines).join('\n');
  if (refusalFor(expected, actual, text, nobody)) return null;
  const partTexts = parts.map((_, k) => (k === part ? lines.join('\n') : null));
  return splice(text, claimEdits(text, indexLines(text), expected, { actual, partTexts }));
}

function sample<One>(all: readonly One[], most: number, random: Random): readonly One[] {
  if (all.length <= most) return all;
  return all
    .map((one) => ({ one, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ one }) => one);
}

function fateOf({ report }: VerifiedArticle, { range }: ExpectedOutput): Trial['fate'] {
  const result = report.codeBlocks
    .flatMap(({ results }) => results)
    .find(({ expected }) => expected.range.start === range.start);
  if (!result) return 'gone';
  const { outcome } = result.verdict;
  if (outcome === 'match') return 'survived';
  return outcome === 'skipped' ? 'unjudged' : 'refused';
}
