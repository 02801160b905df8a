import type { HtmlWords } from '../../messages/htmlWords.ts';
import type { Messages } from '../../messages/messages.ts';
import type { OutputLine, TimedNote, Timeline } from '../../types.ts';
import { type Markup, safe } from './markup.ts';
import { ticksOf } from './timeAxis.ts';
import { type TimelineRow, timelineRows } from './timelineRows.ts';

const width = 760;
const axisLeft = 12;
const axisRight = 400;
const textLeft = 424;
const rowHeight = 22;
const headHeight = 28;
const maxTextLength = 48;

/** A picture of a run: when which line came on which stream, and the waits that the article tells of. */
export function timelineView(timeline: Timeline, messages: Messages): Markup {
  const words = messages.words.html;
  const rows = timelineRows(timeline);
  const last = words.duration(timeline.endMs - timeline.startMs);
  const count = timeline.lines.length + timeline.linesLeftOut;
  const isOpen = timeline.waits.length > 0;
  return safe`<details class="jikko-timeline" ${openAttribute(isOpen)}>
<summary>${words.timeline} <small>${words.timelineSummary(count, last)}</small></summary>
<figure>
<div class="jikko-scroller">${picture(timeline, rows, messages)}</div>
<figcaption>${legend(words)}</figcaption>
</figure>
<details>
<summary>${words.asTable}</summary> ${table(rows, messages)} </details>
</details>`;
}

/** The attribute of `details` that are open from the start. */
export function openAttribute(isOpen: boolean): Markup {
  return isOpen ? safe` open` : safe``;
}

function picture(timeline: Timeline, rows: readonly TimelineRow[], messages: Messages): Markup {
  const words = messages.words.html;
  const { startMs, exitCode, signal, limit } = timeline;
  const endMs = Math.max(timeline.endMs, startMs + 1);
  const x = (ms: number): string =>
    (axisLeft + ((ms - startMs) / (endMs - startMs)) * (axisRight - axisLeft)).toFixed(1);
  const height = headHeight + (rows.length + 1) * rowHeight + 6;
  const end = limit === null ? words.ended(exitCode, signal) : messages.words.explain.limits[limit];
  const endY = headHeight + (rows.length + 0.5) * rowHeight;
  const ticks = ticksOf(startMs, endMs).map(
    (ms) =>
      safe`<path class="jikko-grid" d="M${x(ms)} ${headHeight - 4}V${height - 6}" />
<text class="jikko-tick" x="${x(ms)}" y="16" text-anchor="${anchorOf(ms, startMs, endMs)}">${words.duration(ms)}</text>`,
  );
  return safe`<svg role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-label="${spoken(timeline, rows, words)}"> ${ticks} ${rows.map((row, index) => drawRow(row, headHeight + (index + 0.5) * rowHeight, x, messages))} <path class="jikko-end" d="M${x(timeline.endMs)} ${endY - 7}V${endY + 7}" />
<text x="${textLeft}" y="${endY + 4}" class="jikko-tick"> ${words.duration(timeline.endMs)} ${end} </text>
</svg>`;
}

function anchorOf(ms: number, startMs: number, endMs: number): string {
  const share = (ms - startMs) / (endMs - startMs);
  if (share < 0.1) return 'start';
  return share > 0.9 ? 'end' : 'middle';
}

function drawRow(
  row: TimelineRow,
  y: number,
  x: (ms: number) => string,
  { words }: Messages,
): Markup {
  switch (row.kind) {
    case 'line': {
      const { stream, atMs, text } = row.line;
      return safe`<path class="jikko-guide" d="M${x(atMs)} ${y}H${textLeft - 8}" />${point(stream, x(atMs), y)} <text x="${textLeft}" y="${y + 4}" class="jikko-printed">${shortened(text)}</text>`;
    }
    case 'wait': {
      const { note } = row;
      const [from, to] = [x(note.startMs), x(note.startMs + note.waitMs)];
      const kind = note.agrees ? 'is-right' : 'is-wrong';
      return safe`<path class="jikko-bracket ${kind}" d="M${from} ${y - 7}V${y}H${to}V${y + 7}" />
<text x="${textLeft}" y="${y + 4}" class="jikko-note ${kind}">${noteText(note, words.html)}</text>`;
    }
    case 'leftOut':
      return safe`<text x="${textLeft}" y="${y + 4}" class="jikko-tick">⋮ ${words.linesLeftOut(row.count)}</text>`;
  }
}

/** The streams have a form each, beside their colours. */
function point(stream: OutputLine['stream'], x: string, y: number): Markup {
  if (stream === 'stdout') return safe`<circle class="jikko-stdout" cx="${x}" cy="${y}" r="5" />`;
  return safe`<path class="jikko-stderr" d="M${x} ${y}m0-6l6 6-6 6-6-6z" />`;
}

function noteText({ text, waitMs, agrees }: TimedNote, words: HtmlWords): string {
  return `${agrees ? '✔' : '✖'} ${words.note(shortened(text.trim()), words.duration(waitMs), agrees)}`;
}

function shortened(text: string): string {
  const start = text.slice(0, maxTextLength * 2);
  // By characters: half of a surrogate pair would show as an escape.
  const characters = Array.from(start);
  const isLong = characters.length > maxTextLength || start.length < text.length;
  return isLong ? `${characters.slice(0, maxTextLength - 1).join('')}…` : text;
}

/** What the picture shows, in words. */
function spoken(
  { endMs, startMs, lines, linesLeftOut }: Timeline,
  rows: readonly TimelineRow[],
  words: HtmlWords,
): string {
  const notes = rows.flatMap((row) => (row.kind === 'wait' ? [noteText(row.note, words)] : []));
  const count = lines.length + linesLeftOut;
  return [words.timelineSummary(count, words.duration(endMs - startMs)), ...notes].join('. ');
}

function legend({ streams }: HtmlWords): Markup {
  return safe`<svg width="14" height="14" aria-hidden="true">${point('stdout', '7', 7)}</svg> ${streams.stdout} <svg width="14" height="14" aria-hidden="true">${point('stderr', '7', 7)}</svg> ${streams.stderr}`;
}

function table(rows: readonly TimelineRow[], { words }: Messages): Markup {
  const { time, stream, output, streams, duration } = words.html;
  const lines = rows.map((row) => {
    if (row.kind === 'leftOut')
      return safe`<tr>
<td colspan="3">⋮ ${words.linesLeftOut(row.count)}</td>
</tr> `;
    if (row.kind === 'wait')
      return safe`<tr>
<td colspan="3">${noteText(row.note, words.html)}</td>
</tr> `;
    const { line } = row;
    const at = `${line.isApproximate ? '≈ ' : ''}${duration(line.atMs)}`;
    return safe`<tr>
<td>${at}</td>
<td>${streams[line.stream]}</td>
<td><code>${line.text}</code></td>
</tr> `;
  });
  return safe`<table class="jikko-table">
<thead>
<tr>
<th scope="col">${time}</th>
<th scope="col">${stream}</th>
<th scope="col">${output}</th>
</tr>
</thead>
<tbody> ${lines} </tbody>
</table>`;
}
