import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { mayFork } from '../../src/runners/python/forkServer/mayFork.ts';
import { articleWith, cliPath, makeRepository } from '../support/repository.ts';

it.runIf(mayFork(null))(
  'when jikko itself is killed, its fork server ends programs and their daemons, and removes what is left',
  async () => {
    const repository = makeRepository({});
    const started = repository.path('started');
    const code = [
      'import os, pathlib, time',
      'first = os.getpid()',
      'if os.fork() == 0:',
      '    os.setsid()',
      '    if os.fork() > 0:',
      '        os._exit(0)',
      `    pathlib.Path(${JSON.stringify(started)}).write_text(f"{first} {os.getpid()}")`,
      'time.sleep(300)',
    ].join('\n');
    const withArticle = makeRepository({ 'articles/an-article-01.md': articleWith(code, '1') });
    const temporary = withArticle.path('tmp');
    mkdirSync(temporary);
    const running = execa(
      process.execPath,
      [cliPath, 'verify', '--timeout', '300', '--clock', 'real'],
      {
        cwd: withArticle.folder,
        env: { TMPDIR: temporary },
        reject: false,
      },
    );
    while (!existsSync(started) || readFileSync(started, 'utf8') === '') await delay(20);
    const pids = readFileSync(started, 'utf8').split(' ').map(Number);
    running.kill('SIGKILL');
    await running;
    while (pids.some(isAlive) || readdirSync(temporary).length > 0) await delay(20);
    expect(readdirSync(temporary)).toEqual([]);
  },
);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
