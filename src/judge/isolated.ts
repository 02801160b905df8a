import { type Problem, problem } from '../problem.ts';
import type { Output, Place, Program, ResultReport } from '../types.ts';
import type { Judgement } from './judgeOutput.ts';

/** How Python and the C library tell that something was refused or is not there. */
const refusal =
  /PermissionError|Permission denied|Operation not permitted|Read-only file system|Network is unreachable|No route to host|Name or service not known|[Nn]ame resolution|\bgaierror\b|\bURLError\b|ConnectionError\b|Connection refused|Max retries exceeded|No such file or directory: '\/|out of pty devices/;

/** What in a source starts programs, or names files elsewhere without a path. */
const reachesOut =
  /\bsubprocess\b|\bos\.(?:system|popen|exec|spawn)|\bexpanduser\b|\bPath\.home\b|\bpsutil\b|\bctypes\b/;

/** A path that leads out of the program's folder; a program may also just print one. */
const pathElsewhere = /['"](?:~|\/[\w.]|\.\.\/)[^'"]*/;

/** What in a source may look at a path. */
const looksAtFiles =
  /\bopen\b|\bos\b|\b(?:path|pathlib|shutil|glob|mmap|sqlite3|dbm|shelve|zipfile|tarfile|csv|io|tempfile|importlib|runpy)\b|\bPath\b|\b(?:read|load|from)_?\w*\(|\bsys\.path\b/;

/** What in a source reaches out for the network. */
const reachesForNetwork =
  /\b(?:socket|socketserver|ssl|urllib3?|http|ftplib|smtplib|imaplib|poplib|xmlrpc|requests|httpx|aiohttp|websockets?|boto3|paramiko|open_connection|start_server|create_server)\b|https?:\/\//;

/**
 * Under isolation that closes files or the network, a program that may have been stopped by it was
 * not checked: neither its failure nor what it printed instead says anything of the article.
 */
export function withIsolation(judgement: Judgement, program: Program, output: Output): Judgement {
  const { closed } = output;
  if (!closed) return judgement;
  const { failure } = judgement;
  const isolated = (error: string, place: Place | null): Problem =>
    problem('program-isolated', { error, level: closed.level }, place);
  if (failure?.code === 'program-raised' && refusal.test(failure.args.error)) {
    const reason = isolated(failure.args.error, failure.place);
    return {
      failure: reason,
      results: judgement.results.map((result) => becauseOf(result, failure, reason)),
    };
  }
  const sign = signOfReach(program, output, closed.network);
  if (sign === null) return judgement;
  const results = judgement.results.map((result): ResultReport => {
    if (result.verdict.outcome !== 'mismatch') return result;
    return {
      ...result,
      verdict: { outcome: 'failed', reason: isolated(sign, result.expected.place) },
    };
  });
  return { failure, results };
}

function becauseOf(result: ResultReport, failure: Problem, reason: Problem): ResultReport {
  const { verdict } = result;
  if (!('reason' in verdict) || verdict.reason.code !== failure.code) return result;
  return { ...result, verdict: { ...verdict, reason } };
}

/** What in the source or the output says that the program may have met a closed door. */
function signOfReach(
  { source }: Program,
  { lines }: Output,
  isNetworkClosed: boolean,
): string | null {
  const inOutput = lines.map(({ text }) => refusal.exec(text)?.[0]).find((text) => text);
  if (inOutput !== undefined) return inOutput;
  const inSource =
    reachesOut.exec(source) ??
    (looksAtFiles.test(source) ? pathElsewhere.exec(source) : null) ??
    (isNetworkClosed ? reachesForNetwork.exec(source) : null);
  return inSource?.[0] ?? null;
}
