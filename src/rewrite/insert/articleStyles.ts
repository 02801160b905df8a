import type { JudgedExample } from '../../judge/judgedExample.ts';
import type { Article } from '../../types.ts';
import { readStyles, tagOfBareFences, type UsedStyle } from './readStyles.ts';
import { defaultStyle, type ResultStyle } from './style.ts';

/** The styles of an article's results, and the one for where none of them fits. */
export interface ArticleStyles {
  readonly used: readonly UsedStyle[];
  readonly otherwise: ResultStyle;
}

/** Reads the styles of the results that surely are some, whether they are right or not. */
export function stylesOf(article: Article, judged: readonly JudgedExample[]): ArticleStyles {
  const certain = judged.flatMap(({ planned }) =>
    planned.example.expectedOutputs.filter(({ certainty }) => certainty === 'certain'),
  );
  const bare = judged.flatMap(({ report }) =>
    report.results.flatMap(({ expected, verdict }) =>
      expected.label === '' && verdict.outcome === 'match' ? [expected] : [],
    ),
  );
  const otherwise = { ...defaultStyle(article), ...tagOfBareFences(article, bare) };
  return { used: readStyles(article, certain), otherwise };
}
