import type { InstabilityCause } from '../../types.ts';
import type { DifferingPair } from './cause.ts';
import type { SourceSigns } from './source.ts';

/** The smallest remedy for a cause, ready to be copied; `''` where words have to do. */
export function remedyFor(
  cause: InstabilityCause,
  pairs: readonly DifferingPair[],
  signs: SourceSigns,
): string {
  switch (cause) {
    case 'random':
      return signs.seed ?? '';
    case 'uuid':
      return normaliser('[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '<uuid>');
    case 'temporaryName':
      return normaliser(String.raw`/tmp/[^\s"]+`, '/tmp/<name>');
    case 'address':
      return pairs.some((pair) => pair.some((line) => /0x[0-9a-f]/i.test(line)))
        ? normaliser('0x[0-9a-f]+', '<address>')
        : numberNormaliser(pairs, '[0-9]{6,}', '<id>');
    case 'processId':
      return numberNormaliser(pairs, '[0-9]+', '<pid>');
    default:
      return '';
  }
}

/** As one line of YAML for the front matter. */
function normaliser(pattern: string, replacement: string): string {
  return `normalisers: [{ pattern: ${quoted(pattern)}, replacement: ${quoted(replacement)} }]`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** For the number that differs, with the words before it, so that no other one is meant. */
function numberNormaliser(
  pairs: readonly DifferingPair[],
  number: string,
  replacement: string,
): string {
  const before = wordBefore(pairs[0] ?? ['', '']);
  if (before === '') return normaliser(number, replacement);
  return normaliser(`(${before})${number}`, `$1${replacement}`);
}

const maxWordLength = 12;

/** What both lines have before the number in which they differ, as a pattern. */
function wordBefore([one, other]: DifferingPair): string {
  let end = 0;
  while (end < one.length && one[end] === other[end]) end += 1;
  const common = one.slice(0, end).replace(/\d+$/, '').slice(-maxWordLength);
  return common.replace(/^\S*\s+(?=\S)/, '').replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
