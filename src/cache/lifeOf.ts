import { mayVary } from '../judge/mayVary.ts';
import { shortReasons } from '../nouns/kept.ts';
import { readsClock } from '../runners/python/readsClock.ts';
import type { NotKept, Output, Program, ProgramRead, ShortReason } from '../types.ts';

const hides =
  /\b(?:closerange|os\.close|dup2|_posixsubprocess|_winapi|multiprocessing|ProcessPool\w*|addaudithook|find_spec|find_loader|get_loader|find_module)\b/;

/** A database may bring in others, of which nobody is told. */
const usesDatabases = /\bsqlite3?\b/;
const attaches = /\battach\b/i;

const asksForFiles =
  /\b(?:l?stat|scandir|exists|lexists|is_?file|is_?dir|is_?link|is_?mount|is_?junction|is_fifo|is_socket|is_\w+_device|owner|group|get[acm]time|getsize|access|which|readlink|realpath|resolve|samefile|statvfs|disk_usage|r?glob|iglob|glob[01]|touch|mkfifo|mknod|makedirs|mkdir|\w+xattr|filecmp|dircmp|fstat)\b/;

/** Paths that do not begin in the program's own folder. */
const looksElsewhere =
  /["'](?:\/(?:[\w.{]|["'])|\.\.(?:[\\/]|["']))|[A-Za-z]:\\|\bpardir\b|[\w)]\.__file__\b|__path__|\bsys\.(?:executable|path|(?:base_|exec_)*prefix)\b|\bsysconfig\b|\bsite\b|\bwhich\b|\benviron|\bgetenv\b|\broot\b|\bparents\b/;

const asksForMachine =
  /\b(?:platform|uname|gethostname|getfqdn|getlogin|getuser|cpu_count|process_cpu_count|getpid|getppid|getuid|getloadavg|sysconf|psutil|getrusage|getrlimit|umask|getpriority|getgroups|sched_\w+|pwd|grp|environ\w*|getenv|sys\.version\w*|sys\.executable|sys\.path|sys\.prefix)\b/;

/**
 * How long the pass of a program may count, or why it may not: by its source, and by what it told of
 * what it looked at.
 *
 * @returns The reasons for a short life; none for a long one.
 */
export function lifeOf(program: Program, { reads, endedServer }: Output): ShortReason[] | NotKept {
  if (endedServer) return 'unsure';
  if (!reads) return 'untold';
  const did = (what: ProgramRead['what']): boolean => reads.some((one) => one.what === what);
  if (did('process')) return 'processes';
  const { source, files = [], network = false } = program;
  const text = [source, ...files.map((file) => file.text)].join('\n');
  if (did('unsure') || hides.test(text)) return 'unsure';
  if (usesDatabases.test(text) && attaches.test(text)) return 'unsure';
  // Nobody is told of files that are only asked for, or opened in C.
  if (looksElsewhere.test(text) && (did('native') || asksForFiles.test(text))) return 'unsure';
  const is: Readonly<Record<ShortReason, boolean>> = {
    clock: readsClock(program),
    random: mayVary(program),
    network: network || did('network'),
    native: did('native'),
    files: asksForFiles.test(text),
    machine: asksForMachine.test(text),
  };
  return shortReasons.filter((reason) => is[reason]);
}
