import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import type { PrivateFacts } from './rewrite/privateText.ts';

/** What this machine must not tell by way of an article. */
export function privateFacts(): PrivateFacts {
  return {
    homeFolder: homedir(),
    userName: userName(),
    hostName: hostname(),
    temporaryFolder: tmpdir(),
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a user id that has no name.
    return '';
  }
}
