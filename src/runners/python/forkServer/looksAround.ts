/**
 * What a forked child does otherwise than an interpreter of its own, by the words that a program
 * needs to look at it: its parent and command line, what is loaded and found where, all objects,
 * what is counted since the process began, and inner settings of the interpreter.
 */
const words: readonly string[] = [
  'getppid',
  'cmdline',
  '/proc/',
  'sys\\.modules',
  'sys\\.meta_path',
  'meta_path',
  'path_hooks',
  'path_importer_cache',
  'sys\\.path',
  '__subclasses__',
  '__loader__',
  'copyreg',
  'dispatch_table',
  '_ncallbacks',
  'register_at_fork',
  'gc',
  'resource',
  'psutil',
  'process_time',
  'getrusage',
  'relativeCreated',
  'set_start_method',
  'get_context',
  'forkserver',
  '__cached__',
  'sys\\.flags',
  '_xoptions',
  'getallocatedblocks',
  'getrefcount',
  '_debugmallocstats',
  'sys\\.intern',
  'ctypes',
  'cffi',
  'setrecursionlimit',
  'audithook',
  'addaudithook',
  'modulefinder',
  'ModuleFinder',
  'pkgutil',
  'runpy',
  'reload',
  'sitecustomize',
  'usercustomize',
  'interpreters',
  '_testcapi',
];

const lookingAround: RegExp = new RegExp(
  words.map((word) => (/^\w/.test(word) ? `\\b${word}\\b` : word)).join('|'),
);

/** Whether a program may see that it was forked from a server. */
export function looksAround(source: string): boolean {
  return lookingAround.test(source);
}
