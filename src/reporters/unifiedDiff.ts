import type { Difference, DiffRow } from '../types.ts';
import { foldRows, limitRows } from './fold.ts';

const signs: Readonly<Record<DiffRow['kind'], string>> = { same: ' ', claimed: '-', actual: '+' };

export interface UnifiedDiff {
  readonly text: string;
  readonly rowsLeftOut: number;
}

/**
 * Writes a difference in the form of `diff -u`, with lines of the article.
 *
 * @param show Applied to the text of each row.
 */
export function unifiedDiff(
  { rows, firstLineInArticle }: Difference,
  show: (text: string) => string,
  maxRows: number = Infinity,
): UnifiedDiff {
  const { parts, rowsLeftOut } = limitRows(foldRows(rows), maxRows);
  const lines: string[] = [];
  const firstLine = rows.find((row) => row.lineInArticle !== null)?.lineInArticle;
  let oldLine = firstLine ?? firstLineInArticle;
  let newLine = oldLine;
  for (const part of parts) {
    const oldCount = part.rows.filter(({ kind }) => kind !== 'actual').length;
    const newCount = part.rows.filter(({ kind }) => kind !== 'claimed').length;
    if (part.kind === 'rows') {
      lines.push(`@@ -${range(oldLine, oldCount)} +${range(newLine, newCount)} @@`);
      for (const row of part.rows) lines.push(`${signs[row.kind]}${show(row.text)}`);
    }
    oldLine += oldCount;
    newLine += newCount;
  }
  return { text: lines.join('\n'), rowsLeftOut };
}

function range(line: number, count: number): string {
  // `diff` names the line before where a side has no lines.
  return `${count === 0 ? line - 1 : line},${count}`;
}
