import type { ArticleReport } from '../types.ts';
import type { DeclaredRequirements } from './diagnosis.ts';

/** What the code of articles is said to need, with the places of the code blocks that need it. */
export function declaredRequirements(articles: readonly ArticleReport[]): DeclaredRequirements[] {
  const found = new Map<string, DeclaredRequirements>();
  for (const { path, codeBlocks } of articles) {
    for (const { codeBlock, runs } of codeBlocks) {
      if (!runs.requirements) continue;
      const key = JSON.stringify(runs.requirements);
      const places = found.get(key)?.places ?? [];
      const place = { path, line: codeBlock.place.line };
      found.set(key, { ...runs.requirements, places: [...places, place] });
    }
  }
  return [...found.values()];
}
