/** What matters of a code block for finding out which blocks run together. */
export interface BlockNames {
  readonly defines: readonly string[];
  readonly needs: readonly string[];
  /** False for what cannot run, so that nothing can build on it. */
  readonly isRunnable: boolean;
  /** Set by a directive: runs by itself, whatever it needs. */
  readonly isAlone?: boolean;
  /** Set by a directive: the name of the session that it belongs to. */
  readonly session?: string | null;
  /** Set by a directive: index of a block that it needs, whatever its names. */
  readonly after?: number | null;
}

/**
 * For each code block the earlier ones that it builds on directly: the last block before it that
 * defines a name which it uses and does not define. `n` blocks with `m` names take O(n + m).
 */
export function directNeeds(blocks: readonly BlockNames[]): number[][] {
  const definedBy = new Map<string, number>();
  const lastOfSession = new Map<string, number>();
  return blocks.map((block, index) => {
    const needed = new Set<number>();
    if (!block.isAlone) {
      for (const name of block.needs) {
        const definer = definedBy.get(name);
        if (definer !== undefined) needed.add(definer);
      }
      const before = block.session ? lastOfSession.get(block.session) : undefined;
      if (before !== undefined) needed.add(before);
      if (block.after != null) needed.add(block.after);
    }
    if (block.isRunnable && !block.isAlone) {
      for (const name of block.defines) definedBy.set(name, index);
    }
    if (block.session) lastOfSession.set(block.session, index);
    return [...needed];
  });
}

/**
 * Groups blocks that build on each other, each group in the order of the article. They share one
 * process: what one of them changes in passing is what the next one finds, as for the reader.
 */
export function sessionsOf(needs: readonly (readonly number[])[]): number[][] {
  const leader = needs.map((_, index) => index);
  const find = (index: number): number => {
    const up = leader[index] ?? index;
    if (up === index) return index;
    return (leader[index] = find(up));
  };
  needs.forEach((needed, index) => {
    for (const other of needed) {
      const [a, b] = [find(index), find(other)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const groups = new Map<number, number[]>();
  needs.forEach((_, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(index);
    else groups.set(root, [index]);
  });
  return [...groups.values()];
}

/** All blocks that one builds on, directly or not. */
export function allNeeds(needs: readonly (readonly number[])[], index: number): Set<number> {
  const found = new Set<number>();
  const waiting = [...(needs[index] ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(needs[next] ?? []));
  }
  return found;
}
