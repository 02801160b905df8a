/**
 * Prints a value as JSON that parses to the same value and is safe in a terminal or a CI log:
 * what is invisible or would be obeyed stands there as an escape.
 */
export function printSafely(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replaceAll(unsafe, escapeUnits).replaceAll(/#(?=#[a-z]*\[)/gi, '\\u0023')}\n`;
}

// Outside of strings, JSON text holds none of these; JSON.stringify itself escapes C0 controls and
// lone surrogates.
const unsafe = new RegExp(
  String.raw`(?!\n)\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}`,
  'gu',
);

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
