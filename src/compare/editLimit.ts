/** Beyond so many differing lines the claim is as good as a different text. */
const maxEditLength = 2000;

/** A comparison takes up to as many steps as there are lines times edits. */
const maxSteps = 4_000_000;

/** How many edits to look for between two texts of so many lines in all. */
export function editLimit(lines: number): number {
  return Math.max(20, Math.min(maxEditLength, Math.floor(maxSteps / Math.max(1, lines))));
}
