import { splitByteOrderMark, withByteOrderMark } from '../article/decode.ts';
import { readArticle } from '../article/readArticle.ts';
import type { ChangedArticle } from '../changeArticle.ts';
import { planExamples } from '../planExamples.ts';
import { warning } from '../problem.ts';
import { isSameTree } from '../rewrite/sameTree.ts';
import { splice } from '../rewrite/splice.ts';
import type { Article, BadgeReport, Edit, Range } from '../types.ts';
import { noSetup, type VerifiedArticle, type VerifyContext } from '../verifyArticle.ts';
import { badgeFactsOf } from './badgeFacts.ts';
import { badgeLine } from './badgeLine.ts';
import { findBadges, withoutNode } from './findBadge.ts';

/** A changed article, and whether its badge is one of the changes. */
export interface BadgedArticle extends ChangedArticle {
  readonly hasNewBadge: boolean;
  readonly badge: BadgeReport;
}

/**
 * Puts the badge of an article up to date, or adds one at its end, where the settings ask for one;
 * writes nothing.
 *
 * @param date Today, as in `2026-11-24`.
 */
export async function refreshBadge(
  verified: VerifiedArticle,
  changed: ChangedArticle,
  context: VerifyContext,
  date: string,
): Promise<BadgedArticle> {
  const { article } = verified;
  const language = article.settings.badge ?? context.badge ?? 'off';
  const asItIs = { ...changed, hasNewBadge: false };
  if (language === 'off') return { ...asItIs, badge: { line: null, reason: 'off' } };
  const facts = await badgeFactsOf(verified, changed, context.getRunner, date);
  if (!facts) return { ...asItIs, badge: { line: null, reason: 'nothingRan' } };

  const before = changed.text === null ? article : again(article, changed.text);
  const line = badgeLine(facts, language);
  const [old = null, ...others] = findBadges(before);
  const isAlone = others.length === 0;
  if (isAlone && old && before.text.slice(old.start, old.end) === line) {
    return { ...asItIs, badge: { line, change: 'none' } };
  }
  const text = splice(before.text, [old ? { range: old, text: line } : atEnd(before.text, line)]);
  const detail = isAlone ? await disproof(before, old, text, line, context) : 'there are several';
  if (detail !== null) {
    const refusal = warning('badge-unproven', { detail });
    const refusals = [...changed.refusals, refusal];
    return { ...asItIs, refusals, badge: { line: null, reason: 'unproven' } };
  }
  const badge = { line, change: old ? 'refreshed' : 'added' } as const;
  return { ...changed, text: withByteOrderMark({ ...article, text }), hasNewBadge: true, badge };
}

function again({ path }: Article, text: string): Article {
  return readArticle(path, splitByteOrderMark(text));
}

/** A paragraph of its own behind everything; whether the file ends with a line end stays. */
function atEnd(text: string, line: string): Edit {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const range = { start: text.length, end: text.length };
  if (/(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text)) return { range, text: line + lineEnd };
  const endsLine = /[\r\n]$/.test(text);
  return { range, text: endsLine ? lineEnd + line + lineEnd : lineEnd + lineEnd + line };
}

/** What else the badge would change, or null. */
async function disproof(
  before: Article,
  old: Range | null,
  text: string,
  line: string,
  { getRunner, readSetup = noSetup }: VerifyContext,
): Promise<string | null> {
  const after = readArticle(before.path, { ...before, text });
  const [now = null, ...others] = findBadges(after);
  if (!now || others.length > 0 || after.text.slice(now.start, now.end) !== line) {
    return 'it would not be a line of its own';
  }
  if (!isSameTree(withoutNode(before.tree, old), withoutNode(after.tree, now), [])) {
    return 'the rest of the article would change';
  }
  const claims = async (article: Article): Promise<string> => {
    const { plan } = await planExamples(article, getRunner, readSetup);
    return JSON.stringify(
      plan.map(({ example: { codeBlock, expectedOutputs } }) => [
        codeBlock.code,
        expectedOutputs.map(({ kind, label, text: claimed }) => [kind, label, claimed]),
      ]),
    );
  };
  const isSame = (await claims(before)) === (await claims(after));
  return isSame ? null : 'the claims would change';
}
