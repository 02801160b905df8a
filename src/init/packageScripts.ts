import { isDeepStrictEqual } from 'node:util';
import { type JsonObject, readJsonObject } from './jsonObject.ts';

/** What the scripts of a `package.json` become. */
export interface ScriptsPlan {
  /** The new text; the old one where nothing is to be added. */
  readonly text: string;
  /** The scripts that are added, by name. */
  readonly added: Readonly<Record<string, string>>;
  /** For each command the name of the script that runs it; null where no name was free. */
  readonly names: Readonly<Record<'verify' | 'fix', string | null>>;
}

/** Names for the script of each command, the best first. */
const wanted = {
  verify: { command: 'jikko verify', names: ['verify', 'verify:articles'] },
  fix: { command: 'jikko fix', names: ['fix', 'verify:fix'] },
} as const;

/**
 * Adds the scripts `verify` and `fix`, under another name where a script of the author has theirs.
 * Nothing else of the text changes: indentation, order, line ends, the end of the file.
 *
 * @returns Null where the text is no JSON object, or its scripts are none.
 */
export function planScripts(text: string): ScriptsPlan | null {
  const before = parsed(text);
  if (!before) return null;
  const scripts = before['scripts'] ?? {};
  if (!isObject(scripts)) return null;
  const added: Record<string, string> = {};
  const nameFor = ({ command, names }: (typeof wanted)['verify' | 'fix']): string | null => {
    const there = Object.entries(scripts).find(([, script]) => String(script).includes(command));
    if (there) return there[0];
    const name = names.find((one) => !Object.hasOwn(scripts, one)) ?? null;
    if (name !== null) added[name] = command;
    return name;
  };
  const names = { verify: nameFor(wanted.verify), fix: nameFor(wanted.fix) };
  const newText = withScripts(text, added);
  const expected = { ...before, scripts: { ...scripts, ...added } };
  const isProven = Object.keys(added).length === 0 || isDeepStrictEqual(parsed(newText), expected);
  return isProven ? { text: newText, added, names } : null;
}

function withScripts(text: string, added: Readonly<Record<string, string>>): string {
  if (Object.keys(added).length === 0) return text;
  const root = readJsonObject(text, 0);
  const scripts = root.entries.findLast(({ key }) => key === 'scripts');
  if (!scripts) return insertEntry(text, root, 'scripts', { ...added });
  const withAll = Object.entries(added).reduce(
    (newText, [name, command]) =>
      insertEntry(newText, readJsonObject(newText, scripts.valueStart), name, command),
    text,
  );
  return withAll;
}

/** Puts an entry behind the last one of an object, in the way in which the others stand there. */
function insertEntry(text: string, object: JsonObject, key: string, value: unknown): string {
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const last = object.entries.at(-1);
  const unit = /^[ \t]+/m.exec(text)?.[0] ?? '  ';
  if (last) {
    const before = /[\r\n]?[ \t]*$/.exec(text.slice(0, last.keyStart))?.[0] ?? '';
    const isOwnLine = /^[\r\n]/.test(before);
    const indent = before.replace(/^[\r\n]/, '');
    const written = JSON.stringify(value, null, isOwnLine ? unit : 0);
    const lines = written.replaceAll('\n', eol + indent);
    const separator = isOwnLine ? `,${eol}${indent}` : ', ';
    const entry = `${separator}${JSON.stringify(key)}: ${lines}`;
    return text.slice(0, last.valueEnd) + entry + text.slice(last.valueEnd);
  }
  const lineStart = text.lastIndexOf('\n', object.open) + 1;
  const outer = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const written = JSON.stringify(value, null, unit).replaceAll('\n', eol + outer + unit);
  const entry = `{${eol}${outer}${unit}${JSON.stringify(key)}: ${written}${eol}${outer}}`;
  return text.slice(0, object.open) + entry + text.slice(object.close + 1);
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
