import { type Problem, problem } from '../problem.ts';
import type { DirectiveTarget, DirectiveWord, DirectiveWords } from '../settings/directive.ts';
import { directiveNames, directiveWord } from '../settings/directiveWords.ts';
import { nearestName } from '../settings/nearest.ts';
import { splitWords, type WrittenWord } from './directiveTokens.ts';
import type { LineIndex } from './lines.ts';

/** What a directive says, or all that is wrong with it. */
export interface ReadDirective {
  readonly words: DirectiveWords;
  /** What its words are about. */
  readonly targets: ReadonlySet<DirectiveTarget>;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks the words behind `jikko:`. Nothing of a directive counts unless all of it is
 * understood, and nothing is passed over: a misspelled word would be without effect for ever.
 *
 * @param start Offset of `text` in the article.
 */
export function readDirective(text: string, start: number, lines: LineIndex): ReadDirective {
  const { words: written, fault } = splitWords(text, start);
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  const read = new Map<string, DirectiveWord>();
  for (const one of written) {
    const definition = directiveWord(one.name);
    const found = checkWord(one, definition, read);
    if (found.reason) problems.push({ ...found.reason, place: lines.place(one.range) });
    if (!definition) continue;
    read.set(one.name, definition);
    values[definition.property] = found.value;
  }
  if (fault) problems.push({ ...fault.reason, place: lines.place(fault.range) });
  if (problems.length === 0) problems.push(...checkTogether(written, read, lines));
  const targets = new Set([...read.values()].map(({ target }) => target));
  return { words: values, targets, problems };
}

interface CheckedWord {
  readonly value?: unknown;
  readonly reason?: Problem;
}

function checkWord(
  { name, value }: WrittenWord,
  definition: DirectiveWord | null,
  read: ReadonlyMap<string, DirectiveWord>,
): CheckedWord {
  if (!definition) {
    const nearest = nearestName(name, directiveNames) ?? '';
    return { reason: problem('directive-unknown', { word: name, nearest }) };
  }
  const { schema, example } = definition;
  if (read.has(name)) return { reason: problem('directive-twice', { word: name }) };
  if (schema === null) {
    if (value === null) return { value: true };
    return { reason: problem('directive-value-unwanted', { word: name }) };
  }
  if (value === null)
    return { reason: problem('directive-value-missing', { word: name, example }) };
  const { success, data } = schema.safeParse(value);
  if (success) return { value: data };
  return { reason: problem('directive-value', { word: name, value, example }) };
}

/** What words that are right by themselves say together. */
function checkTogether(
  written: readonly WrittenWord[],
  read: ReadonlyMap<string, DirectiveWord>,
  lines: LineIndex,
): Problem[] {
  const before = new Set<string>();
  return written.flatMap(({ name, range }) => {
    const { needs, excludes = [], example = '' } = read.get(name) ?? {};
    const contrary = excludes.find((other) => before.has(other));
    before.add(name);
    const place = lines.place(range);
    if (contrary !== undefined)
      return [problem('directive-contradiction', { word: name, other: contrary }, place)];
    if (needs === undefined || read.has(needs)) return [];
    return [problem('directive-incomplete', { word: name, needs, example }, place)];
  });
}
