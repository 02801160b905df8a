/** What can go wrong around a run: with its reports, and with making a repository ready. */
export interface SetupProblemArguments {
  // Reports that cannot be made, or not be written where they should.
  'reporter-stdout': { names: string };
  'reporter-file-twice': { file: string };
  'reporter-over-article': { file: string };
  'reporter-unwritten': { file: string; detail: string };

  // The line that tells readers how far an article was verified.
  'badge-line': { path: string };
  'badge-stale': { verified: number; codeBlocks: number };
  'badge-unproven': { detail: string };

  // What is wrong with the cache; everything is run then.
  'cache-corrupt': { entries: number };
  'cache-unwritable': { folder: string; detail: string };

  // Why a repository cannot be made ready.
  'init-no-articles': Record<never, never>;
  'init-package': Record<never, never>;
  'init-unwritten': { file: string; detail: string };
}
