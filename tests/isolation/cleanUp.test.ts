import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { killAll } from '../../src/isolation/kill.ts';
import { remember } from '../../src/isolation/liveRuns.ts';
import { canSeeProcesses, readProcessTable } from '../../src/isolation/processTable.ts';
import { removeFolder } from '../../src/isolation/removeFolder.ts';

const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'clean-up-'));

/** A process that sleeps in a session of its own and carries the folder in its environment. */
function sleeper(folder: string) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    detached: true,
    stdio: 'ignore',
    env: { HOME: folder },
  });
  if (child.pid === undefined) throw new Error('could not be started');
  return { pid: child.pid, ended: once(child, 'exit') };
}

describe('removeFolder', () => {
  it('removes folders that were locked, and does not mind one that is gone', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'a', 'b', 'file'), '');
    chmodSync(join(folder, 'a', 'b'), 0);
    chmodSync(join(folder, 'a'), 0);
    await removeFolder(folder);
    await removeFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('killAll', () => {
  it('leaves a program alone that has started since and is not known yet', async () => {
    const folders = [makeFolder(), makeFolder()] as const;
    const first = sleeper(folders[0]);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const other = sleeper(folders[1]);
    await killAll({ leaderPid: first.pid, folder: folders[0] });
    expect(process.kill(other.pid, 0)).toBe(true);
    await killAll({ leaderPid: other.pid, folder: folders[1] });
    await other.ended;
    for (const folder of folders) await removeFolder(folder);
  });

  it.runIf(canSeeProcesses)('kills a child that forgot all that it carried', async () => {
    const folder = makeFolder();
    const script =
      `const { spawn } = require('node:child_process');` +
      `const options = { cwd: '/', env: {}, stdio: 'ignore' };` +
      `const child = spawn('sleep', ['100'], options); console.log(child.pid);` +
      `child.unref(); process.exit();`;
    const options = { detached: true, env: { HOME: folder, PATH: process.env['PATH'] } } as const;
    const leader = spawn(process.execPath, ['-e', script], options);
    const [said] = (await once(leader.stdout, 'data')) as [Buffer];
    await once(leader, 'exit');
    const left = Number(said);
    expect(process.kill(left, 0)).toBe(true);
    await killAll({ leaderPid: leader.pid ?? 0, folder });
    // Nobody may have asked yet how it ended.
    const state = (): string => readProcessTable([left]).get(left)?.state ?? 'Z';
    await vi.waitFor(() => expect(state()).toBe('Z'));
    await removeFolder(folder);
  });

  it('kills the group of the program', async () => {
    const folder = makeFolder();
    const { pid, ended } = sleeper(folder);
    await killAll({ leaderPid: pid, folder });
    expect(await ended).toEqual([null, 'SIGKILL']);
    await removeFolder(folder);
  });

  it('kills what has left the group, and leaves the first process of another run alone', async () => {
    const folders = [makeFolder(), makeFolder()] as const;
    const first = sleeper(folders[0]);
    await killAll({ leaderPid: first.pid, folder: folders[0] });
    const [left, other] = [sleeper(folders[0]), sleeper(folders[1])];
    const isOthers = (pid: number): boolean => pid === other.pid;
    await killAll({ leaderPid: first.pid, folder: folders[0], isOthers });
    expect(await left.ended).toEqual([null, 'SIGKILL']);
    expect(process.kill(other.pid, 0)).toBe(true);
    await killAll({ leaderPid: other.pid, folder: folders[1] });
    expect(await other.ended).toEqual([null, 'SIGKILL']);
    for (const folder of folders) await removeFolder(folder);
  });
});

describe.skipIf(process.platform === 'win32')('the end of this process', () => {
  it('kills what still runs and removes its folder', async () => {
    const folder = makeFolder();
    const { pid, ended } = sleeper(folder);
    const { run } = remember(folder);
    run.leaderPid = pid;
    const atExit = process.listeners('exit').find(({ name }) => name === 'removeAll');
    atExit?.call(process, 0);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves alone what was forgotten', async () => {
    const folder = makeFolder();
    const { forget } = remember(folder);
    forget();
    process
      .listeners('exit')
      .find(({ name }) => name === 'removeAll')
      ?.call(process, 0);
    expect(existsSync(folder)).toBe(true);
    await removeFolder(folder);
  });
});
