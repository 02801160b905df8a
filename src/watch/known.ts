import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FoundArticle } from '../files/foundArticle.ts';
import { companionsOf } from '../selection/companions.ts';
import type { ArticleReport } from '../types.ts';

/** What is known of the articles that are watched; paths as they are named in reports. */
export interface Known {
  /** The last report of each article, in no order. */
  readonly reports: ReadonlyMap<string, ArticleReport>;
  readonly remember: (report: ArticleReport) => void;
  /** Absolute paths of all files beside the articles on which their reports depend. */
  readonly companions: () => string[];
  /**
   * Takes note of which articles there are now.
   *
   * @param changed Absolute paths of what changed.
   * @returns Those that have to be looked at: new, changed, or with a companion that changed.
   */
  readonly toRun: (
    found: readonly FoundArticle[],
    changed: ReadonlySet<string>,
  ) => Promise<FoundArticle[]>;
}

/** Makes an empty memory of the articles in `cwd`. */
export function createKnown(cwd: string): Known {
  const reports = new Map<string, ArticleReport>();
  const companions = new Map<string, readonly string[]>();
  const forgetOthers = (found: readonly FoundArticle[]): void => {
    const there = new Set(found.map(({ path }) => path));
    for (const path of [...reports.keys(), ...companions.keys()]) {
      if (there.has(path)) continue;
      reports.delete(path);
      companions.delete(path);
    }
  };
  return {
    reports,
    remember: (report) => reports.set(report.path, report),
    companions: () => [...new Set([...companions.values()].flat())],
    toRun: async (found, changed) => {
      forgetOthers(found);
      const chosen = found.filter(
        ({ path }) =>
          !companions.has(path) ||
          changed.has(resolve(cwd, path)) ||
          companions.get(path)?.some((one) => changed.has(one)),
      );
      for (const { path } of chosen) companions.set(path, await companionsIn(path, cwd));
      return chosen;
    },
  };
}

async function companionsIn(path: string, cwd: string): Promise<string[]> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch(() => null);
  return companionsOf(path, text).map((one) => resolve(cwd, one));
}
