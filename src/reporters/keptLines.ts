import type { Messages } from '../messages/messages.ts';
import { shortReasons } from '../nouns/kept.ts';
import type { CodeBlockReport, KeptFacts, Report } from '../types.ts';
import { brief } from './brief.ts';

/** How many code blocks did not run because nothing changed since they passed; none where all ran. */
export function keptLine({ articles }: Report, { words }: Messages): string[] {
  const all = articles.flatMap(({ codeBlocks }) => codeBlocks);
  const used = all.flatMap(({ kept }) => (kept && kept.keptAtMs !== null ? [kept] : []));
  if (used.length === 0) return [];
  const counts = shortReasons
    .map((reason) => ({ reason, count: used.filter(({ short }) => short.includes(reason)).length }))
    .filter(({ count }) => count > 0);
  return [words.kept.used(used.length, all.length, counts)];
}

/** For each code block, why it ran or did not. */
export function whyLines({ articles }: Report, { words }: Messages): string[] {
  const lines = articles.flatMap(({ path, codeBlocks }) =>
    codeBlocks.map((codeBlock) => {
      const at = `${brief(path)}:${codeBlock.codeBlock.place.line}`;
      return `  ${at}  ${whyOf(codeBlock, words.kept)}`;
    }),
  );
  return lines.length === 0 ? [] : [words.kept.heading, ...lines];
}

function whyOf({ kept, durationMs }: CodeBlockReport, words: Messages['words']['kept']): string {
  if (!kept) return durationMs === null ? words.notRun : words.ran({ why: 'new' }, '');
  return [...served(kept, words), ...until(kept, words)].join('; ');
}

function served({ keptAtMs, miss }: KeptFacts, words: Messages['words']['kept']): string[] {
  if (keptAtMs !== null) return [words.served(localTime(keptAtMs))];
  if (miss === null) return [];
  return [words.ran(miss, miss.why === 'changed' ? brief(miss.path) : '')];
}

function until({ short, notKept }: KeptFacts, words: Messages['words']['kept']): string[] {
  if (notKept !== null) return [words.notKept(notKept)];
  return short.length > 0 ? [words.forADay(short)] : [];
}

/** Such as `2026-11-28 10:04`. */
function localTime(ms: number): string {
  const date = new Date(ms);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
