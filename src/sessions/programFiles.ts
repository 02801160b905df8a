import type { ProgramFile } from '../types.ts';

/** A fence of the article that has the name of a file. */
export interface NamedFence {
  /** As it stands in the info string. */
  readonly name: string;
  readonly text: string;
  /** Line of its opening fence. */
  readonly line: number;
}

/** What an author writes behind the name of a file that a fence continues. */
const continuation = /続き|つづき|continued|cont\.|追記|追加/i;

/** `src/main.py` of `src/main.py（続き）`; null for what is no path within the program's folder. */
export function pathOf(name: string): string | null {
  const [path = ''] = name
    .trim()
    .replaceAll('\\', '/')
    .split(/\s*[（(【[]|\s+/, 1);
  const relative = path.replace(/^\.\//, '');
  const isSafe =
    /^[\p{L}\p{N}_][\p{L}\p{N}_./-]{0,150}\.[A-Za-z0-9]{1,10}$/u.test(relative) &&
    !relative.split('/').some((part) => part === '' || part === '.' || part === '..');
  return isSafe ? relative : null;
}

/**
 * The files that a program finds beside itself: modules that it imports, and files whose name stands
 * in its source. Of several fences with one name the last before the program counts, or the first
 * behind it, and what continues it.
 *
 * @param mainFile The program's own file, which is none of them.
 */
export function filesFor(
  source: string,
  imports: readonly string[],
  mainFile: string,
  { fences, paths, importsOf, line }: Files,
): ProgramFile[] {
  const wanted = new Map<string, ProgramFile>();
  const addFrom = (text: string, modules: readonly string[]): void => {
    for (const path of paths) {
      if (path === mainFile || wanted.has(path)) continue;
      if (!isImported(path, modules) && !isMentioned(path, text)) continue;
      if ([mainFile, ...wanted.keys()].some((other) => isInside(path, other))) continue;
      const file = { path, text: textOf(path, fences, line) };
      wanted.set(path, file);
      addFrom(file.text, importsOf(path));
    }
  };
  addFrom(source, imports);
  return [...wanted.values()];
}

/** Whether one of two files would have to be the folder of the other. */
function isInside(one: string, other: string): boolean {
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

export interface Files {
  readonly fences: readonly NamedFence[];
  /** Of all fences (`pathsOf`). */
  readonly paths: ReadonlySet<string>;
  /** The modules that a file of the article imports. */
  readonly importsOf: (path: string) => readonly string[];
  /** Line of the code block that the files are for. */
  readonly line: number;
}

/** The paths of the files that the fences of an article are. */
export function pathsOf(fences: readonly NamedFence[]): Set<string> {
  return new Set(fences.flatMap(({ name }) => pathOf(name) ?? []));
}

function isImported(path: string, modules: readonly string[]): boolean {
  const module = path
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.');
  if (!path.endsWith('.py')) return false;
  return modules.some((name) => {
    const plain = name.replace(/^\.+/, '');
    return plain === module || plain.startsWith(`${module}.`) || module.endsWith(`.${plain}`);
  });
}

/** Whether a text opens the file by its name, as `open('data/in.txt')` does. */
function isMentioned(path: string, text: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  if (!text.includes(name)) return false;
  return [`'${path}'`, `"${path}"`, `'${name}'`, `"${name}"`, `/${name}"`, `/${name}'`].some(
    (quoted) => text.includes(quoted),
  );
}

function textOf(path: string, fences: readonly NamedFence[], line: number): string {
  const own = fences.filter(({ name }) => pathOf(name) === path);
  const isWhole = ({ name }: NamedFence): boolean => !continuation.test(name);
  const before = own.findLastIndex((fence) => fence.line < line && isWhole(fence));
  const start = before === -1 ? Math.max(own.findIndex(isWhole), 0) : before;
  const next = own.findIndex((fence, k) => k > start && isWhole(fence));
  const parts = own.slice(start, next === -1 ? own.length : next);
  return parts.map(({ text }) => `${text}\n`).join('');
}
