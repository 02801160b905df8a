import type { Messages } from '../../messages/messages.ts';
import type { ArticleReport, CodeBlockReport, ResultReport } from '../../types.ts';
import type { Markup } from './markup.ts';
import { claimPanel, codeBlockPanel } from './verdictView.ts';

/** The lines of an article behind which verdicts are to stand, in order and once each. */
export function panelLines({ codeBlocks }: ArticleReport): number[] {
  const lines = codeBlocks.flatMap((report) => [
    report.codeBlock.place.line,
    ...report.results.map((result) => lineOfClaim(result, report)),
  ]);
  return [...new Set(lines)].toSorted((a, b) => a - b);
}

/** The verdicts by the line behind which they stand: that on a code block before those on claims. */
export function panelsByLine(
  { codeBlocks }: ArticleReport,
  articleId: string,
  messages: Messages,
): Map<number, Markup[]> {
  const panels = new Map<number, Markup[]>();
  const add = (line: number, panel: Markup): void => {
    panels.set(line, [...(panels.get(line) ?? []), panel]);
  };
  for (const report of codeBlocks) {
    add(report.codeBlock.place.line, codeBlockPanel(report, articleId, messages));
    for (const result of report.results) {
      add(lineOfClaim(result, report), claimPanel(result, report, messages));
    }
  }
  return panels;
}

/** A claim within the code, such as a comment, has no place of its own in the page. */
function lineOfClaim({ expected }: ResultReport, { codeBlock }: CodeBlockReport): number {
  const { line, endLine } = codeBlock.place;
  const own = expected.place.line;
  return line <= own && own <= endLine ? line : own;
}
