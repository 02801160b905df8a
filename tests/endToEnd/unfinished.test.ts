import { expect, it } from 'vitest';
import { articleWith, makeRepository } from '../support/repository.ts';

/** What is loaded before jikko, and breaks what it reads files with. */
function brokenBy(read: string) {
  const own = makeRepository({
    'articles/first-article-x.md': articleWith('print(1)', '1'),
    'broken.cjs': `require('node:fs').promises.readFile = () => ${read};`,
  });
  return (mode: string) =>
    own.jikko(['verify'], {
      NODE_OPTIONS: `--require ${own.path('broken.cjs')} --unhandled-rejections=${mode}`,
    });
}

it('a run that never ends by itself is no success', async () => {
  const run = brokenBy('new Promise(() => {})');
  expect(await run('throw')).toMatchObject({ status: 13, stdout: '' });
});

it.each(['throw', 'warn'])('nor is one that breaks (--unhandled-rejections=%s)', async (mode) => {
  const run = brokenBy('{ throw new Error("broken"); }');
  const { status } = await run(mode);
  expect(status).toBeGreaterThan(0);
});
