import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import pMap from 'p-map';
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
   * @param changed Absolute paths of what is said to have changed.
   * @returns Those that have to be looked at: new, changed, or with a companion that changed.
   */
  readonly toRun: (
    found: readonly FoundArticle[],
    changed: ReadonlySet<string>,
  ) => Promise<FoundArticle[]>;
}

/** An article as it was when it was last taken to be run. */
interface Seen {
  /** Absolute paths; the article itself first. */
  readonly files: readonly string[];
  /** Of all the files; differs where one of them was written. */
  readonly signature: string;
}

/** So many files are looked at at once. */
const concurrency = 32;

/** Makes an empty memory of the articles in `cwd`. */
export function createKnown(cwd: string): Known {
  const reports = new Map<string, ArticleReport>();
  const seen = new Map<string, Seen>();
  const forgetOthers = (found: readonly FoundArticle[]): void => {
    const there = new Set(found.map(({ path }) => path));
    for (const path of [...reports.keys(), ...seen.keys()]) {
      if (there.has(path)) continue;
      reports.delete(path);
      seen.delete(path);
    }
  };
  /** A change of which nobody was told, as in a folder that was made anew, is seen here. */
  const isStale = async (path: string, changed: ReadonlySet<string>): Promise<boolean> => {
    const before = seen.get(path);
    if (!before || before.files.some((file) => changed.has(file))) return true;
    return (await signatureOf(before.files)) !== before.signature;
  };
  return {
    reports,
    remember: (report) => reports.set(report.path, report),
    companions: () => [...new Set([...seen.values()].flatMap(({ files }) => files.slice(1)))],
    toRun: async (found, changed) => {
      forgetOthers(found);
      const answers = await pMap(found, ({ path }) => isStale(path, changed), { concurrency });
      const chosen = found.filter((_, k) => answers[k]);
      await pMap(chosen, async ({ path }) => seen.set(path, await look(path, cwd)), {
        concurrency,
      });
      return chosen;
    },
  };
}

async function look(path: string, cwd: string): Promise<Seen> {
  const file = resolve(cwd, path);
  // The signature is of no later time than the text: a change between them is seen next time.
  const ownSignature = await signatureOf([file]);
  const text = await readFile(file, 'utf8').catch(() => null);
  const others = companionsOf(path, text).map((one) => resolve(cwd, one));
  const signature = [ownSignature, await signatureOf(others)].filter(Boolean).join(' ');
  return { files: [file, ...others], signature };
}

async function signatureOf(files: readonly string[]): Promise<string> {
  const all = await Promise.all(
    files.map(async (file) => {
      const stats = await stat(file, { bigint: true }).catch(() => null);
      return stats ? `${stats.ino}/${stats.mtimeNs}/${stats.size}` : '-';
    }),
  );
  return all.join(' ');
}
