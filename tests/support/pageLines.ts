import { rewriteArticle } from '../../src/rewriteArticle.ts';
import { planExamples } from '../../src/planExamples.ts';
import { defaultLimits, type GetRunner } from '../../src/runners/runner.ts';
import { readArticle } from '../../src/article/readArticle.ts';
import type { ExpectedOutput } from '../../src/types.ts';
import { noSetup, type VerifiedArticle, verifyArticle } from '../../src/verifyArticle.ts';

/** What a page of cases can say of an article, each as it stands in a fence of the page. */
export interface PageLines {
  /** `3: comment 6`; a `?` behind the kind where it is judged only if it comes near the output. */
  readonly claims: (text: string) => Promise<string>;
  /** `3: comment match 6`. */
  readonly verdicts: (text: string) => Promise<string>;
  /** What `fix` makes of it. */
  readonly fixed: (text: string) => Promise<string>;
}

const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

/** Asks and runs a Python. Comments that count only if they match are left out of the claims. */
export function pageLines(getRunner: GetRunner): PageLines {
  const context = { getRunner, limits: defaultLimits };
  const verify = (text: string): Promise<VerifiedArticle> =>
    verifyArticle('page.md', { text, hasByteOrderMark: false }, context);
  return {
    claims: async (text) => {
      const article = readArticle('page.md', { text, hasByteOrderMark: false });
      const { plan } = await planExamples(article, getRunner, noSetup);
      return plan
        .flatMap(({ example }) => example.expectedOutputs)
        .filter(({ certainty, label }) => certainty !== 'possible' || label !== '#')
        .flatMap((expected) =>
          partLines(expected, () => (expected.certainty === 'certain' ? '' : '?')),
        )
        .join('\n');
    },
    verdicts: async (text) => {
      const { report } = await verify(text);
      return report.codeBlocks
        .flatMap(({ results }) => results)
        .flatMap(({ expected, verdict }) =>
          partLines(expected, (part) => {
            const isRight = verdict.outcome === 'mismatch' && verdict.partTexts?.[part] === null;
            return ` ${isRight ? 'match' : verdict.outcome}`;
          }),
        )
        .join('\n');
    },
    fixed: async (text) => {
      const verified = await verify(text);
      return (await rewriteArticle(verified, nobody, context)).text ?? text;
    },
  };
}

/** A line for each part of a claim: where it stands in the article, what it is, how it begins. */
function partLines(
  { kind, text, firstTextLine, parts }: ExpectedOutput,
  remarkOn: (part: number) => string,
): string[] {
  const lines = text.split('\n');
  const whole = { firstLine: 0, endLine: lines.length };
  return (parts ?? [whole]).map(({ firstLine, endLine }, part) => {
    const more = endLine - firstLine > 1 ? ' …' : '';
    return `${firstTextLine + firstLine}: ${kind}${remarkOn(part)} ${lines[firstLine] ?? ''}${more}`;
  });
}
