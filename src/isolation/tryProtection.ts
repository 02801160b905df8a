import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProtectedThing } from '../types.ts';
import { programEnvironment } from './environment.ts';
import { launchCommand, type Protection } from './launchCommand.ts';
import { removeFolder } from './removeFolder.ts';

/** What a protection closed to a program that tried, or why nothing could be started under it. */
export type Tried = { readonly closed: ReadonlySet<ProtectedThing> } | { readonly detail: string };

const attempts: string = readFileSync(new URL('./inside/attempts.py', import.meta.url), 'utf8');

const timeoutMs = 20_000;

/** Tries a protection by doing what it is to prevent. */
export async function tryProtection(python: string, protection: Protection): Promise<Tried> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'jikko-probe-'));
  const [folder, outside] = [join(root, 'inside'), join(root, 'outside')];
  const server = createServer((socket) => socket.destroy());
  try {
    for (const path of [folder, outside]) mkdirSync(path);
    writeFileSync(join(outside, 'planted'), '');
    const port = await listen(server);
    const tests = [python, '-I', '-S', '-c', attempts, outside, port, String(process.pid)] as const;
    const size = { maxFileBytes: 1 << 20, maxMemoryBytes: 1 << 20 };
    const options = { python, protection, folder, wantsNetwork: false, ...size };
    const [file, ...args] = launchCommand(tests, options);
    const { execa } = await import('execa');
    const result = await execa(file, args, {
      cwd: folder,
      env: programEnvironment(process.env, { home: folder, temporary: folder }),
      extendEnv: false,
      stdin: 'ignore',
      timeout: timeoutMs,
      forceKillAfterDelay: 500,
      reject: false,
    });
    const [first, ...closed] = result.stdout.split('\n');
    if (first === 'started') return { closed: new Set(closed as ProtectedThing[]) };
    return { detail: detailOf(result.stderr) || (result.shortMessage?.split('\n')[0] ?? '') };
  } finally {
    server.close();
    await removeFolder(root);
  }
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return String((server.address() as AddressInfo).port);
}

/** What the launcher says of the error, which CPython would show as the last line, too. */
function detailOf(stderr: string): string {
  const line = stderr.trim().split('\n').at(-1) ?? '';
  const message = /'([^']*)'/.exec(line)?.[1];
  return message ?? line;
}
