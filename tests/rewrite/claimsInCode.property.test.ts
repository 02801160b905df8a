import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { rewriteArticle, type RewrittenArticle } from '../../src/rewriteArticle.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import { type VerifiedArticle, verifyArticle } from '../../src/verifyArticle.ts';
import { recordingRunner } from '../support/recordingRunner.ts';
import { fuzzing } from '../support/fuzzing.ts';

const { getRunner, python } = recordingRunner();
afterAll(() => python.close());
const context = { getRunner, limits: defaultLimits };
const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

function verify(text: string): Promise<VerifiedArticle> {
  return verifyArticle('page.md', splitByteOrderMark(text), context);
}

async function fix(text: string): Promise<RewrittenArticle> {
  return rewriteArticle(await verify(text), nobody, context);
}

/** Python values whose output is one line. */
const value = fc.constantFrom(
  '1',
  '-2.5',
  '10 ** 20',
  'True',
  '"abc"',
  '"日本語"',
  '"5 です"',
  '"x # y"',
  '"1 # y"',
  '"# z"',
  '"a: b"',
  '"[link](u)"',
  '"<b>"',
  '[1, 2]',
  '{"k": (1,)}',
  'int',
  '"(注)"',
);
/** What a comment claims: a value, often a wrong one. */
const claim = fc.constantFrom('1', '-2.5', 'True', "'abc'", '[1, 2]', "{'k': (1,)}", '7', 'int');
/** A line of a claim in a fence. */
const line = fc.constantFrom('1', 'abc', '日本語', '[1, 2]', '1 2 3', '> q', '- l', '`', '...');
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const values = fc.array(value, { minLength: 1, maxLength: 3 });

type Block = readonly string[];

function fence(info: string, content: readonly string[]): Block {
  return [`\`\`\`${info}`, ...content, '```', ''];
}

const prints = (all: readonly string[]): string[] => all.map((one) => `print(${one})`);

const comment = fc
  .array(fc.tuple(value, claim, fc.constantFrom('=> ', '-> ', '出力: ', '')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    fence(
      'python',
      all.map(([v, c, mark]) => `print(${v})  # ${mark}${c}`),
    ),
  );

const expression = fc
  .tuple(value, claim)
  .map(([v, c]) => fence('python', [`x = ${v}`, `x  # => ${c}`]));

const below = fc
  .tuple(values, fc.array(claim, { minLength: 1, maxLength: 3 }))
  .map(([all, claims]) =>
    fence('python', [...prints(all), '# 出力:', ...claims.map((one) => `# ${one}`)]),
  );

const repl = fc
  .array(fc.tuple(value, fc.array(line, { maxLength: 2 })), { minLength: 1, maxLength: 4 })
  .map((all) =>
    fence(
      'python',
      all.flatMap(([v, claims]) => [`>>> ${v}`, ...claims]),
    ),
  );

/** Behind a separator what reads like code, as a link does, or like a comment is taken for that. */
const separable = values.filter((all) =>
  all.every((one) => one !== '"[link](u)"' && one !== '"# z"'),
);

const separator = fc
  .tuple(separable, fc.constantFrom('# 結果', '----', '実行結果:', '>>> Output'), lines)
  .map(([all, mark, claims]) => fence('python', [...prints(all), '', mark, '1 2', ...claims]));

const transcript = fc
  .tuple(values, fc.constantFrom('$', '%', '(venv) $', 'user@host:~$', 'PS C:\\work>'), lines)
  .map(([all, prompt, claims]) => [
    ...fence('python:main.py', prints(all)),
    ...fence('', [`${prompt} python main.py`, ...claims]),
  ]);

const containers: readonly ((block: Block) => string[])[] = [
  (block) => [...block],
  (block) => block.map((text) => `> ${text}`.trimEnd()),
  (block) => ['- item', '', ...block.map((text) => (text === '' ? '' : `  ${text}`))],
  (block) => ['> 1. item', '>', ...block.map((text) => `>    ${text}`.trimEnd())],
];

const article = fc
  .record({
    blocks: fc.array(fc.oneof(comment, expression, below, repl, separator, transcript), {
      minLength: 1,
      maxLength: 4,
    }),
    container: fc.constantFrom(...containers),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    hasByteOrderMark: fc.boolean(),
  })
  .map(({ blocks, container, lineEnd, hasByteOrderMark }) => {
    const text = container(blocks.flat()).join(lineEnd) + lineEnd;
    return (hasByteOrderMark ? '\uFEFF' : '') + text;
  });

/** The article where every edit is undone, found from its end on. */
function undone(before: string, text: string, { rewrites }: RewrittenArticle): string {
  const shift = before.startsWith('\uFEFF') ? 1 : 0;
  const edits = rewrites.flatMap((rewrite) => rewrite.edits);
  let [done, rest, end] = ['', text, before.length];
  for (const { range, text: written } of edits.toSorted((a, b) => b.range.start - a.range.start)) {
    const after = before.slice(range.end + shift, end);
    expect(rest.endsWith(written + after)).toBe(true);
    rest = rest.slice(0, rest.length - written.length - after.length);
    done = before.slice(range.start + shift, range.end + shift) + after + done;
    end = range.start + shift;
  }
  return rest + done;
}

it(
  'a rewrite of claims in code makes every one match, is its own fixed point, and changes nothing else',
  async () => {
    await fc.assert(
      fc.asyncProperty(article, async (before) => {
        const rewritten = await fix(before);
        expect(rewritten.refusals.map(({ code, args }) => ({ code, ...args }))).toEqual([]);
        const text = rewritten.text ?? before;
        expect(undone(before, text, rewritten)).toBe(before);

        const { report } = await verify(text);
        const results = report.codeBlocks.flatMap((one) => one.results);
        // One line that stands for several is not judged.
        const others = results.filter(({ verdict }) => verdict.outcome !== 'match');
        expect(others.filter(({ verdict }) => verdict.outcome !== 'skipped')).toEqual([]);
        expect((await fix(text)).text).toBeNull();
      }),
      { numRuns: fuzzing.programs, seed: fuzzing.seed },
    );
  },
  fuzzing.timeoutMs,
);
