/** Leaves out the middle of a list that is too long, and tells how many that were. */
export function withoutMiddle(
  lines: readonly string[],
  max: number,
  note: (count: number) => string,
): readonly string[] {
  if (lines.length <= max) return lines;
  const half = Math.floor(max / 2);
  return [...lines.slice(0, half), `⋮ ${note(lines.length - 2 * half)}`, ...lines.slice(-half)];
}
