/** Texts of the same length that have no character in common but the blank. */
const unlike = ['Lorem ipsum', '12345 67890', '[({<>})]+=!', 'いろはにほ へとちりぬ'];

/**
 * Two texts without anything in common that a normaliser makes equal; null where it keeps such
 * texts apart. One that does not could make a claim pass whatever was printed.
 */
export function breadthOf(
  normalise: (line: string) => string,
): { readonly one: string; readonly other: string } | null {
  const seen = new Map<string, string>();
  for (const text of unlike) {
    const after = normalise(text).trim();
    const one = seen.get(after);
    if (one !== undefined) return { one, other: text };
    seen.set(after, text);
  }
  return null;
}
