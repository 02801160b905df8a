import type { RE2JS } from 're2js';
import { breadthOf } from './breadth.ts';
import type { Normalizer } from './normalizer.ts';

/** A normaliser as settings say it. */
export interface NormaliserSetting {
  /** A regular expression in the syntax of RE2, which matches in linear time. */
  readonly pattern: string;
  /** Takes the place of each match; `$1` and `$<name>` stand for groups of the pattern. */
  readonly replacement: string;
  /** For messages; without it the pattern stands for it. */
  readonly name?: string | undefined;
}

/** A normaliser of the settings, which remembers what it did in this run. */
export interface OwnNormaliser extends Normalizer {
  /** Whether it matched any line so far. */
  readonly hasMatched: () => boolean;
  /** The first line of which it would have left nothing, and which it therefore left alone. */
  readonly erasedLine: () => string | null;
}

/** Why a normaliser of the settings cannot be used. */
export type NormaliserFault =
  | { readonly kind: 'pattern'; readonly detail: string }
  /** The pattern has more steps than a line is worth: each costs time for each character. */
  | { readonly kind: 'large' }
  /** The replacement names a group that the pattern does not have. */
  | { readonly kind: 'group'; readonly group: string }
  /** It makes two texts equal that have nothing in common. */
  | { readonly kind: 'broad'; readonly one: string; readonly other: string };

export type CompiledNormaliser =
  { readonly normaliser: OwnNormaliser } | { readonly fault: NormaliserFault };

/**
 * Compiles normalisers of settings. A pattern may come from a stranger's pull request, and the
 * RegExp of JavaScript can be made to hang: these run in an engine that takes linear time whatever
 * pattern and text. The engine is loaded only where there is a normaliser.
 */
export async function compileNormalisers(
  settings: readonly NormaliserSetting[],
): Promise<CompiledNormaliser[]> {
  if (settings.length === 0) return [];
  const engine = await import('re2js');
  return settings.map((setting) => compile(setting, engine.RE2JS));
}

/** Instructions; `[a-z]{1,400}` has twice as many as characters. */
const maxProgramSize = 500;

function compile(setting: NormaliserSetting, engine: typeof RE2JS): CompiledNormaliser {
  const { pattern, replacement, name = pattern } = setting;
  let compiled: RE2JS;
  try {
    compiled = engine.compile(pattern);
  } catch (error) {
    return { fault: { kind: 'pattern', detail: detailOf(error) } };
  }
  if (compiled.programSize() > maxProgramSize) return { fault: { kind: 'large' } };
  const group = missingGroup(replacement, compiled);
  if (group !== null) return { fault: { kind: 'group', group } };
  const replace = (line: string): string => compiled.matcher(line).replaceAll(replacement);
  const broad = breadthOf(replace);
  if (broad) return { fault: { kind: 'broad', ...broad } };
  const matches = (line: string): boolean => compiled.matcher(line).find();
  return { normaliser: remembering(name, matches, replace) };
}

/** `error parsing regexp: missing closing ): ...` without its beginning, which says nothing. */
function detailOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^error parsing regexp: /, '');
}

function missingGroup(replacement: string, compiled: RE2JS): string | null {
  const named = compiled.namedGroups();
  for (const [reference, number, name] of replacement.matchAll(/\$(?:\$|(\d{1,2})|<([^>]*)>)/g)) {
    if (number !== undefined && !isGroup(number, compiled.groupCount())) return reference;
    if (name !== undefined && !(name in named)) return reference;
  }
  return null;
}

/** As in JavaScript: `$12` is the first group and a 2 where there are fewer than twelve. */
function isGroup(digits: string, groups: number): boolean {
  return [digits, digits.slice(0, 1)].some((one) => 1 <= Number(one) && Number(one) <= groups);
}

/** Each line is asked for several times; beyond so many, or such a length, that is not worth it. */
const maxRemembered = 10_000;
const maxRememberedLength = 1000;

function remembering(
  name: string,
  matches: (line: string) => boolean,
  replace: (line: string) => string,
): OwnNormaliser {
  const known = new Map<string, string>();
  let hasMatched = false;
  let erased: string | null = null;
  const apply = (line: string): string => {
    if (!matches(line)) return line;
    hasMatched = true;
    const replaced = replace(line);
    const isErased = replaced.trim() === '' && line.trim() !== '';
    if (!isErased) return replaced;
    // A line of which nothing is left would equal any other such line, and an empty one.
    erased ??= line;
    return line;
  };
  return {
    name,
    normalise: (line) => {
      const before = known.get(line);
      if (before !== undefined) return before;
      const after = apply(line);
      if (line.length > maxRememberedLength) return after;
      if (known.size >= maxRemembered) known.clear();
      known.set(line, after);
      return after;
    },
    hasMatched: () => hasMatched,
    erasedLine: () => erased,
  };
}
