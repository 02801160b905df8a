import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printed } from '../support/output.ts';
import { fixText, verifyText } from '../support/verifyText.ts';
import { fuzzing } from '../support/fuzzing.ts';

/** Lines that were trouble for the peers of jikko. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'b',
    '# c',
    '...',
    '(2秒後)',
    '```',
    '~~~',
    '````text',
    '  x',
    '\ty',
    '> q',
    '- l',
  ),
  fc.constantFrom(
    '<f at 0x7f01>',
    '<f at 0x...>',
    '🎉 絵文字',
    'x\f',
    'a\u2028b',
    '---',
    '1. n',
    '`',
    'z  ',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll(/[\p{Cc}\uFFFD]/gu, '')),
);
const lines = fc.array(line, { maxLength: 6 });

/** A claim as it may stand in a fence: its lines do not close the fence. */
const marker = fc.constantFrom('```', '````', '~~~', '~~~~~');

const example = fc.record({ claim: lines, output: lines, marker, isBlankBetween: fc.boolean() });

const containers: readonly ((block: readonly string[]) => string[])[] = [
  (block) => [...block],
  (block) => block.map((text) => `> ${text}`.trimEnd()),
  (block) => ['- item', '', ...block.map((text) => (text === '' ? '' : `  ${text}`))],
  (block) => ['1. item', '', ...block.map((text) => (text === '' ? '' : `   ${text}`))],
  (block) => ['> - item', '>', ...block.map((text) => `>   ${text}`.trimEnd())],
  (block) => [':::message', ...block, ':::'],
  (block) => ['::::details 詳細', ...block, '::::'],
];

const document = fc.record({
  examples: fc.array(example, { minLength: 1, maxLength: 3 }),
  container: fc.constantFrom(...containers),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  hasByteOrderMark: fc.boolean(),
  tail: fc.constantFrom('', '\n', '\n\n\n', 'text', 'text\n'),
});

function closes(text: string, fence: string): boolean {
  return text.trim().startsWith(fence.charAt(0).repeat(3));
}

function build(given: typeof document extends fc.Arbitrary<infer T> ? T : never): string {
  const blocks = given.examples.flatMap(({ claim, marker: fence, isBlankBetween }, k) => [
    '```python',
    `program ${k}`,
    '```',
    ...(isBlankBetween ? [''] : []),
    '**実行結果**:',
    ...(isBlankBetween ? [''] : []),
    fence,
    ...claim.filter((text) => !closes(text, fence)),
    fence,
    '',
  ]);
  const text = given.container(blocks).join(given.lineEnd) + given.lineEnd + given.tail;
  return (given.hasByteOrderMark ? '\uFEFF' : '') + text;
}

it(
  'a rewrite makes every claim match, is its own fixed point, and changes nothing else',
  async () => {
    await fc.assert(
      fc.asyncProperty(document, async (given) => {
        const before = build(given);
        const outputs = Object.fromEntries(
          given.examples.map(({ output }, k) => [`program ${k}`, printed(...output)]),
        );
        const { text, rewrites, refusals } = await fixText(before, outputs);
        expect(refusals.map(({ code }) => code)).toEqual([]);
        if (text === null) return;

        const shift = given.hasByteOrderMark ? 1 : 0;
        const edits = rewrites.flatMap((rewrite) => rewrite.edits);
        let rest = text;
        let end = before.length;
        for (const { range, text: written } of edits.toSorted(
          (a, b) => b.range.start - a.range.start,
        )) {
          const after = before.slice(range.end + shift, end);
          expect(rest.endsWith(written + after)).toBe(true);
          rest = rest.slice(0, rest.length - written.length - after.length);
          end = range.start + shift;
        }
        expect(rest).toBe(before.slice(0, end));

        const { report } = await verifyText(text, outputs);
        const outcomes = report.codeBlocks.map(({ outcome }) => outcome);
        expect(outcomes).toEqual(outcomes.map(() => 'match'));
        expect((await fixText(text, outputs)).text).toBeNull();
      }),
      { numRuns: fuzzing.documents, seed: fuzzing.seed },
    );
  },
  fuzzing.timeoutMs,
);
