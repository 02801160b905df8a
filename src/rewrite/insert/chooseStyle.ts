import type { UsedStyle } from './readStyles.ts';
import type { ResultStyle } from './style.ts';

/** A sentence that stands more than once is about results in general. */
const minSentenceUses = 2;

/**
 * The style that an article uses most for results like this one; the first of several. Inline code
 * only where results of one line stand in it, and only for one line. Null where no style fits.
 */
export function chooseStyle(used: readonly UsedStyle[], text: string): ResultStyle | null {
  const fences = used.filter(({ style }) => style.shape === 'fence');
  const ofOneLine = used.filter(({ hasOneLine }) => hasOneLine);
  const isOneLine = !text.includes('\n');
  const similar = isOneLine && ofOneLine.length > 0 ? commonest(ofOneLine) : null;
  return similar ?? commonest(fences);
}

function commonest(used: readonly UsedStyle[]): ResultStyle | null {
  const counts = new Map<string, { readonly one: UsedStyle; count: number }>();
  for (const one of used) {
    const key = JSON.stringify(one.style);
    const known = counts.get(key) ?? { one, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  const [first] = [...counts.values()]
    .filter(({ one, count }) => !one.isSentence || count >= minSentenceUses)
    .toSorted((a, b) => b.count - a.count);
  return first?.one.style ?? null;
}
