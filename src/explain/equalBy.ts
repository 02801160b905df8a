import type { EqualEntryBy } from '../compare/align.ts';
import type { ClaimEntry, PrintedEntry } from '../compare/entries.ts';
import { isFrameLine } from '../compare/traceback.ts';
import type { LineRules } from '../normalizers/lineRules.ts';
import type { EqualBy } from '../types.ts';

/** What made two entries equal, and the normalisers that took part. */
export function equalBy(
  reason: EqualEntryBy,
  claim: ClaimEntry,
  printed: PrintedEntry,
  rules: LineRules,
): { readonly by: EqualBy; readonly normalisers: readonly string[] } {
  const claimed = claim.lines.join('\n');
  const shown = printed.lines.join('\n');
  if (claimed === shown) return { by: 'exact', normalisers: [] };
  if (reason === 'key' && isFrameLine(claim.lines[0] ?? ''))
    return { by: 'frame', normalisers: [] };
  const normalisers = takingPart(claimed, shown, rules);
  return { by: reason === 'key' ? 'normalisers' : reason, normalisers };
}

/** The normalisers that change one of two texts, up to the one that makes them equal. */
function takingPart(claimed: string, printed: string, { all }: LineRules): string[] {
  const names: string[] = [];
  let [one, other] = [claimed, printed];
  for (const { name, normalise } of all) {
    if (one === other) return names;
    const after = [one, other].map((text) => text.split('\n').map(normalise).join('\n'));
    const [nextOne = one, nextOther = other] = after;
    if (nextOne !== one || nextOther !== other) names.push(name);
    [one, other] = [nextOne, nextOther];
  }
  return names;
}
