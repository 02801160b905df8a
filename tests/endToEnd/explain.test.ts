import { expect, it } from 'vitest';
import { articleWith, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';

it('--explain shows how the verdict at a line came about, in text and in JSON', async () => {
  const code = 'print("a")\nprint("b", flush=True)';
  const repository = makeRepository({ [name]: articleWith(code, 'a\nc') });
  const { stdout, status } = await repository.jikko(['verify', '--explain', `${name}:9`]);
  const withoutTimes = stdout
    .replaceAll(/ *[\d.]+ ms/g, ' 0 ms')
    .replaceAll(/Python [\d.]+/g, 'Python 3');
  expect(withoutTimes).toContain(`\
${name}:9 How the verdict on the code block at line 9 came about

Claim on lines 15–18: a fence, labelled “実行結果”
  surely a claim: it is wrong if it does not match

Runs \`python main.py\` with Python 3, in a fresh folder
  time limit: 10 s

Run 1
  hash seed 0, beside other programs
  clock: real (it does not wait)
 0 ms  stdout  a
 0 ms  stdout  b
  ended with exit status 0 after 0 ms

Run 2, the reference run, since a fast run may only pass
  hash seed 0, beside other programs
  clock: real (a reference run really waits)
 0 ms  stdout  a
 0 ms  stdout  b
  ended with exit status 0 after 0 ms

Run 3, since a claim did not match, or not every time
  hash seed 1, alone on the machine
  clock: real (a reference run really waits)
 0 ms  stdout  a
 0 ms  stdout  b
  ended with exit status 0 after 0 ms

Claim on lines 15–18: a fence, labelled “実行結果”
  Compared: lines 16–17 with all that was printed (stdout)
     16 = a
            equal, the same characters
     17 ≠ c
            differs
            printed: b
  Verdict: mismatch
  \`jikko fix\` would write:
    a
    b
`);
  expect(status).toBe(1);

  const json = await repository.jikko(['verify', '--reporter', 'json', '--explain', `${name}:9`]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    articles: [
      {
        codeBlocks: [
          {
            explanation: {
              program: { file: 'main.py' },
              runs: [
                { hashSeed: 0, via: 'fork' },
                { hashSeed: 0, via: 'reference' },
                { hashSeed: 1, via: 'reference' },
              ],
              claims: [{ line: 15, fix: { kind: 'writes', text: 'a\nb' } }],
            },
          },
        ],
      },
    ],
  });
  expect(repository.read(name).toString()).toBe(articleWith(code, 'a\nc'));
});

it.each([[[]], [[name]], [[`${name}:9`, 'articles']]])(
  '--explain needs a line: %j',
  async (paths) => {
    const repository = makeRepository({ [name]: articleWith('print(1)', '1') });
    const { stdout, stderr, status } = await repository.jikko(['verify', '--explain', ...paths]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('`jikko verify --explain articles/x.md:12`');
  },
);
