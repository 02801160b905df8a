import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { articleWith, cliPath, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';

it.each(['SIGINT', 'SIGTERM'] as const)(
  'on %s programs are killed, temporary folders removed, and the article is left alone',
  async (signal) => {
    const repository = makeRepository({});
    const [started, survived] = [repository.path('started'), repository.path('survived')];
    const code = [
      'import pathlib, time',
      `pathlib.Path(${JSON.stringify(started)}).touch()`,
      'time.sleep(3)',
      `pathlib.Path(${JSON.stringify(survived)}).touch()`,
    ].join('\n');
    const content = articleWith(code, 'wrong');
    const withArticle = makeRepository({ [name]: content });
    const temporary = withArticle.path('tmp');
    mkdirSync(temporary);
    // On the virtual clock it would not wait to be killed.
    const args = ['fix', '--lang', 'en', '--clock', 'real'];
    const running = execa(process.execPath, [cliPath, ...args], {
      cwd: withArticle.folder,
      env: { TMPDIR: temporary },
      reject: false,
    });
    while (!existsSync(started)) await delay(20);
    running.kill(signal);
    const { exitCode, stdout, stderr } = await running;
    expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: '' });
    expect(stdout).toContain('0 examples, 0 match');
    expect(stdout).toContain('Interrupted: 1 article not finished');
    expect(readdirSync(temporary)).toEqual([]);
    expect(withArticle.read(name).toString()).toBe(content);
    await delay(4000);
    expect(existsSync(survived)).toBe(false);
  },
);
