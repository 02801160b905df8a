import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { rewriteArticle } from '../../src/rewriteArticle.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import { type VerifiedArticle, verifyArticle } from '../../src/verifyArticle.ts';
import { recordingRunner } from '../support/recordingRunner.ts';

const path = 'articles/python-async-await-basics.md';
const original = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { getRunner, python } = recordingRunner();
const facts = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

function verifyText(text: string): Promise<VerifiedArticle> {
  return verifyArticle(path, splitByteOrderMark(text), { getRunner, limits: defaultLimits });
}

async function fixed(text: string): Promise<string | null> {
  const context = { getRunner, limits: defaultLimits };
  return (await rewriteArticle(await verifyText(text), facts, context)).text;
}

function wrongLines({ judged }: VerifiedArticle): number[] {
  const verdicts = judged.flatMap(({ report }) => report.results.map(({ verdict }) => verdict));
  return verdicts.flatMap((one) =>
    'difference' in one ? [one.difference.firstLineInArticle] : [],
  );
}

// The first run waits for the sleeps of the article; all later ones use its outputs.
beforeAll(async () => {
  await verifyText(original);
});
afterAll(() => python.close());

/** Breaks the claim whose lines begin on a line of the article, which is then the wrong line. */
const breakages: readonly (readonly [string, number, (lines: string[]) => void])[] = [
  ['a wrong word in inline code', 85, (lines) => replaceIn(lines, 85, 'Hello', 'Hallo')],
  ['a wrong word before the wait', 109, (lines) => replaceIn(lines, 109, 'fetching', 'loading')],
  ['a wrong figure in a timing note', 110, (lines) => replaceIn(lines, 110, '2', '3')],
  ['a wrong unit in a timing note', 110, (lines) => replaceIn(lines, 110, '秒', '分')],
  ['the first line missing', 109, (lines) => lines.splice(108, 1)],
  ['the line behind the wait missing', 111, (lines) => lines.splice(110, 1)],
  ['the last line missing', 112, (lines) => lines.splice(111, 1)],
  ['a line too many at the start', 109, (lines) => lines.splice(108, 0, '  x')],
  ['a line too many behind the wait', 111, (lines) => lines.splice(110, 0, 'Still fetching')],
  ['a line too many at the end', 113, (lines) => lines.splice(112, 0, 'data')],
  ['lines swapped', 111, (lines) => lines.splice(110, 2, 'data', 'Fetching done!')],
  ['a dict changed', 137, (lines) => replaceIn(lines, 137, "'id': 1", "'id': 2")],
  ['a longer wait claimed', 135, (lines) => replaceIn(lines, 135, '1', '2')],
  [
    'another function before the address',
    163,
    (lines) => replaceIn(lines, 163, 'fetch_user', 'get_user'),
  ],
  ['the repr missing', 163, (lines) => lines.splice(162, 1)],
  ['a quote missing', 186, (lines) => replaceIn(lines, 186, "'john'", 'john')],
];

function replaceIn(lines: string[], line: number, from: string, to: string): void {
  lines[line - 1] = (lines[line - 1] ?? '').replace(from, to);
}

/** Ways in which the same article may stand in a file; the lines keep their numbers but for `shift`. */
const forms: readonly { name: string; shift: number; make: (text: string) => string }[] = [
  { name: 'as it is', shift: 0, make: (text) => text },
  { name: 'with CRLF', shift: 0, make: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'with a byte order mark', shift: 0, make: (text) => `\uFEFF${text}` },
  {
    name: 'in a block quote',
    shift: 0,
    make: (text) => inBody(text, (line) => `> ${line}`.trimEnd()),
  },
  {
    name: 'in a list item',
    shift: 1,
    make: (text) => inBody(text, (line) => (line === '' ? '' : `  ${line}`), ['- 手順']),
  },
];

function inBody(text: string, wrap: (line: string) => string, before: string[] = []): string {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1) + 1;
  return [...lines.slice(0, end), ...before, ...lines.slice(end).map(wrap)].join('\n');
}

describe.each(forms)('the first article $name', ({ make, shift }) => {
  it('has five examples that match', async () => {
    const { report } = await verifyText(make(original));
    expect(report.problems).toEqual([]);
    expect(report.codeBlocks.map(({ outcome }) => outcome)).toEqual(Array(5).fill('match'));
    expect(await fixed(make(original))).toBeNull();
  });

  it.each(breakages)('with %s is refused at line %i and repaired', async (_, line, breakIt) => {
    const lines = original.split('\n');
    breakIt(lines);
    const broken = make(lines.join('\n'));
    expect(wrongLines(await verifyText(broken))).toEqual([line + shift]);
    const repaired = await fixed(broken);
    expect(repaired).toBe(make(original));
    expect(await fixed(repaired ?? '')).toBeNull();
  });

  it('with a concrete address in place of 0x... matches and is left alone', async () => {
    const concrete = make(original.replace('0x...', '0x7f3c5e0b2a40'));
    const { report } = await verifyText(concrete);
    expect(report.codeBlocks.map(({ outcome }) => outcome)).toEqual(Array(5).fill('match'));
    expect(await fixed(concrete)).toBeNull();
  });
});
