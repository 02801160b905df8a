import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a hostile program would like to get at, planted outside of its folder. */
export interface World {
  readonly secret: string;
  /** A folder that is no business of the program's. */
  readonly outside: string;
  readonly key: string;
  readonly githubEnv: string;
  readonly tcpPort: number;
  readonly udpPort: number;
  readonly socketPath: string;
  /** Without the zero byte before it. */
  readonly abstractName: string;
  /** A process of the same user, with the secret in its environment: as jikko itself. */
  readonly victim: number;
  readonly isVictimAlive: () => boolean;
  /** How often somebody came by each way. */
  readonly visits: Record<'tcp' | 'udp' | 'socket' | 'abstract', number>;
  readonly close: () => Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const outside = mkdtempSync(join(tmpdir(), 'world-'));
  const secret = `secret-${randomBytes(8).toString('hex')}`;
  const key = join(outside, 'home', '.ssh', 'id_ed25519');
  mkdirSync(join(outside, 'home', '.ssh'), { recursive: true });
  writeFileSync(key, secret);
  const githubEnv = join(outside, 'github_env');
  writeFileSync(githubEnv, '');
  const visits = { tcp: 0, udp: 0, socket: 0, abstract: 0 };
  const socketPath = join(outside, 'docker.sock');
  const abstractName = `abstract-${secret}`;
  const servers = await Promise.all([
    listening({ port: 0, host: '127.0.0.1' }, () => (visits.tcp += 1)),
    listening({ path: socketPath }, () => (visits.socket += 1)),
    listening({ path: `\0${abstractName}` }, () => (visits.abstract += 1)),
  ]);
  const udp = createSocket('udp4', () => (visits.udp += 1));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const victim = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {
    env: { TOKEN: secret },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Only now it is what it shall be, and no longer a copy of this process.
  await once(victim.stdout, 'data');
  return {
    secret,
    outside,
    key,
    githubEnv,
    tcpPort: (servers[0].address() as AddressInfo).port,
    udpPort: udp.address().port,
    socketPath,
    abstractName,
    victim: victim.pid ?? 0,
    isVictimAlive: () => victim.exitCode === null && victim.signalCode === null,
    visits,
    close: async () => {
      for (const server of servers) server.close();
      udp.close();
      victim.kill('SIGKILL');
      rmSync(outside, { recursive: true, force: true });
    },
  };
}

async function listening(where: object, onVisit: () => void): Promise<Server> {
  const server = createServer((socket) => {
    onVisit();
    socket.destroy();
  });
  server.listen(where);
  await once(server, 'listening');
  return server;
}

/** Whether a process has this in its command line. */
export function isRunning(marker: string): boolean {
  return readdirSync('/proc').some((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(marker);
    } catch {
      return false;
    }
  });
}
