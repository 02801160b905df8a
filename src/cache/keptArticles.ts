import { createHash } from 'node:crypto';
import { findBadges } from '../badge/findBadge.ts';
import type { JudgedExample } from '../judge/judgedExample.ts';
import type { Problem } from '../problem.ts';
import type { ArticleReport, CodeBlockReport } from '../types.ts';
import type { VerifiedArticle } from '../verifyArticle.ts';
import { type Conditions, missOf } from './conditions.ts';
import type { Look, RecordedState } from './recordedState.ts';
import { keyOf, type Store } from './store.ts';

/** Keeps the reports of articles of which everything passed. */
export interface KeptArticles {
  readonly find: (path: string, bytes: Uint8Array) => Promise<ArticleReport | null>;
  readonly keep: (path: string, bytes: Uint8Array, verified: VerifiedArticle) => Promise<void>;
}

interface KeptArticle {
  readonly report: ArticleReport;
  readonly conditions: Conditions;
}

/**
 * @param circumstances Everything that a report depends on, but for the article and the interpreter.
 * @param identity Of the interpreter; null where nothing can be kept.
 * @param onUsed Called with what each report that is found, or kept, depends on.
 */
export function createKeptArticles(
  store: Store,
  circumstances: string,
  look: Look,
  identity: () => Promise<string | null>,
  onUsed: (path: string, conditions: Conditions) => void,
): KeptArticles {
  const keyFor = async (path: string, bytes: Uint8Array): Promise<string | null> => {
    const python = await identity();
    const sum = createHash('sha256').update(bytes).digest('hex');
    return python && keyOf(circumstances, python, path, sum);
  };
  return {
    find: async (path, bytes) => {
      const key = await keyFor(path, bytes);
      const found = key && (store.read('articles', key) as KeptArticle | null);
      if (!found || missOf(found.conditions, look)) return null;
      onUsed(path, found.conditions);
      return found.report;
    },
    keep: async (path, bytes, verified) => {
      const conditions = conditionsOf(verified);
      const key = conditions && (await keyFor(path, bytes));
      if (!conditions || !key) return;
      const codeBlocks = verified.report.codeBlocks.map((one) => asKept(one, conditions.keptAtMs));
      const entry: KeptArticle = { report: { ...verified.report, codeBlocks }, conditions };
      store.write('articles', key, entry);
      onUsed(path, conditions);
    },
  };
}

/** As the next run shows it: what was run now is not run then. */
export function asKept(report: CodeBlockReport, keptAtMs: number): CodeBlockReport {
  const { kept } = report;
  if (!kept) return report;
  return {
    ...report,
    via: 'cache',
    kept: { ...kept, keptAtMs: kept.keptAtMs ?? keptAtMs, miss: null },
  };
}

/** Under which all of an article's programs may be taken as they were; null where they may not. */
function conditionsOf({ article, judged, report }: VerifiedArticle): Conditions | null {
  if (report.error || findBadges(article).length > 0) return null;
  // A file beside the article has a part in its programs.
  if (article.directives.some(({ words }) => words.setupFile !== undefined)) return null;
  // So has another Python than that of the run: the key says nothing of it.
  if (article.settings.python != null) return null;
  if (judged.some(({ planned }) => planned.settings.python !== null)) return null;
  // So has one that says what they need, which is shown.
  if (judged.some(({ planned }) => planned.requirements !== null)) return null;
  if (!judged.every((one) => one.conditions || isSurelyNotRun(one))) return null;
  const all = judged.flatMap(({ conditions }) => conditions ?? []);
  const dependencies = new Map<string, RecordedState>();
  for (const one of all.flatMap((conditions) => conditions.dependencies)) {
    const other = dependencies.get(one.path);
    // It changed between two of the programs.
    if (other && (other.sum !== one.sum || other.kind !== one.kind)) return null;
    dependencies.set(one.path, one);
  }
  return {
    dependencies: [...dependencies.values()],
    short: [...new Set(all.flatMap(({ short }) => short))],
    keptAtMs: Math.min(Date.now(), ...all.map(({ keptAtMs }) => keptAtMs)),
  };
}

const saidByTheArticle: ReadonlySet<Problem['code']> = new Set([
  'skipped-by-author',
  'skipped-transcript',
  'skipped-remark',
  'skipped-diff',
]);

/** Whether the article alone says that a code block is not run. */
function isSurelyNotRun({ report: { outcome, reason }, output }: JudgedExample): boolean {
  if (output !== null) return false;
  return reason === null ? outcome === 'unclaimed' : saidByTheArticle.has(reason.code);
}
