import { withoutHidden } from '../escape.ts';

/** Text that is markup already: made by `safe` and nothing else, so that all else is escaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, null stands for nothing. */
type Part = string | number | Markup | null | readonly Part[];

/** A template of markup. Whatever is put into it is text, unless it came from a template itself. */
export function safe(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = parts.map((part, index) => `${markupOf(part)}${pieces[index + 1] ?? ''}`);
  return { markup: `${pieces[0] ?? ''}${written.join('')}` };
}

/** Nothing. */
export const none: Markup = { markup: '' };

/** Markup that was made safe elsewhere, where every piece of text went through `escapeText`. */
export function trusted(markup: string): Markup {
  return { markup };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

/**
 * Foreign text as text of an element or of a quoted attribute. What is invisible is shown by its code
 * point, line ends stay. What a CI runner would obey in a log cannot arise, however texts are joined.
 */
export function escapeText(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return lines.map((line) => withoutHidden(line).replaceAll(special, entity)).join('\n');
}

// A colon at the start of a line or behind another one, a hash at the start or behind another one.
const special = /[&<>"']|(?<![^\s:]):|(?<![^#])#/g;

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
