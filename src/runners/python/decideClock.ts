import type { ClockSetting } from '../../settings/runOptions.ts';
import type { ClockUsed, Program, RealClockReason } from '../../types.ts';
import { observesItself } from './observesItself.ts';

/** Without one of these a program does not wait for time to pass; awaiting alone takes none. */
const waiting: RegExp =
  /sleep|time_?out|deadline|call_later|call_at|\bwait\b|wait_for|Timer|sched|select|threading|queue|futures/;

/**
 * Words of programs that the virtual clock is not right for. To know it before saves a run; what
 * they do not find, `inside/clock/outside.py` does.
 */
const obstacles: readonly (readonly [RealClockReason, RegExp])[] = [
  [
    'subprocess',
    /\b(subprocess|multiprocessing|ProcessPool\w*|create_subprocess_\w+|os\.(system|popen|fork|exec\w*|spawn\w*|posix_spawn\w*))\b/,
  ],
  [
    'network',
    /\b(requests|urllib\.request|urlopen|http\.(client|server)|aiohttp|httpx|websockets?|socketserver|start_server|open_connection|create_connection|create_server|smtplib|ftplib)\b/,
  ],
  ['signal', /\b(signal|setitimer|faulthandler)\b/],
  ['computing', /\b(process_time(_ns)?|thread_time(_ns)?|timeit|getrusage|os\.times)\b/],
  ['database', /\bsqlite3\b/],
  // The system gives files the times of its own clock.
  [
    'files',
    /\b(st_[acm]time(_ns)?|st_birthtime|get[acm]time|os\.(utime|write|read|pipe|openpty)|TimedRotatingFileHandler|timerfd\w*)\b/,
  ],
  ['native', /\b(ctypes|cffi|numpy|pandas|torch|uvloop|gevent)\b/],
  ['itself', /\b(inspect|autospec|audithook|get_referents|_current_frames)\b|\bhelp\(/],
];

/** The clock that a program is to have, as far as its source tells. */
export function decideClock(program: Program, wanted: ClockSetting): ClockUsed {
  if (wanted === 'real') return { kind: 'real', reason: 'asked' };
  if (process.platform === 'win32') return { kind: 'real', reason: 'system' };
  const texts = [program.source, ...(program.files ?? []).map(({ text }) => text)];
  const source = texts.join('\n');
  if (wanted === 'auto' && !waiting.test(source)) return { kind: 'real', reason: 'noWaits' };
  if (observesItself(source)) return { kind: 'real', reason: 'itself' };
  const obstacle = obstacles.find(([, words]) => words.test(source));
  return obstacle ? { kind: 'real', reason: obstacle[0] } : { kind: 'virtual' };
}
