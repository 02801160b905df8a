import { extname } from 'node:path';
import { isBelow, rootsOf } from './bases.ts';

/** Files that are watched. */
export interface FileWatch {
  /** The folders that are watched, absolute. */
  readonly folders: () => string[];
  readonly close: () => Promise<void>;
}

/** What is to be watched, and who is told. */
export interface WatchedFiles {
  readonly cwd: string;
  /** Absolute paths of files and of folders with all that is in them; they need not exist. */
  readonly bases: readonly string[];
  /** Absolute path of a file that was saved, made, renamed or deleted. */
  readonly onChange: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

const neverWatched = /[\\/](?:node_modules|\.git)(?:[\\/]|$)/;

/**
 * Watches articles and other files; resolves once nothing is missed any more. Folders are watched
 * rather than files, from one that is there: so files may be saved by rename, and folders deleted
 * and made again.
 */
export async function watchFiles({
  cwd,
  bases,
  onChange,
  onError,
}: WatchedFiles): Promise<FileWatch> {
  const named = new Set(bases);
  const { watch } = await import('chokidar');
  const watcher = watch(rootsOf(bases, cwd), {
    ignoreInitial: true,
    // chokidar asks twice, at first without knowing what it is.
    ignored: (path, stats) => {
      if (neverWatched.test(path)) return true;
      const isWithin = bases.some((base) => isBelow(path, base));
      if (!isWithin) return !bases.some((base) => isBelow(base, path));
      return Boolean(stats?.isFile()) && extname(path) !== '.md' && !named.has(path);
    },
  });
  const ready = new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  watcher.on('all', (event, path) => {
    if (event === 'add' || event === 'change' || event === 'unlink') onChange(path);
  });
  watcher.on('error', onError);
  await ready;
  return { folders: () => Object.keys(watcher.getWatched()), close: () => watcher.close() };
}
