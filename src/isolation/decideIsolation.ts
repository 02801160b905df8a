import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAtLeast, type IsolationLevel, isolationLevels } from '../nouns/isolation.ts';
import type { Isolation, NetworkMode } from '../types.ts';
import { describeIsolation, type Failures } from './describeIsolation.ts';
import type { Environment } from './environment.ts';
import { interpreterPaths } from './interpreterPaths.ts';
import type { Protection } from './launchCommand.ts';
import { removeFolder } from './removeFolder.ts';
import { tryProtection } from './tryProtection.ts';

/** What the user asks for. */
export interface IsolationRequest {
  /**
   * `auto`: on a CI server, where strangers' articles come, the strongest that can be had; else
   * `none`, so that a program of the author's own sees his machine as plain Python does, and starts
   * as fast. The limits that jikko itself watches hold at every level.
   */
  readonly level: IsolationLevel | 'auto';
  /** With less than this nothing is to run; null for whatever can be had. */
  readonly required: IsolationLevel | null;
  readonly network: NetworkMode;
}

export const defaultIsolation: IsolationRequest = {
  level: 'auto',
  required: null,
  network: 'never',
};

/** How the programs of an interpreter are to be protected, or what cannot be had. */
export type IsolationDecision =
  | { readonly isolation: Isolation; readonly protection: Protection | null }
  | { readonly unavailable: IsolationLevel; readonly detail: string }
  | { readonly tooWeak: IsolationLevel; readonly required: IsolationLevel };

/** What each level must have been seen to close. */
const mustClose = {
  limits: [],
  files: ['files', 'tcp'],
  full: ['files', 'processes', 'network'],
} as const;

/** Decides by trying, from the strongest level that is wanted down to the weakest that will do. */
export async function decideIsolation(
  python: string,
  request: IsolationRequest,
  env: Environment,
): Promise<IsolationDecision> {
  const { level, required, network } = request;
  if (level !== 'auto' && required !== null && !isAtLeast(level, required)) {
    return { tooWeak: level, required };
  }
  const [most, least] = boundsOf(request, env);
  const failures: Failures = new Map();
  for (const wanted of isolationLevels.toReversed()) {
    if (!isAtLeast(most, wanted) || !isAtLeast(wanted, least)) continue;
    if (wanted === 'none') return described('none', null);
    const found = await attemptLevel(python, wanted);
    if ('readable' in found) {
      return described(wanted, { level: wanted, readable: found.readable, network });
    }
    failures.set(wanted, found.detail);
  }
  return { unavailable: least, detail: [...failures.values()].at(-1) ?? '' };

  function described(reached: IsolationLevel, protection: Protection | null): IsolationDecision {
    const isSupervised = protection !== null;
    return {
      isolation: describeIsolation({ level: reached, network, isSupervised, failures }),
      protection,
    };
  }
}

/** The strongest level to try, and the weakest that is enough. */
function boundsOf(
  { level, required }: IsolationRequest,
  env: Environment,
): readonly [IsolationLevel, IsolationLevel] {
  if (level !== 'auto') return [level, level];
  const least = required ?? 'none';
  return [isContinuousIntegration(env) ? 'full' : least, least];
}

function isContinuousIntegration({ CI }: Environment): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

/** Tries one level on a Python by trying to break out of it. */
export async function attemptLevel(
  python: string,
  level: Protection['level'],
): Promise<{ readonly readable: readonly string[] } | { readonly detail: string }> {
  if (process.platform !== 'linux') return { detail: `not on ${process.platform}` };
  try {
    const readable = level === 'limits' ? [] : await readableOf(python);
    // Without the network, also where it is allowed: what can be closed is to be seen.
    const tried = await tryProtection(python, { level, readable, network: 'never' });
    if ('detail' in tried) return tried;
    const open = mustClose[level].filter((thing) => !tried.closed.has(thing));
    if (open.length > 0) return { detail: `still open: ${open.join(', ')}` };
    return { readable };
  } catch (error) {
    return { detail: String(error).split('\n')[0] ?? '' };
  }
}

async function readableOf(python: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-paths-'));
  try {
    return await interpreterPaths(python, folder);
  } finally {
    await removeFolder(folder);
  }
}
