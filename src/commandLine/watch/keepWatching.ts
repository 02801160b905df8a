import { type FileWatch, type WatchedFiles, watchFiles } from '../../watch/watchFiles.ts';

/** A watch whose files may change. */
export interface KeptWatch {
  /** Watches these from now on; the old watch ends when the new one has begun. */
  readonly watch: (bases: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes a watch of nothing. */
export function keepWatching(options: Omit<WatchedFiles, 'bases'>): KeptWatch {
  let current: FileWatch | null = null;
  let key = '';
  return {
    watch: async (bases) => {
      const wanted = [...new Set(bases)].toSorted().join('\0');
      if (wanted === key) return;
      key = wanted;
      const next = await watchFiles({ ...options, bases });
      await current?.close();
      current = next;
    },
    close: async () => current?.close(),
  };
}
