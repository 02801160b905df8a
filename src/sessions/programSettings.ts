import { fileOf } from '../article/infoString.ts';
import type { ExpectedOutput } from '../types.ts';
import type { BlockSettings } from './blockSettings.ts';
import type { ProgramSettings } from './composeProgram.ts';
import type { PlanInput } from './plan.ts';
import { type Files, filesFor, pathOf } from './programFiles.ts';

/**
 * How a program is run that consists of these code blocks: its file, the files beside it, what it
 * reads. A session reads what is set for its blocks one after the other, and has the longest of
 * their time limits.
 *
 * @param files Of the article.
 * @param main Index of the code block that the program is for.
 * @param claims Of that code block: a console session among them shows arguments.
 */
export function programSettings(
  { examples, facts }: PlanInput,
  files: Omit<Files, 'line'>,
  members: readonly number[],
  main: number,
  settings: readonly BlockSettings[],
  claims: readonly ExpectedOutput[],
): Omit<ProgramSettings, 'tracesStatements'> {
  const blocks = members.flatMap((index) => facts[index] ?? []);
  const own = examples[main]?.codeBlock;
  const fileName = members.length === 1 && own ? mainFileOf(fileOf(own.info)) : 'main.py';
  const found = filesFor(
    blocks.map(({ source }) => source).join('\n'),
    blocks.flatMap((block) => block.facts?.imports ?? []),
    fileName,
    { ...files, line: own?.place.line ?? 0 },
  );
  const set = members.flatMap((index) => settings[index] ?? []);
  const stdin = set.flatMap((one) => one.stdin ?? []);
  const timeouts = set.flatMap(({ timeoutMs }) => timeoutMs ?? []);
  const shownArgv = claims.find((claim) => claim.argv !== undefined)?.argv;
  return {
    fileName,
    files: found,
    argv: settings[main]?.argv ?? shownArgv ?? [],
    stdin: stdin.length > 0 ? stdin.join('') : null,
    timeoutMs: timeouts.length > 0 ? Math.max(...timeouts) : null,
    network: set.some(({ network }) => network),
  };
}

/** A title that is no name of a Python file says what the code is about. */
function mainFileOf(name: string | null): string {
  const path = pathOf(name ?? '');
  return path?.endsWith('.py') && !path.includes('/') ? path : 'main.py';
}

/** The modules that the files of an article import, by their paths. */
export function importsByPath({ examples, facts }: PlanInput): Files['importsOf'] {
  const imports = new Map<string, string[]>();
  examples.forEach(({ codeBlock }, k) => {
    const path = pathOf(fileOf(codeBlock.info) ?? '');
    if (path === null) return;
    imports.set(path, [...(imports.get(path) ?? []), ...(facts[k]?.facts?.imports ?? [])]);
  });
  return (path) => imports.get(path) ?? [];
}
