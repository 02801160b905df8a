import { brief } from './brief.ts';

/**
 * Foreign text as inline code: nothing in it becomes HTML, a link, an image, an emoji code or a
 * mention that notifies someone. Fits into a table, too.
 */
export function codeSpan(text: string): string {
  // A table would end its cell at `|`, and no escape inside of code is read alike everywhere.
  const shown = brief(text)
    .replaceAll('|', String.raw`\x7c`)
    .replaceAll('\t', ' ');
  if (shown.trim() === '') return '–';
  const delimiter = '`'.repeat(longestRun(shown) + 1);
  const padding = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${delimiter}${padding}${shown}${padding}${delimiter}`;
}

/** A fence that its content cannot close. */
export function fence(language: string, content: string): string {
  const marker = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${marker}${language}\n${content}\n${marker}`;
}

/** A table; the cells are Markdown already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map(tableLine).join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
