import { afterAll, assert, beforeAll, describe, it } from 'vitest';
import { decideIsolation } from '../../src/isolation/decideIsolation.ts';
import { createPythonRunner } from '../../src/runners/python/pythonRunner.ts';
import type { Output } from '../../src/types.ts';
import { generous, newest, ownTemporaryFolder } from '../runners/python/support.ts';
import { type Attack, attacks, type AttackedLevel } from './attackTable.ts';
import { makeWorld, type World } from './world.ts';

ownTemporaryFolder();
const levels: readonly AttackedLevel[] = ['limits', 'files', 'full'];

process.env['PLANTED'] = 'planted-token';
afterAll(() => {
  delete process.env['PLANTED'];
});

/** What the probe found, which decides what is skipped. */
const decisions = new Map(
  await Promise.all(
    levels.map(async (level) => {
      const request = { level, required: null, network: 'never' } as const;
      return [level, await decideIsolation(newest.path, request, {})] as const;
    }),
  ),
);

describe.each(levels)('at the level %s', (level) => {
  const decision = decisions.get(level);
  const protection = decision && 'protection' in decision ? decision.protection : null;
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const run = async ({ source, limits }: Attack, marker: string): Promise<Output> => {
    const runner = createPythonRunner({
      interpreter: newest,
      limits: { ...generous, ...limits },
      cores: 4,
      protection,
    });
    try {
      return await runner.run({ program: { source: source(world, marker) }, alone: false });
    } finally {
      await runner.close();
    }
  };

  // Skipped where the machine cannot do it: the probe tried.
  describe.skipIf(protection === null)('a program that', () => {
    it.concurrent.each(attacks.map((attack, index) => ({ ...attack, index })))(
      '$name',
      async (attack) => {
        const marker = `attack-${process.pid}-${level}-${attack.index}`;
        const output = await run(attack, marker);
        const didSucceed = attack.succeeded(output, world, marker);
        const shown = JSON.stringify(output.lines.map(({ text }) => text.slice(0, 300)));
        const mayDo = attack.succeedsAt.includes(level);
        const expected = mayDo && attack.varies ? didSucceed : mayDo;
        assert.equal(didSucceed, expected, shown);
        assert.equal(output.limit, attack.endedBy ?? output.limit, shown);
      },
    );
  });
});
