import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzzing } from '../../support/fuzzing.ts';
import { insertText } from '../../support/insertText.ts';
import { printed } from '../../support/output.ts';
import { verifyText } from '../../support/verifyText.ts';

const runs = Number(process.env['JIKKO_FUZZ_RUNS'] ?? 100);

/** Lines that could be taken for Markdown, for notes, or for an end of something. */
const line = fc.oneof(
  fc.constantFrom('', 'a', '# c', '...', '(2秒後)', '```', '~~~', '````text', '  x', '\ty', '> q'),
  fc.constantFrom('- l', ':::', '<f at 0x7f01>', '🎉', 'x\f', 'a\u2028b', '---', '===', '`', 'z  '),
  fc.constantFrom(
    '**結果**',
    '結果:',
    '### 出力',
    '<!-- jikko: skip -->',
    '[a]: b',
    '|a|',
    '$ python x.py',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    // `printed` takes a line that begins with `!` for one of stderr, which is never inserted.
    .map((text) => text.replaceAll(/[\p{Cc}\uFFFD]/gu, '').replace(/^!+/, '')),
);
const lines = fc.array(line, { maxLength: 6 });

/** What stands around a code block: its lines in a container, with and without blank lines. */
const containers: readonly ((block: readonly string[]) => string[])[] = [
  (block) => [...block],
  (block) => block.map((text) => `> ${text}`.trimEnd()),
  (block) => ['- item', '', ...indented(block, '  ')],
  (block) => ['- item', ...indented(block, '  '), '- other'],
  (block) => ['1. item', '', ...indented(block, '\t')],
  (block) => [`- ${block[0] ?? ''}`, ...indented(block.slice(1), '  ')],
  (block) => ['> - item', '>', ...block.map((text) => `>   ${text}`.trimEnd())],
  (block) => [':::message', ...block, ':::'],
  (block) => ['::::details 詳細', ':::message', ...block, ':::', '::::'],
];

function indented(block: readonly string[], prefix: string): string[] {
  return block.map((text) => (text === '' ? '' : prefix + text));
}

const styles: readonly (readonly string[])[] = [
  [],
  ['', '**結果**', '```', '```'],
  ['', '**実行結果**:', '', '~~~text', '~~~'],
  ['### 出力', '```console', '```'],
  ['', '```text:実行結果', '```'],
  ['', '出力結果：', '', '````', '````'],
  ['', '**結果**: `x`'],
];

const document = fc.record({
  style: fc.constantFrom(...styles),
  blocks: fc.array(
    fc.record({
      output: lines,
      container: fc.constantFrom(...containers),
      marker: fc.constantFrom('```', '````', '~~~'),
      behind: fc.constantFrom('', 'text', '# h', '```yaml', ':::message', '- l', '| a |'),
      isBlankBehind: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  hasByteOrderMark: fc.boolean(),
  isJapanese: fc.boolean(),
  tail: fc.constantFrom('', '\n', '\n\n\n'),
});

type Given = typeof document extends fc.Arbitrary<infer T> ? T : never;

function build({ style, blocks, lineEnd, hasByteOrderMark, isJapanese, tail }: Given): string {
  const own = ['```python', 'styled', '```', ...style, ''];
  const others = blocks.flatMap(({ container, marker, behind, isBlankBehind }, k) => [
    ...container([`${marker}python`, `program ${k}`, marker]),
    ...(isBlankBehind ? [''] : []),
    behind,
    ...(behind === '```yaml' ? ['```'] : behind === ':::message' ? ['x', ':::'] : []),
    '',
  ]);
  const head = isJapanese ? ['これは記事です。', ''] : [];
  const text =
    [...head, ...own, ...others].join(lineEnd).trimEnd() + tail.replaceAll('\n', lineEnd);
  return (hasByteOrderMark ? '\uFEFF' : '') + text;
}

/** Whether a text is another one with lines put between its lines, and how many bytes those are. */
function holdsInOrder(long: string, short: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at);
    if (at === -1) return false;
    at += character.length;
  }
  return true;
}

// So many articles take a busy machine more than the usual time.
const options = { timeout: 240_000 };

it('new claims match, are their own fixed point, and nothing else changes', options, async () => {
  let insertedClaims = 0;
  await fc.assert(
    fc.asyncProperty(document, async (given) => {
      const before = build(given);
      const outputs = {
        styled: printed('x'),
        ...Object.fromEntries(
          given.blocks.map(({ output }, k) => [`program ${k}`, printed(...output)]),
        ),
      };
      const { text, insertedAt, refusals } = await insertText(before, outputs);
      if (text === null) return;
      insertedClaims += insertedAt.length;
      expect(holdsInOrder(text, before)).toBe(true);
      // Every line of the old text stands in the new one, byte for byte and in order.
      const now = text.split(given.lineEnd);
      let next = 0;
      for (const one of before.split(given.lineEnd)) {
        // The claim that gave the style is set right as well.
        if (one.includes('`x`') || given.style.includes(one)) continue;
        next = now.indexOf(one, next) + 1;
        expect([one, next > 0]).toEqual([one, true]);
      }
      const { report } = await verifyText(text, outputs);
      const open = report.codeBlocks.filter(({ outcome }) => outcome !== 'match');
      expect(open.filter(({ outcome }) => outcome !== 'unclaimed')).toEqual([]);
      const withOutput = given.blocks.filter(({ output }) => output.some((o) => o.trim() !== ''));
      const isStyled = given.style.length > 0;
      const claims = insertedAt.length + refusals.length - (isStyled ? 0 : 1);
      expect(claims).toBe(withOutput.length);
      expect((await insertText(text, outputs)).text).toBeNull();
    }),
    { numRuns: runs, seed: fuzzing.seed },
  );
  expect(insertedClaims).toBeGreaterThan(runs / 2);
});
