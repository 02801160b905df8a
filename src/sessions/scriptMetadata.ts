import { satisfies, validRange } from '@renovatebot/pep440';
import { parse } from 'smol-toml';

/** What a program says of itself in a `# /// script` block, or why that cannot be read. */
export type ScriptMetadata =
  | { readonly requiresPython: string | null; readonly dependencies: readonly string[] }
  | { readonly wrong: string };

/** The regular expression of PEP 723, of which a second block of the same type is an error. */
const scriptBlock = /^# \/\/\/ script$\s(?<content>(?:^#(?:| .*)$\s)+)^# \/\/\/$/gm;

/** Reads inline script metadata (PEP 723); null where there is none. */
export function scriptMetadata(source: string): ScriptMetadata | null {
  const [block, second] = [...source.replaceAll(/\r\n?/g, '\n').matchAll(scriptBlock)];
  if (!block) return null;
  if (second) return { wrong: 'two blocks of type script' };
  const toml = (block.groups?.['content'] ?? '').replaceAll(/^# ?/gm, '');
  try {
    return metadataOf(parse(toml));
  } catch (error) {
    return { wrong: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '' };
  }
}

function metadataOf(table: Readonly<Record<string, unknown>>): ScriptMetadata {
  const requires = table['requires-python'] ?? null;
  const dependencies = table['dependencies'] ?? [];
  if (requires !== null && (typeof requires !== 'string' || validRange(requires) !== true)) {
    return { wrong: 'requires-python is no version specifier' };
  }
  const isList =
    Array.isArray(dependencies) && dependencies.every((one) => typeof one === 'string');
  if (!isList) return { wrong: 'dependencies is no list of strings' };
  return { requiresPython: requires, dependencies };
}

/** Whether a version of Python, such as `3.11.7`, is one that a specifier such as `>=3.12` allows. */
export function isPythonAllowed(version: string, specifier: string): boolean {
  return satisfies(version, specifier);
}
