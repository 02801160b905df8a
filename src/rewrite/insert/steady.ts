import type { JudgedExample } from '../../judge/judgedExample.ts';
import { printsTheSame } from '../../judge/judgeOutput.ts';
import { outputOfBlock } from '../../sessions/outputOfBlock.ts';
import type { VerifiedArticle, VerifyContext } from '../../verifyArticle.ts';
import { isRightFor } from './claimText.ts';
import type { Insertion } from './insertion.ts';

/** The insertions whose program prints the same in a second reference run, and the others. */
export async function divideBySteadiness(
  insertions: readonly Insertion[],
  { judged }: VerifiedArticle,
  context: VerifyContext,
): Promise<{ readonly steady: Insertion[]; readonly unsteady: Insertion[] }> {
  const isSteady = await Promise.all(
    insertions.map(async (one) => {
      const example = judged[one.example];
      // A wrong claim was run twice before it counted as wrong.
      if (one.replaced !== null) return true;
      return example !== undefined && (await isRepeated(one, example, context));
    }),
  );
  return {
    steady: insertions.filter((_, k) => isSteady[k]),
    unsteady: insertions.filter((_, k) => !isSteady[k]),
  };
}

async function isRepeated(
  { text }: Insertion,
  { planned, output }: JudgedExample,
  { getRunner }: VerifyContext,
): Promise<boolean> {
  const { program, part, settings, example, requirements } = planned;
  const found = await getRunner(settings.python, requirements);
  if ('problem' in found || !output) return false;
  const again = await found.runner.run({ program, alone: false, hashSeed: 1 });
  const own = outputOfBlock(again, program, part);
  return printsTheSame(output, own) && isRightFor(example.codeBlock, text, own);
}
