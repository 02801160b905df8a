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

/** A file that fences of an article are. */
interface ArticleFile {
  /** What imports it: `a.b` for `a/b.py`; null for a file of another kind. */
  readonly module: string | null;
  /** In the order of the article. */
  readonly fences: NamedFence[];
}

/** The files of an article by their paths. */
export type FileIndex = ReadonlyMap<string, ArticleFile>;

/** Sorts named fences by the file that they are; what is no path is left out. */
export function indexFiles(fences: readonly NamedFence[]): FileIndex {
  const index = new Map<string, ArticleFile>();
  for (const fence of fences) {
    const path = pathOf(fence.name);
    if (path === null) continue;
    const file = index.get(path) ?? { module: moduleOf(path), fences: [] };
    file.fences.push(fence);
    index.set(path, file);
  }
  return index;
}

function moduleOf(path: string): string | null {
  if (!path.endsWith('.py')) return null;
  return path
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.');
}

/** The files of an article, as a program sees them. */
export interface Files {
  readonly index: FileIndex;
  /** The modules that a file of the article imports. */
  readonly importsOf: (path: string) => readonly string[];
  /** Line of the code block that the files are for. */
  readonly line: number;
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
  { index, importsOf, line }: Files,
): ProgramFile[] {
  const wanted = new Map<string, ProgramFile>();
  const waiting: { readonly text: string; readonly modules: readonly string[] }[] = [
    { text: source, modules: imports },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { text, modules } = next;
    for (const [path, file] of index) {
      if (path === mainFile || wanted.has(path)) continue;
      if (!isImported(file, modules) && !isMentioned(path, text)) continue;
      if ([mainFile, ...wanted.keys()].some((other) => isInside(path, other))) continue;
      const added = { path, text: textOf(file.fences, line) };
      wanted.set(path, added);
      waiting.push({ text: added.text, modules: importsOf(path) });
    }
  }
  return [...wanted.values()];
}

/** Whether one of two files would have to be the folder of the other. */
function isInside(one: string, other: string): boolean {
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function isImported({ module }: ArticleFile, modules: readonly string[]): boolean {
  if (module === null) return false;
  return modules.some((name) => {
    const plain = name.startsWith('.') ? name.replace(/^\.+/, '') : name;
    return plain === module || plain.startsWith(`${module}.`) || module.endsWith(`.${plain}`);
  });
}

/** Whether a text opens the file by its name, as `open('data/in.txt')` does. */
function isMentioned(path: string, text: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!text.includes(name)) return false;
  return [`'${path}'`, `"${path}"`, `'${name}'`, `"${name}"`, `/${name}"`, `/${name}'`].some(
    (quoted) => text.includes(quoted),
  );
}

function textOf(fences: readonly NamedFence[], line: number): string {
  const isWhole = ({ name }: NamedFence): boolean => !continuation.test(name);
  const before = fences.findLastIndex((fence) => fence.line < line && isWhole(fence));
  const start = before === -1 ? Math.max(fences.findIndex(isWhole), 0) : before;
  const next = fences.findIndex((fence, k) => k > start && isWhole(fence));
  const parts = fences.slice(start, next === -1 ? fences.length : next);
  return parts.map(({ text }) => `${text}\n`).join('');
}
