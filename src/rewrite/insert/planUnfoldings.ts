import type { JudgedExample } from '../../judge/judgedExample.ts';
import type { Problem } from '../../problem.ts';
import { refusalFor } from '../refusal.ts';
import { chooseStyle } from './chooseStyle.ts';
import { type Insertion, type PlanContext, withoutRepeats } from './insertion.ts';
import { inlineCodeAt, isInTightList, paragraphEndingWith } from './neighbourhood.ts';
import { tooLong } from './tooLong.ts';
import { unfoldEdit } from './unfold.ts';

/** Plans a fence for each inline claim that needs several lines and is the last of its paragraph. */
export function planUnfoldings(one: JudgedExample, context: PlanContext): (Insertion | Problem)[] {
  const { article, lines, styles, facts, example } = context;
  return one.report.results.flatMap(({ expected, verdict }): (Insertion | Problem)[] => {
    if (verdict.outcome !== 'mismatch' || expected.kind !== 'inline') return [];
    const { actual: text } = verdict;
    const found = inlineCodeAt(article.tree, expected.range.start);
    const paragraph = found && paragraphEndingWith(found);
    if (!text.includes('\n') || !paragraph) return [];
    const refusal =
      tooLong(text, one.report.codeBlock) ??
      refusalFor({ ...expected, kind: 'fence' }, text, article.text, facts);
    if (refusal) return [{ ...refusal, severity: 'warning' }];
    const isTight = isInTightList(found.ancestors);
    const style = chooseStyle(styles.used, text) ?? styles.otherwise;
    // The label that stands there is the label, so the fence needs no title.
    const own = style.label === null ? styles.otherwise : style;
    const edits = [own, styles.otherwise].map((used) =>
      unfoldEdit(article.text, lines, found.node, paragraph, used, text, isTight),
    );
    return [{ example, text, variants: withoutRepeats(edits), replaced: expected }];
  });
}
