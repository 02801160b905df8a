import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';

/** What the name of a temporary file of `fix` says. */
export interface TemporaryName {
  /** Stands for the name of the article, which may be too long for a longer name. */
  readonly article: string;
  readonly host: string;
  readonly pid: number;
  /** When that process began, in clock ticks since the machine began; 0 where it is not known. */
  readonly began: string;
}

const form =
  /^\.jikko-([0-9a-f]{12})-([0-9a-f]{8})-(\d{1,10})-(\d{1,20})-([0-9a-f]{12})-([0-9a-f]{16})\.tmp$/;

const ownHost = digest(`host ${hostname()}`, 8);

/**
 * A new name for a temporary file beside an article, hidden and no Markdown. It ends with a sum of
 * itself: no file that somebody else made has such a name.
 */
export function newTemporaryName(articlePath: string): string {
  const nonce = randomBytes(6).toString('hex');
  const fields = [articleKey(articlePath), ownHost, process.pid, beganAt(process.pid), nonce];
  const start = `.jikko-${fields.join('-')}`;
  return `${start}-${sumOf(start)}.tmp`;
}

/** What a file's name says, or null where no `fix` made it. */
export function readTemporaryName(name: string): TemporaryName | null {
  const [, article = '', host = '', pid = '', began = '', , sum] = form.exec(name) ?? [];
  if (sum === undefined || sum !== sumOf(name.slice(0, name.lastIndexOf('-')))) return null;
  return { article, host, pid: Number(pid), began };
}

/** Stands for an article in the names of its temporary files. */
export function articleKey(articlePath: string): string {
  return digest(`article ${basename(articlePath)}`, 12);
}

/** Whether the process that made a temporary file has surely ended. */
export function hasEnded({ host, pid, began }: TemporaryName): boolean {
  if (host !== ownHost) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  // A younger process may have the same pid; in a container it mostly has.
  const now = beganAt(pid);
  return now !== '0' && began !== '0' && now !== began;
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)); the second may hold anything, in parentheses. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0';
  }
}

function sumOf(start: string): string {
  return digest(`jikko temporary file ${start}`, 16);
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
