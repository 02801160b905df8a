import { afterAll, describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { createPython } from '../../src/python.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { Verdict } from '../../src/types.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { articleWith } from '../support/repository.ts';

const python = createPython({ cwd: process.cwd(), env: process.env, limits: defaultLimits });
afterAll(python.close);

async function verdictOf(text: string): Promise<Verdict | undefined> {
  const context = { getRunner: python.getRunner, limits: defaultLimits };
  const { report } = await verifyArticle('README.md', splitByteOrderMark(text), context);
  expect(report.error).toBeNull();
  return report.codeBlocks[0]?.results[0]?.verdict;
}

async function unstable(code: string): Promise<{ cause: string; remedy: string; rows: string[] }> {
  const verdict = await verdictOf(articleWith(code, 'x'));
  if (verdict?.outcome !== 'unstable') throw new Error(`the outcome is ${verdict?.outcome}`);
  const { cause, remedy, difference } = verdict.instability;
  const rows = difference.rows.map(({ kind, text }) => `${kind} ${text}`);
  return { cause, remedy, rows };
}

const sixNames = "{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'}";

describe('what two runs print differently is told with its cause', () => {
  it.each([
    ['the order of a set', `print(${sixNames})`, 'setOrder'],
    ['the order of a set, line by line', `for x in ${sixNames}: print(x)`, 'setOrder'],
    ['a text made of a set', `print('-'.join(${sixNames}))`, 'setOrder'],
    ['hash()', 'x = hash("a")\nprint("bucket", x % 9973)', 'hash'],
    ['random numbers', 'import random\nprint(random.random())', 'random'],
    [
      'a shuffled list',
      'import random\nx = list(range(50))\nrandom.shuffle(x)\nprint(x)',
      'random',
    ],
    ['secrets', 'import secrets\nprint(secrets.token_hex(8))', 'secret'],
    ['id()', 'x = id([])\nprint("page", x // 16)', 'address'],
    ['a UUID', 'import uuid\nprint("id:", uuid.uuid4())', 'uuid'],
    ['the number of the process', 'import os\nprint("PID:", os.getpid())', 'processId'],
    [
      'a temporary folder with a name of its own',
      'import tempfile\nprint(tempfile.mkdtemp(prefix="app_"))',
      'temporaryName',
    ],
    ['a measured time without unit', 'import time\nprint(time.perf_counter_ns())', 'duration'],
  ])('%s', async (_, code, cause) => {
    expect((await unstable(code)).cause).toBe(cause);
  });

  it('and with the lines that differ', async () => {
    const { rows } = await unstable('import os\nprint("a")\nprint(os.getpid())\nprint("b")');
    const kinds = rows.map((row) => row.replace(/\d+/, '<n>'));
    expect(kinds).toEqual(['same a', 'claimed <n>', 'actual <n>', 'same b']);
  });
});

describe('the remedy makes the runs equal', () => {
  it.each([
    ['import random\nprint(random.random())'],
    ['from random import random\nprint(random())'],
  ])('a seed before %j', async (code) => {
    const { remedy } = await unstable(code);
    expect(
      (
        await verdictOf(
          articleWith(
            `${remedy.includes('import') ? '' : 'import random; '}${remedy}\n${code}`,
            'x',
          ),
        )
      )?.outcome,
    ).toBe('mismatch');
  });

  it.each([
    ['import uuid\nprint("id:", uuid.uuid4())', 'id: 12345678-1234-1234-1234-123456789abc'],
    ['import os\nprint("PID:", os.getpid(), "ok")', 'PID: 1 ok'],
    ['import os\nprint("a(b) [PID]", os.getpid())', 'a(b) [PID] 1'],
    ['import tempfile\nprint(tempfile.mkdtemp(prefix="app_"))', '/tmp/app_12345678'],
  ])('a normaliser for %j', async (code, claim) => {
    const { remedy } = await unstable(code);
    const withNormaliser = (text: string): string =>
      articleWith(code, text).replace('\n---\n\n', `\njikko:\n  ${remedy}\n---\n\n`);
    expect(await verdictOf(withNormaliser(claim))).toMatchObject({ outcome: 'match' });
    expect(await verdictOf(withNormaliser('x'))).toMatchObject({ outcome: 'mismatch' });
  });
});
