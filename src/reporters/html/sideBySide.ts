import type { Words } from '../../messages/words.ts';
import type { Difference, DiffRow } from '../../types.ts';
import { clipLine } from '../clip.ts';
import { foldRows, limitRows } from '../fold.ts';
import { sidesOf } from '../sides.ts';
import { type Markup, safe } from './markup.ts';

const maxRows = 200;
const maxColumns = 400;

/** A claim beside the real output, line by line, with the words marked that differ. */
export function sideBySide(difference: Difference, words: Words): Markup {
  const { parts, rowsLeftOut } = limitRows(foldRows(difference.rows), maxRows);
  const [left, right] = sidesOf(difference, words);
  const rows = parts.map((part) =>
    part.kind === 'fold'
      ? remark(words.unchangedLines(part.rows.length))
      : pairs(part.rows).map(([one, other]) => pairRow(one, other, words)),
  );
  const more = rowsLeftOut > 0 ? remark(words.rowsLeftOut(rowsLeftOut)) : null;
  return safe`<div class="jikko-scroller">
<table class="jikko-diff">
<caption class="jikko-unseen"> ${words.html.comparison} </caption>
<thead>
<tr>
<th scope="col">${words.line}</th>
<th scope="col">${left}</th>
<th scope="col">${right}</th>
</tr>
</thead>
<tbody> ${rows}${more} </tbody>
</table>
</div>`;
}

type Pair = readonly [DiffRow | null, DiffRow | null];

/** Equal rows stand on both sides; of what was replaced, each line beside that in its place. */
function pairs(rows: readonly DiffRow[]): Pair[] {
  const paired: Pair[] = [];
  let claimed: DiffRow[] = [];
  let actual: DiffRow[] = [];
  const flush = (): void => {
    const length = Math.max(claimed.length, actual.length);
    for (let k = 0; k < length; k++) paired.push([claimed[k] ?? null, actual[k] ?? null]);
    claimed = [];
    actual = [];
  };
  for (const row of rows) {
    if (row.kind === 'claimed') claimed.push(row);
    if (row.kind === 'actual') actual.push(row);
    if (row.kind !== 'same') continue;
    flush();
    paired.push([row, row]);
  }
  flush();
  return paired;
}

function pairRow(claimed: DiffRow | null, actual: DiffRow | null, words: Words): Markup {
  const line = claimed?.lineInArticle ?? '';
  return safe`<tr>
<th scope="row">${line}</th> ${cell(claimed, '−', words)}${cell(actual, '+', words)} </tr> `;
}

function cell(row: DiffRow | null, sign: string, words: Words): Markup {
  if (!row) return safe`<td class="is-absent"></td>`;
  const text = lineText(row, words);
  if (row.kind === 'same') return safe`<td><code>${text}</code></td>`;
  return safe`<td class="is-${row.kind}">
<span class="jikko-sign">${sign}</span><code>${text}</code>
</td>`;
}

function lineText({ text, changed }: DiffRow, words: Words): Markup {
  const { characters, leftOutBefore, leftOutAfter } = clipLine(text, changed, maxColumns);
  const runs: { isChanged: boolean; text: string }[] = [];
  for (const { text: shown, isChanged } of characters) {
    const last = runs.at(-1);
    if (last?.isChanged === isChanged) last.text += shown;
    else runs.push({ isChanged, text: shown });
  }
  const marked = runs.map((run) => (run.isChanged ? safe`<mark>${run.text}</mark>` : run.text));
  return safe`${leftOut(leftOutBefore, words)}${marked}${leftOut(leftOutAfter, words)}`;
}

function leftOut(count: number, words: Words): Markup | null {
  return count === 0 ? null : safe`<i>[… ${words.charactersLeftOut(count)}]</i>`;
}

function remark(text: string): Markup {
  return safe`<tr class="is-remark">
<td colspan="3">⋮ ${text}</td>
</tr> `;
}
