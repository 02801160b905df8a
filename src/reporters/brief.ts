import { visible } from './escape.ts';

/** One line of foreign text, visible and not too long: for what stands within a sentence. */
export function brief(text: string, maxLength: number = 200): string {
  if (text.length <= maxLength) return visible(text);
  // Half of a surrogate pair would show as an escape.
  const end = /^[\uDC00-\uDFFF]$/.test(text[maxLength] ?? '') ? maxLength - 1 : maxLength;
  return `${visible(text.slice(0, end))}…`;
}
