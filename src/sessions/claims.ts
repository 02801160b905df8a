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
    ...expectedOutputs.map((claim) =>
      onlyDefines(facts) ? { ...claim, isOfDefinitions: true } : claim,
    ),
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

/** Whether a code block has nothing that could print: functions, classes, names, imports. */
function onlyDefines({ repl, facts }: BlockFacts): boolean {
  if (repl || !facts || facts.syntaxError || facts.statements.length === 0) return false;
  return facts.statements.every(
    ({ kind, depth }) =>
      depth > 0 || kind === 'definition' || kind === 'assignment' || kind === 'other',
  );
}
