import { type FolderGuard, guardFolders } from '../../watch/folderGuard.ts';
import { type FileWatch, type WatchedFiles, watchFiles } from '../../watch/watchFiles.ts';

/** A watch whose files may change. */
export interface KeptWatch {
  /** Watches these from now on; the old watch ends when the new one has begun. */
  readonly watch: (bases: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a kept watch tells. */
export interface KeptWatchOptions extends Omit<WatchedFiles, 'bases'> {
  /** Called when something may have changed of which nobody was told. */
  readonly onLook: () => void;
}

/** chokidar tells of a file once in 50 ms: of a save directly behind another nobody is told. */
const lookAfterMs = 100;

/** Makes a watch of nothing. */
export function keepWatching({ onLook, ...options }: KeptWatchOptions): KeptWatch {
  let current: FileWatch | null = null;
  let guard: FolderGuard | null = null;
  let key = '';
  let isClosed = false;
  let later: NodeJS.Timeout | undefined;

  const onChange = (path: string): void => {
    options.onChange(path);
    clearTimeout(later);
    later = setTimeout(onLook, lookAfterMs);
  };
  const begin = async (bases: readonly string[]): Promise<void> => {
    const next = await watchFiles({ ...options, onChange, bases });
    guard?.stop();
    await current?.close();
    current = next;
    if (isClosed) return next.close();
    guard = guardFolders(next.folders(), () => {
      void begin(bases).then(onLook, options.onError);
    });
  };
  return {
    watch: async (bases) => {
      const wanted = [...new Set(bases)].toSorted().join('\0');
      if (wanted === key) return;
      key = wanted;
      await begin(bases);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(later);
      guard?.stop();
      await current?.close();
    },
  };
}
