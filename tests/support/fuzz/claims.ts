import fc from 'fast-check';
import { claimedLine, noteLine } from './lines.ts';

/** What an author does to what was printed, at a place from 0 (first line) to 1 (last). */
const change = fc.record({
  kind: fc.constantFrom('drop', 'double', 'replace', 'insert', 'note', 'note', 'swap', 'digit'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  line: claimedLine,
  note: noteLine,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(lines: readonly string[], { kind, place, line, note }: Change): string[] {
  const at = Math.floor(place * lines.length);
  const own = lines[at] ?? '';
  const next = lines[at + 1] ?? own;
  switch (kind) {
    case 'drop':
      return lines.toSpliced(at, 1);
    case 'double':
      return lines.toSpliced(at, 0, own);
    case 'replace':
      return lines.toSpliced(at, 1, line);
    case 'insert':
      return lines.toSpliced(at, 0, line);
    case 'note':
      return lines.toSpliced(at, 0, note);
    case 'swap':
      return lines.toSpliced(at, 2, next, own);
    case 'digit':
      return lines.toSpliced(
        at,
        1,
        own.replace(/\d/, (digit) => String(9 - Number(digit))),
      );
  }
}

/** What an article claims a program printed: mostly a changed copy, else something else, or nothing. */
export function claimOf(printed: readonly string[]): fc.Arbitrary<readonly string[]> {
  const shown = printed.map((line) => line.replaceAll(/[\r\n\0]/g, ''));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(change, { maxLength: 3 })
        .map((all) => all.reduce<readonly string[]>(changed, shown)),
    },
    { weight: 2, arbitrary: fc.array(claimedLine, { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
}
