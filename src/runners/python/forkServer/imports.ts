import type { Program } from '../../../types.ts';

/**
 * Modules of the standard library that a fork server may load ahead: importing them does nothing
 * that a program could see but define names. Others the program loads itself.
 */
export const loadable: ReadonlySet<string> = new Set(
  `__future__ abc argparse array ast asyncio base64 bisect calendar cmath collections collections.abc
  colorsys concurrent concurrent.futures contextlib contextvars copy csv dataclasses datetime decimal
  difflib dis enum fnmatch fractions functools glob hashlib heapq hmac html html.parser
  importlib importlib.metadata importlib.util inspect io itertools json keyword logging math mimetypes
  numbers operator os os.path pathlib pickle platform pprint queue random re reprlib
  sched secrets selectors shelve shlex shutil signal socket sqlite3 stat statistics string struct
  subprocess sys tempfile textwrap threading time timeit token tokenize traceback types typing
  unicodedata unittest unittest.mock urllib urllib.parse uuid warnings weakref xml
  xml.etree xml.etree.ElementTree zipfile zlib zoneinfo`.split(/\s+/),
);

const importing: RegExp =
  /(?:^|[;:])[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]*\(?[ \t]*([\w., \t]*)|import[ \t]+([\w., \t]+))/gm;

/** What a text seems to import; what only looks like an import does no harm. */
export function importsIn(text: string): readonly string[] {
  return [...text.matchAll(importing)].flatMap(namesIn);
}

/** What a program seems to import. */
export function importsOf({ source, files = [], cells }: Program): readonly string[] {
  const texts = [source, ...files.map(({ text }) => text)];
  const found = texts.flatMap(importsIn);
  const ofCells = cells
    ? ['__future__', ...(cells.some(({ awaits }) => awaits) ? ['asyncio'] : [])]
    : [];
  return [...new Set([...ofCells, ...found])];
}

/** Those that may be loaded ahead. */
export function loadableOf(imports: readonly string[]): readonly string[] {
  return imports.filter((name) => loadable.has(name));
}

function namesIn([, from, parts = '', names = '']: RegExpMatchArray): string[] {
  if (from === undefined) return names.split(',').map(firstWord);
  return [from, ...parts.split(',').map((part) => `${from}.${firstWord(part)}`)];
}

/** `a as b` is about `a`. */
function firstWord(text: string): string {
  return text.trim().split(/\s/)[0] ?? '';
}
