const encoder = new TextEncoder();

/**
 * Joins sections of Markdown while they fit, each one whole, and tells how many did not.
 *
 * @param note Says how many sections were left out.
 */
export function withinBytes(
  sections: readonly string[],
  maxBytes: number,
  note: (count: number) => string,
): string {
  const room = maxBytes - byteLength(note(sections.length));
  const kept: string[] = [];
  let used = 0;
  for (const section of sections) {
    used += byteLength(section);
    if (used > room) break;
    kept.push(section);
  }
  const leftOut = sections.length - kept.length;
  const all = leftOut > 0 ? [...kept, note(leftOut)] : kept;
  return `${all.join('\n\n')}\n`;
}

/** Of a section with the blank line after it. */
function byteLength(section: string): number {
  return encoder.encode(section).length + 2;
}
