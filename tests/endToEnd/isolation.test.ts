import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decideIsolation } from '../../src/isolation/decideIsolation.ts';
import { newest } from '../runners/python/support.ts';
import { articleWith, cliPath, frontMatter, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';

const canBe = async (level: 'limits' | 'files' | 'full'): Promise<boolean> => {
  const decided = await decideIsolation(
    newest.path,
    { level, required: null, network: 'never' },
    {},
  );
  return 'protection' in decided && decided.protection !== null;
};

const [hasSupervisor, hasFiles] = await Promise.all([canBe('limits'), canBe('files')]);

it('tells in JSON what programs were kept from', async () => {
  const repository = makeRepository({ [name]: articleWith('print(1)', '1') });
  const { stdout } = await repository.jikko(['verify', '--reporter=json', '--isolation=none']);
  expect(JSON.parse(stdout).isolation).toMatchObject({ level: 'none', on: ['resources'] });
});

it('runs nothing where isolation is weaker than required', async () => {
  const repository = makeRepository({});
  const ran = repository.path('ran');
  const article = articleWith(`open(${JSON.stringify(ran)}, "w")`, '1');
  const { status, stdout } = await makeRepository({ [name]: article }).jikko([
    'verify',
    '--isolation=limits',
    '--require-isolation=full',
  ]);
  expect(status).toBe(3);
  expect(stdout).toContain('The isolation “limits” is less than “full”, which is required');
  expect(existsSync(ran)).toBe(false);
});

it.skipIf(!hasFiles)('says that isolation stopped a program, and never accuses it', async () => {
  const code = 'try:\n    open("/etc/shadow")\nexcept OSError as error:\n    print(error)';
  const repository = makeRepository({ [name]: articleWith(code, 'opened') });
  const { status, stdout } = await repository.jikko(['verify', '--isolation=files']);
  expect(status).toBe(3);
  expect(stdout).toContain('may have been stopped by the isolation “files”');
});

describe.skipIf(!hasFiles)('the directive `network`', () => {
  it.each([
    ['never', false],
    ['directive', true],
    ['always', true],
  ])('under --network %s opens the network: %s', async (mode, isOpen) => {
    const server = createServer((socket) => socket.end());
    server.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const code = `import socket\nsocket.create_connection(("127.0.0.1", ${port}))\nprint("open")`;
    const block = `<!-- jikko: network -->\n\`\`\`python\n${code}\n\`\`\``;
    const article = `${frontMatter}${block}\n\n**結果**:\n\`\`\`\nopen\n\`\`\`\n`;
    const repository = makeRepository({ [name]: article });
    const args = ['verify', '--isolation=files', `--network=${mode}`];
    expect((await repository.jikko(args)).status).toBe(isOpen ? 0 : 3);
  });
});

it.skipIf(!hasSupervisor)(
  'leaves no process and no folder when it is killed itself in the middle',
  async () => {
    const started = makeRepository({}).path('started');
    const code = `import os, time
with open(${JSON.stringify(`${started}.tmp`)}, "w") as file:
    file.write(str(os.getpid()))
os.rename(file.name, ${JSON.stringify(started)})
time.sleep(300)`;
    const repository = makeRepository({ [name]: articleWith(code, 'wrong') });
    const temporary = repository.path('tmp');
    mkdirSync(temporary);
    const running = execa(
      process.execPath,
      // On the virtual clock it would not wait to be killed.
      [cliPath, 'verify', '--isolation=limits', '--timeout=300', '--clock=real'],
      { cwd: repository.folder, env: { TMPDIR: temporary }, reject: false },
    );
    while (!existsSync(started)) await delay(20);
    running.kill('SIGKILL');
    await running;
    // Both come to pass, or the test runs out of time.
    while (readdirSync(temporary).length > 0) await delay(20);
    while (existsSync(`/proc/${readFileSync(started, 'utf8')}`)) await delay(20);
    expect(readdirSync(temporary)).toEqual([]);
  },
);
