import type { LineIndex } from '../article/lines.ts';
import { commentClaims } from '../results/comments.ts';
import { separatorClaim } from '../results/separator.ts';
import type { Article, Example, ExpectedOutput } from '../types.ts';
import type { BlockFacts } from './blockFacts.ts';
import { lastValueLine } from './valueLines.ts';

/** The claims that stand beside the code, and those in it. */
export function claimsOf(
  { codeBlock, expectedOutputs, isRepeated = false }: Example,
  facts: BlockFacts | undefined,
  article: Article,
  lines: LineIndex,
  isNotebook: boolean,
): ExpectedOutput[] {
  if (!facts || isRepeated) return [...expectedOutputs];
  const { repl, separated } = facts;
  const inCode =
    facts.facts && !repl ? commentClaims(codeBlock, facts.facts, article.text, lines) : [];
  const showsValue = lastValueLine(facts, isNotebook) !== null;
  return [
    ...(repl?.claim ? [repl.claim] : []),
    ...(separated ? [separatorClaim(codeBlock, separated)] : []),
    ...inCode,
    ...expectedOutputs,
  ].map((claim) => (showsValue ? withValue(claim) : claim));
}

/** A notebook shows the value of the last line below what was printed. */
function withValue(claim: ExpectedOutput): ExpectedOutput {
  const endLine = claim.text.split('\n').length;
  const parts = claim.parts ?? [{ firstLine: 0, endLine, scopes: [{ kind: 'all' }] }];
  return {
    ...claim,
    parts: parts.map((part) =>
      part.scopes.some(({ kind }) => kind === 'all') && claim.kind !== 'comment'
        ? { ...part, scopes: [...part.scopes, { kind: 'allAndValue' }] }
        : part,
    ),
  };
}
