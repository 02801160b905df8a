import type { Environment } from '../isolation/environment.ts';

/** The command `uv`, where it is on `PATH` and works; else null. */
export async function findUv(env: Environment): Promise<string | null> {
  const { execa } = await import('execa');
  const { failed } = await execa('uv', ['--version'], {
    env: { PATH: env['PATH'] ?? env['Path'] },
    extendEnv: process.platform === 'win32',
    reject: false,
    stdin: 'ignore',
    timeout: 10_000,
  });
  return failed ? null : 'uv';
}
