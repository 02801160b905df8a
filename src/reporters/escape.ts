import { madeOnce } from '../madeOnce.ts';

/**
 * Makes text from articles, outputs and file names safe for a terminal and a CI log: one line
 * stays one line, and nothing in it is obeyed or hidden. A tab stays a tab.
 */
export function visible(text: string): string {
  return withoutCommands(withoutHidden(text));
}

/** Shows by their code points the characters that hide something, line ends among them. */
export function withoutHidden(text: string): string {
  if (!maybeHidden.test(text)) return text;
  return text.replace(hiddenOrKept(), (found: string, kept?: string) => kept ?? escaped(found));
}

/** Shows characters by their code points: `\x1b`, `\u202e`, `\u{e0001}`. */
export function escaped(characters: string): string {
  return [...characters].map(escapedCharacter).join('');
}

function escapedCharacter(character: string): string {
  if (character === '\n') return String.raw`\n`;
  if (character === '\r') return String.raw`\r`;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return String.raw`\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? String.raw`\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** Whether the `#` at an offset is the second last of `##[`, which GitHub's runner obeys anywhere. */
export function isCommandHash(text: string, offset: number): boolean {
  // `##vso[` is the same for Azure Pipelines, `##teamcity[` for TeamCity.
  return /^##[a-z]*\[/i.test(text.slice(offset, offset + 24));
}

/** Breaks up what a CI runner takes for a command: `##[` anywhere, `::` at the start of a line. */
export function withoutCommands(text: string): string {
  return text
    .replaceAll(/#(?=#[a-z]*\[)/gi, String.raw`\x23`)
    .replaceAll(lineStartingWithColons, String.raw`$1\x3a`);
}

const ansi = String.raw`\u001b\[\d+m`;
// The runner trims a line before it looks. Colours do not count: another tool may take them out.
const lineStartingWithColons = new RegExp(String.raw`^((?:\s|${ansi})*):(?=(?:${ansi})*:)`, 'gm');

// Controls but tab; formats such as bidi marks, zero-width characters and fillers; the separators
// of lines and paragraphs; lone surrogates.
const hidden = String.raw`(?!\t)\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}|\p{Cs}`;

// Kept, as they hide nothing: emoji that Unicode knows (a zero-width joiner holds a family together,
// tags make the flag of Wales), a style selector after an emoji, a glyph variant after a Han character.
const kept =
  String.raw`\p{RGI_Emoji}|(?<=\p{Emoji})[\uFE0E\uFE0F]|` +
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`;

const maybeHidden = new RegExp(hidden, 'u');
// Only the `v` flag knows emoji of several code points; the syntax is newer than the build target.
const hiddenOrKept = madeOnce(() => new RegExp(`(${kept})|${hidden}`, 'gv'));
