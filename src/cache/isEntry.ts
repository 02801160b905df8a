import type { EntryKind } from './store.ts';

/**
 * Whether what was read is an entry as far as the code depends on it before it looks: whoever can
 * write the cache can write anything with the right sum, and that must not end a run.
 */
export function isEntry(kind: EntryKind, value: unknown): boolean {
  return checks[kind](value);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function withParts(parts: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(parts).every(
      ([name, check]) =>
        Object.hasOwn(value, name) && check((value as Record<string, unknown>)[name]),
    );
}

const isState = withParts({ path: isText, kind: isText, sum: isText });

const isConditions = withParts({
  dependencies: listOf(isState),
  short: listOf(isText),
  keptAtMs: isNumber,
});

const isAround = listOf(isText);

const isOutput = withParts({ lines: listOf(withParts({ text: isText, stream: isText })) });

const checks: Readonly<Record<EntryKind, Check>> = {
  programs: withParts({ first: isOutput, conditions: isConditions }),
  articles: withParts({
    report: withParts({ codeBlocks: listOf(withParts({})), problems: listOf(withParts({})) }),
    conditions: isConditions,
  }),
  facts: withParts({
    syntaxError: (value) => value === null || withParts({ line: isNumber })(value),
    magicLines: listOf(isNumber),
    statements: listOf(withParts({ line: isNumber, endLine: isNumber })),
    comments: listOf(withParts({ line: isNumber, text: isText })),
    defines: listOf(isText),
    needs: listOf(isText),
    imports: listOf(isText),
  }),
  interpreters: withParts({
    interpreter: withParts({ path: isText, version: isText }),
    identity: isText,
    states: listOf(isState),
  }),
  runs: withParts({
    text: withParts({ ms: isAround, seconds: isAround }),
    states: listOf(isState),
    conditions: listOf(isConditions),
    identity: isText,
  }),
};
