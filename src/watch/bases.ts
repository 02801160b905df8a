import { existsSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Where articles are that no path names. */
const defaultFolders: readonly string[] = ['articles', 'books', 'public'];

/** What is to be watched for these paths: absolute files and folders. */
export function basesOf(paths: readonly string[], cwd: string): string[] {
  const all = paths.length === 0 ? defaultFolders : paths;
  return [...new Set(all.map((path) => resolve(cwd, baseOf(path, cwd))))];
}

function baseOf(path: string, cwd: string): string {
  if (existsSync(resolve(cwd, path))) return path;
  const withoutLine = path.replace(/(?::\d+){1,2}$/, '');
  const parts = withoutLine.replaceAll('\\', '/').split('/');
  const firstGlob = parts.findIndex((part) => /[*?[\]{}]/.test(part));
  if (firstGlob === -1) return withoutLine;
  return parts.slice(0, firstGlob).join('/') || (path.startsWith('/') ? '/' : '.');
}

/** Whether a path is another one or lies in it. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Folders that are there, above the bases: from them everything is seen, even their making. */
export function rootsOf(bases: readonly string[], cwd: string): string[] {
  const isInside = (base: string): boolean => base !== cwd && isBelow(base, cwd);
  const roots = new Set(
    bases.map((base) => (isInside(base) ? cwd : folderThatIsThere(dirname(base)))),
  );
  return [...roots].filter(
    (root) => ![...roots].some((other) => other !== root && isBelow(root, other)),
  );
}

function folderThatIsThere(path: string): string {
  const parent = dirname(path);
  if (parent === path || isFolder(path)) return path;
  return folderThatIsThere(parent);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
