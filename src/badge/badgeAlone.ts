import type { ChangedArticle } from '../changeArticle.ts';
import type { BadgeReport } from '../nouns/badge.ts';
import type { VerifiedArticle, VerifyContext } from '../verifyArticle.ts';
import { type BadgedArticle, refreshBadge } from './refreshBadge.ts';

const unchanged: ChangedArticle = { text: null, places: [], insertedAt: [], refusals: [] };

/**
 * Gives an article its badge and changes nothing else; where a claim is wrong or unstable, or the
 * article itself says `badge: off`, it stays as it is.
 *
 * @param context Its `badge` is the language, unless the article names another.
 */
export async function badgeAlone(
  verified: VerifiedArticle,
  context: VerifyContext,
  date: string,
): Promise<BadgedArticle> {
  const none = (reason: 'wrong' | 'off'): BadgedArticle => {
    const badge: BadgeReport = { line: null, reason };
    return { ...unchanged, hasNewBadge: false, badge };
  };
  if (verified.article.settings.badge === 'off') return none('off');
  return isWrong(verified) ? none('wrong') : refreshBadge(verified, unchanged, context, date);
}

function isWrong({ report: { codeBlocks } }: VerifiedArticle): boolean {
  return codeBlocks.some(({ results }) =>
    results.some(({ verdict: { outcome } }) => outcome === 'mismatch' || outcome === 'unstable'),
  );
}
