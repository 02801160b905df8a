import type { ProblemCode } from '../../src/problem.ts';

/** Why the page of a rule has no example that runs. */
type Why =
  /** It takes a fault of jikko, which would be mended. */
  | 'a fault of jikko'
  /** It takes what one machine has and another has not: a Python, a protection, a full disk. */
  | 'depends on the machine'
  /** It would fill the memory, the disk or the process table of the machine that runs the tests. */
  | 'burdens the machine'
  /** It takes another program, or a key, at the right moment. */
  | 'needs another program at the same time'
  /** It takes an index of packages, which is reached by the network. */
  | 'needs packages from elsewhere'
  /** Nobody comes to it by the command line: files were changed by hand, or another tool shows it. */
  | 'not by the command line alone';

/** The rules whose example is not played, each with the reason; other tests cover them. */
export const notPlayed: { readonly [Code in ProblemCode]?: Why } = {
  'internal-error': 'a fault of jikko',
  'rewrite-unproven': 'a fault of jikko',
  'insert-unproven': 'a fault of jikko',
  'program-unread': 'depends on the machine',
  'python-no-fork': 'depends on the machine',
  'isolation-unavailable': 'depends on the machine',
  'program-isolated': 'depends on the machine',
  'claim-versions': 'depends on the machine',
  'article-unreadable': 'depends on the machine',
  'git-missing': 'depends on the machine',
  'select-bail': 'depends on the machine',
  'watch-failed': 'depends on the machine',
  'write-failed': 'depends on the machine',
  'program-memory-limit': 'burdens the machine',
  'program-process-limit': 'burdens the machine',
  'program-disk-limit': 'burdens the machine',
  'write-changed-meanwhile': 'needs another program at the same time',
  'program-ended-server': 'needs another program at the same time',
  'merge-incomplete': 'needs another program at the same time',
  'merge-article-twice': 'not by the command line alone',
  'merge-article-missing': 'not by the command line alone',
  'results-outdated': 'not by the command line alone',
  'program-not-run': 'not by the command line alone',
  'program-requirement': 'needs packages from elsewhere',
  'program-install-failed': 'needs packages from elsewhere',
  'program-module-unlisted': 'needs packages from elsewhere',
  'cache-corrupt': 'not by the command line alone',
  'cache-unwritable': 'not by the command line alone',
};
