import type { Program } from '../../types.ts';

/** Modules that tell nothing of the time, or that do it only by the names below. */
const clockless = new Set(
  (
    '__future__ abc array asyncio base64 bisect cmath collections contextlib contextvars copy csv ' +
    'dataclasses decimal enum fractions functools hashlib heapq html inspect io itertools json ' +
    'keyword math numbers operator pprint queue random re secrets statistics string struct sys ' +
    'textwrap threading time traceback types typing unicodedata warnings weakref zlib'
  ).split(' '),
);

/** What asks a clock, in these modules and on the loops of asyncio. */
const asking =
  /\b(?:time|time_ns|perf_counter|monotonic|process_time|thread_time|perf_counter_ns|monotonic_ns|process_time_ns|thread_time_ns|clock\w*|ctime|localtime|gmtime|strftime|asctime)\b/;

/** A module that is found by no statement. */
const hidden = /\b__import__\b|\bimportlib\b|\bexec\b|\beval\b|\bgetattr\b|\b__dict__\b|^\s*[%!]/m;

/**
 * Whether a program may show what it read from a clock. Where it surely does not, `0.5秒` in its
 * output is a constant that a claim has to give exactly. Words in texts and comments count as code.
 */
export function readsClock({ source, files = [] }: Program): boolean {
  return [source, ...files.map(({ text }) => text)].some(mayAsk);
}

function mayAsk(text: string): boolean {
  if (hidden.test(text)) return true;
  const own = text
    .replaceAll(/^\s*import\s+time\s*$/gm, '')
    .replaceAll(/\bfrom\s+time\s+import\s+sleep\s*$/gm, '')
    .replaceAll(/\btime\.sleep\b/g, '');
  return asking.test(own) || importedIn(text).some((module) => !clockless.has(module));
}

/** First parts of the names of the modules that import statements name. */
function importedIn(text: string): string[] {
  const statements = text.matchAll(/(?:\bfrom\s+([\w.]+)\s+)?\bimport\s+([^\n;#(]*)/g);
  return [...statements]
    .flatMap(([, module, names = '']) => (module === undefined ? names.split(',') : [module]))
    .map((name) => name.trim().split(/[\s.]/)[0] ?? '');
}
