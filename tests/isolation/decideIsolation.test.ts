import { describe, expect, it } from 'vitest';
import {
  decideIsolation,
  defaultIsolation,
  type IsolationDecision,
} from '../../src/isolation/decideIsolation.ts';
import { describeIsolation } from '../../src/isolation/describeIsolation.ts';
import { catalogues } from '../../src/messages/catalogues.ts';
import { newest } from '../runners/python/support.ts';

const decide = (request: Partial<typeof defaultIsolation>, env = {}): Promise<IsolationDecision> =>
  decideIsolation(newest.path, { ...defaultIsolation, ...request }, env);

const levelOf = (decision: IsolationDecision): string =>
  'isolation' in decision ? decision.isolation.level : 'refused';

describe('decideIsolation', () => {
  it('leaves the machine of the author as it is', async () => {
    expect(levelOf(await decide({}))).toBe('none');
    expect(levelOf(await decide({}, { CI: 'false' }))).toBe('none');
  });

  it('takes the strongest that can be had on a CI server', async () => {
    const full = await decide({ level: 'full' });
    const files = await decide({ level: 'files' });
    const strongest = [full, files].map(levelOf).find((level) => level !== 'refused') ?? 'limits';
    expect(levelOf(await decide({}, { CI: 'true' }))).toBe(strongest);
  });

  it('refuses a level that is weaker than what is required, without trying it', async () => {
    expect(
      await decideIsolation(
        'no-such-python',
        { level: 'limits', required: 'full', network: 'never' },
        {},
      ),
    ).toEqual({ tooWeak: 'limits', required: 'full' });
  });

  it('fails closed where what is asked for or required cannot be had', async () => {
    for (const request of [
      { level: 'full', required: null },
      { level: 'auto', required: 'full' },
    ] as const) {
      const decided = await decideIsolation(
        '/no/such/python',
        { ...request, network: 'never' },
        {},
      );
      expect(decided).toMatchObject({ unavailable: 'full' });
    }
  });

  it('needs no launcher where isolation is not wanted, and keeps the limits', async () => {
    for (const level of ['auto', 'none'] as const) {
      expect(await decide({ level })).toMatchObject({
        isolation: { level: 'none', on: ['resources'] },
        protection: null,
      });
    }
  });
});

describe('the line about isolation', () => {
  it('says what is on, what is not, and why', () => {
    const isolation = describeIsolation({
      level: 'files',
      network: 'always',
      isSupervised: true,
      failures: new Map([['full', 'unshare: Operation not permitted']]),
    });
    expect(catalogues.en.words.isolation(isolation)).toBe(
      'isolation files: limits on time, memory, output, processes and disk, an end to daemons, files outside of the folder; open: TCP (--network always), other processes, all of the network (not on this machine: unshare: Operation not permitted)',
    );
    expect(catalogues.ja.words.isolation(isolation)).toBe(
      '隔離 files：時間・メモリー・出力・プロセス・ディスクの上限、残ったプロセスの停止、フォルダー外のファイル／開いているもの：TCP（--network always）、ほかのプロセス、ネットワーク全体（このマシンでは不可：unshare: Operation not permitted）',
    );
  });
});
