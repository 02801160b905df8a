import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScheduler, type SetIdle } from '../../src/runners/scheduler.ts';

/** Tasks that run until they are told to end; the names of those that run are in `running`. */
function stage(cores: number, maxRunning = 64, shortMs?: number) {
  const scheduler = createScheduler({
    cores,
    maxRunning,
    ...(shortMs !== undefined && { shortMs }),
  });
  const running: string[] = [];
  const started: string[] = [];
  const controls = new Map<string, { setIdle: SetIdle; end: () => void }>();
  const add = (name: string, alone = false): Promise<void> =>
    scheduler.schedule(
      (setIdle) =>
        new Promise<void>((resolve) => {
          started.push(name);
          running.push(name);
          const end = (): void => {
            running.splice(running.indexOf(name), 1);
            resolve();
          };
          controls.set(name, { setIdle, end });
        }),
      alone,
    );
  const control = (name: string) => {
    const found = controls.get(name);
    if (!found) throw new Error(`${name} has not been started`);
    return found;
  };
  const end = async (name: string): Promise<void> => {
    control(name).end();
    await new Promise((resolve) => void setImmediate(resolve));
  };
  const idle = (name: string): SetIdle => control(name).setIdle;
  return { add, end, running, started, idle, wanted: scheduler.wanted };
}

describe('createScheduler', () => {
  it('starts as many as there are cores, first come, first served', async () => {
    const { add, end, running } = stage(2);
    for (const name of ['a', 'b', 'c', 'd']) void add(name);
    expect(running).toEqual(['a', 'b']);
    await end('b');
    expect(running).toEqual(['a', 'c']);
    await end('a');
    expect(running).toEqual(['c', 'd']);
  });

  it('lends the place of one that sleeps to the next', async () => {
    const { add, end, running, idle } = stage(1);
    for (const name of ['a', 'b', 'c']) void add(name);
    expect(running).toEqual(['a']);
    idle('a')(true);
    expect(running).toEqual(['a', 'b']);
    idle('a')(false);
    await end('b');
    expect(running).toEqual(['a']);
    await end('a');
    expect(running).toEqual(['c']);
  });

  it('counts one that sleeps once, however often it is told', () => {
    const { add, running, idle } = stage(1);
    for (const name of ['a', 'b', 'c']) void add(name);
    idle('a')(true);
    idle('a')(true);
    expect(running).toEqual(['a', 'b']);
  });

  it('gives the place of one back that ends in its sleep', async () => {
    const { add, end, running, idle } = stage(1);
    for (const name of ['a', 'b', 'c']) void add(name);
    idle('a')(true);
    await end('a');
    expect(running).toEqual(['b']);
    await end('b');
    expect(running).toEqual(['c']);
  });

  it('never runs more than the most, though all sleep', () => {
    const { add, running, idle } = stage(1, 3);
    for (const name of ['a', 'b', 'c', 'd']) void add(name);
    for (const name of ['a', 'b', 'c']) idle(name)(true);
    expect(running).toEqual(['a', 'b', 'c']);
  });

  it('runs one alone when all before have ended, and lets none start meanwhile', async () => {
    const { add, end, running, idle } = stage(2);
    void add('a');
    void add('alone', true);
    void add('b');
    expect(running).toEqual(['a']);
    idle('a')(true);
    expect(running).toEqual(['a']);
    await end('a');
    expect(running).toEqual(['alone']);
    idle('alone')(true);
    expect(running).toEqual(['alone']);
    await end('alone');
    expect(running).toEqual(['b']);
  });

  it('goes on after one that fails, and hands its error on', async () => {
    const scheduler = createScheduler({ cores: 1, maxRunning: 1 });
    const failing = scheduler.schedule(() => Promise.reject(new Error('no')), true);
    const next = scheduler.schedule(() => Promise.resolve('yes'), false);
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});

describe('after a task that was short', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('one more than cores may be busy, until one was long', async () => {
    const { add, end, running } = stage(1, 64, 50);
    for (const name of ['a', 'b', 'c', 'd', 'e']) void add(name);
    expect(running).toEqual(['a']);
    vi.advanceTimersByTime(49);
    await end('a');
    expect(running).toEqual(['b', 'c']);
    vi.advanceTimersByTime(50);
    await end('b');
    expect(running).toEqual(['c']);
  });

  it('one that asks to be alone is', async () => {
    const { add, end, running } = stage(1, 64, 50);
    void add('a');
    void add('alone', true);
    void add('b');
    await end('a');
    expect(running).toEqual(['alone']);
  });

  it('no more run than the most', async () => {
    const { add, end, running } = stage(2, 2, 50);
    for (const name of ['a', 'b', 'c', 'd']) void add(name);
    await end('a');
    expect(running).toEqual(['b', 'c']);
  });
});

/** Whether a promise is settled already. */
const isSettled = async (promise: Promise<void>): Promise<boolean> => {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => void setImmediate(resolve));
  return settled;
};

describe('wanted', () => {
  it('resolves at once while fewer than three wait for each core', async () => {
    const { add, wanted } = stage(1);
    for (const name of ['a', 'b', 'c']) void add(name);
    expect(await isSettled(wanted())).toBe(true);
  });

  it('waits until enough have been started', async () => {
    const { add, end, wanted } = stage(1);
    for (const name of ['a', 'b', 'c', 'd', 'e']) void add(name);
    const more = wanted();
    expect(await isSettled(more)).toBe(false);
    await end('a');
    expect(await isSettled(more)).toBe(false);
    await end('b');
    expect(await isSettled(more)).toBe(true);
  });
});
